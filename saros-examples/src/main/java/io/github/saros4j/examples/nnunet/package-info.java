/** {@code saros nnunet}: the data set for nnU-Net, and its predictions back. */
@NullMarked
package io.github.saros4j.examples.nnunet;

import org.jspecify.annotations.NullMarked;
