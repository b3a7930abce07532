/**
 * Plots of tables and pictures of slices, drawn as SVG. Begin at {@link io.github.saros4j.figure.DistributionPlot} and
 * {@link io.github.saros4j.figure.XyPlot} for numbers, which are written as PNG, too, and at
 * {@link io.github.saros4j.figure.SlicePicture} and {@link io.github.saros4j.figure.CutPicture} for volumes.
 *
 * <pre>{@code
 * DistributionPlot.of(table, "label", "dice", "case").withAxis(0, 1).writePng(output.resolve("dice.png"));
 * CutPicture.throughMiddle(CutPlane.CORONAL, reader.readIntensities(file), truth).write(output.resolve("coronal.svg"));
 * }</pre>
 */
@NullMarked
package io.github.saros4j.figure;

import org.jspecify.annotations.NullMarked;
