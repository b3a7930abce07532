/** The data set as nnU-Net trains on it, and its predictions as volumes again. */
@NullMarked
package io.github.saros4j.nnunet;

import org.jspecify.annotations.NullMarked;
