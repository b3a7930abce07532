@NullMarked
package io.github.saros4j.cuda;

import org.jspecify.annotations.NullMarked;
