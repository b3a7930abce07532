/** Elements and escaped text that an HTML and an XML parser read alike. */
@NullMarked
package io.github.saros4j.markup;

import org.jspecify.annotations.NullMarked;
