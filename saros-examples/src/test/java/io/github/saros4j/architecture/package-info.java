/** What holds between the modules: who sees whom, and that a project outside this build can use the jars. */
@NullMarked
package io.github.saros4j.architecture;

import org.jspecify.annotations.NullMarked;
