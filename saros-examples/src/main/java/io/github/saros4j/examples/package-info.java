/** The {@code saros} command line. Each command is a short class that reads as an example of the SDK's use. */
@NullMarked
package io.github.saros4j.examples;

import org.jspecify.annotations.NullMarked;
