/**
 * A report as one HTML file that needs no network: tables, figures and pictures. Begin at
 * {@link io.github.saros4j.report.HtmlReport}.
 */
@NullMarked
package io.github.saros4j.report;

import org.jspecify.annotations.NullMarked;
