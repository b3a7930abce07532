/**
 * The seam between what scores mean and how fast they are counted: flat arrays go in, integer counts come out. Areas,
 * ratios and protocols are applied on this side of it, so every backend gives the same bits.
 */
@NullMarked
package io.github.saros4j.backend;

import org.jspecify.annotations.NullMarked;
