/** Parts of a data set for training and testing: new ones that are balanced, and checks of given ones. */
@NullMarked
package io.github.saros4j.split;

import org.jspecify.annotations.NullMarked;
