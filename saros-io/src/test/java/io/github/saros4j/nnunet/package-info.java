@NullMarked
package io.github.saros4j.nnunet;

import org.jspecify.annotations.NullMarked;
