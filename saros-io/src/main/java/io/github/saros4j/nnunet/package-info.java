/**
 * The data set as nnU-Net trains on it, and its predictions as volumes again. Begin at
 * {@link io.github.saros4j.nnunet.NnUnetExport}, whose {@link io.github.saros4j.nnunet.NnUnetWriter} takes case after
 * case; {@link io.github.saros4j.nnunet.NnUnetPredictions} is the way back.
 */
@NullMarked
package io.github.saros4j.nnunet;

import org.jspecify.annotations.NullMarked;
