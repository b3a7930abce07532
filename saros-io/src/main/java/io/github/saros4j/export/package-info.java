/**
 * Tables as files: CSV for programs, JSON for programs that want types, Markdown for people. Every writer is a
 * {@link io.github.saros4j.export.TableWriter}; HTML is in {@code report}.
 *
 * <pre>{@code
 * new CsvTableWriter().write(table, output.resolve("scores.csv"));
 * new JsonTableWriter().write(table, output.resolve("scores.json"));
 * new MarkdownTableWriter().withDecimals(3).write(table, System.out);
 * }</pre>
 */
@NullMarked
package io.github.saros4j.export;

import org.jspecify.annotations.NullMarked;
