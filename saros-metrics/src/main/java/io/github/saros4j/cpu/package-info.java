/** The pure-Java kernels. Only {@link io.github.saros4j.cpu.CpuBackend} is public. */
@NullMarked
package io.github.saros4j.cpu;

import org.jspecify.annotations.NullMarked;
