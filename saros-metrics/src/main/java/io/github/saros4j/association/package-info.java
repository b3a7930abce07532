/** How what structures measure goes with age over a cohort. */
@NullMarked
package io.github.saros4j.association;

import org.jspecify.annotations.NullMarked;
