/** Tables as files: CSV for programs, JSON for programs that want types, Markdown for people. */
@NullMarked
package io.github.saros4j.export;

import org.jspecify.annotations.NullMarked;
