/**
 * The structures that TotalSegmentator finds in a CT, and its label sets: the same structure has another number in each of
 * them, but the same name.
 */
@NullMarked
package io.github.saros4j.anatomy;

import org.jspecify.annotations.NullMarked;
