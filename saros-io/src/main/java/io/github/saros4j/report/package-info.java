/** A report as one HTML file that needs no network: tables, figures and pictures. */
@NullMarked
package io.github.saros4j.report;

import org.jspecify.annotations.NullMarked;
