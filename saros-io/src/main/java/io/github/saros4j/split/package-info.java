/**
 * Parts of a data set for training and testing: new ones that are balanced
 * ({@link io.github.saros4j.split.SplitDesign}), and checks of given ones for leaks and balance
 * ({@link io.github.saros4j.split.SplitCheck}).
 *
 * <pre>{@code
 * SegmentationInfo info = SegmentationInfo.read(infoCsv);
 * System.out.println(SplitCheck.of(info).leaks()); // patients, studies, series in several splits
 * System.out.println(SplitDesign.folds(1).withTestCases(1).withSeed(7).assign(info).test().ids());
 * }</pre>
 */
@NullMarked
package io.github.saros4j.split;

import org.jspecify.annotations.NullMarked;
