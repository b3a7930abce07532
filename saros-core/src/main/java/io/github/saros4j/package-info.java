/** What every module shares: the base of the SDK's data errors. */
@NullMarked
package io.github.saros4j;

import org.jspecify.annotations.NullMarked;
