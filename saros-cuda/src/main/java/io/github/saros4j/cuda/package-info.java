/**
 * Counts on an NVIDIA GPU. {@code CudaBackend} is the door; {@code CudaSession} holds the device, and a {@code Lane} of it works on
 * one pair at a time: {@code PairRun} lays the pair out on the device and launches the kernels of {@code src/main/cuda}.
 */
@NullMarked
package io.github.saros4j.cuda;

import org.jspecify.annotations.NullMarked;
