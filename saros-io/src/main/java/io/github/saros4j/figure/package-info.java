/** Plots of tables and pictures of slices, drawn as SVG. */
@NullMarked
package io.github.saros4j.figure;

import org.jspecify.annotations.NullMarked;
