/** Documents tell the truth: names exist, snippets run, printed tables are what the programs print. */
@NullMarked
package io.github.saros4j.documents;

import org.jspecify.annotations.NullMarked;
