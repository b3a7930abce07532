/** How every text file of this module is read: as UTF-8, and tables as CSV. */
@NullMarked
package io.github.saros4j.text;

import org.jspecify.annotations.NullMarked;
