/** Tests of the report, also in a browser. */
@NullMarked
package io.github.saros4j.report;

import org.jspecify.annotations.NullMarked;
