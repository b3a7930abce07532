/** How the tests read markup. */
@NullMarked
package io.github.saros4j.markup;

import org.jspecify.annotations.NullMarked;
