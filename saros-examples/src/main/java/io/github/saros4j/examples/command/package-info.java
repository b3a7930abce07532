/** What the commands share: which cases, how far, where tables go. */
@NullMarked
package io.github.saros4j.examples.command;

import org.jspecify.annotations.NullMarked;
