package io.github.saros4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.PairTooLargeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever fails: the message says what and why, nothing is left behind, and what is asked next is answered. */
class FailureTest {

    private static final String EXCEPTION = CudaException.class.getName() + ": ";

    /**
     * Calls of the driver that fail one after the other.
     *
     * @param failure function:code
     * @param message what the exception says, a regular expression
     */
    private record Failure(String failure, String message) {}

    private static final List<Failure> CALLS = List.of(
            new Failure("cuDriverGetVersion:999", "Asking for the CUDA driver's version: CUDA_ERROR_UNKNOWN"),
            new Failure("cuInit:999", "Starting the CUDA driver: CUDA_ERROR_UNKNOWN"),
            new Failure("cuDeviceGetCount:999", "Counting CUDA devices: CUDA_ERROR_UNKNOWN"),
            new Failure("cuDeviceGet:101", "Opening CUDA device 0: CUDA_ERROR_INVALID_DEVICE"),
            new Failure("cuDeviceGetName:101", "Asking for a CUDA device's name: .*"),
            new Failure("cuDeviceGetUuid:101", "Asking for a CUDA device's UUID: .*"),
            new Failure("cuDeviceGetAttribute:101", "Asking for a CUDA device's attribute: .*"),
            new Failure(
                    "cuDevicePrimaryCtxRetain:2",
                    "Retaining the context of CUDA device 0 .*: out of memory \\(CUDA_ERROR_OUT_OF_MEMORY\\)"),
            new Failure("cuCtxPushCurrent:201", "Making the context current: CUDA_ERROR_INVALID_CONTEXT"),
            new Failure("cuModuleLoadData:209", "Loading the kernels: wrong architecture or driver .*"),
            new Failure("cuModuleGetFunction:500", "Finding kernel saros_\\w+: CUDA_ERROR_NOT_FOUND"),
            new Failure("cuMemGetInfo:999", "Asking for device memory: CUDA_ERROR_UNKNOWN"),
            new Failure("cuStreamCreate:2", "Creating a stream: out of memory .*"),
            new Failure("cuEventCreate:2", "Creating an event: out of memory .*"),
            new Failure("cuMemAllocHost:2", "Allocating \\d+ bytes of pinned memory: out of memory .*"),
            new Failure("cuMemAlloc:2", "Allocating \\d+ bytes of device memory: out of memory .*"),
            new Failure("cuMemcpyHtoDAsync:719", "Copying to the device: CUDA_ERROR_LAUNCH_FAILED"),
            new Failure("cuMemcpyDtoHAsync:719", "Copying from the device: CUDA_ERROR_LAUNCH_FAILED"),
            new Failure("cuMemsetD8Async:1", "Filling device memory: CUDA_ERROR_INVALID_VALUE"),
            new Failure("cuEventRecord:400", "Recording an event: CUDA_ERROR_INVALID_HANDLE"),
            new Failure("cuEventSynchronize:719", "Waiting for a copy: CUDA_ERROR_LAUNCH_FAILED"),
            new Failure("cuLaunchKernel:701", "Launching saros_\\w+: CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES"),
            new Failure("cuStreamSynchronize:702", "Running kernels: CUDA_ERROR_LAUNCH_TIMEOUT"),
            new Failure("kernel:700", "\\w+.*: CUDA_ERROR_ILLEGAL_ADDRESS"));

    private static final List<Failure> CALLS_OF_CLOSING = List.of(
            new Failure("cuStreamSynchronize:999", "Running kernels: CUDA_ERROR_UNKNOWN"),
            new Failure("cuMemFree:999", "Freeing device memory: CUDA_ERROR_UNKNOWN"),
            new Failure("cuMemFreeHost:999", "Freeing pinned memory: CUDA_ERROR_UNKNOWN"),
            new Failure("cuEventDestroy:999", "Destroying an event: CUDA_ERROR_UNKNOWN"),
            new Failure("cuStreamDestroy:999", "Destroying a stream: CUDA_ERROR_UNKNOWN"),
            new Failure("cuModuleUnload:999", "Unloading the kernels: CUDA_ERROR_UNKNOWN"));

    /** So that a device is filled with garbage quickly; each failure connects with one twice. */
    private static final Map<String, String> LITTLE_MEMORY = Map.of("STANDIN_MEMORY", "2000000");

    @TempDir
    private Path folder;

    /** A library of that name that is none stands before any real one. */
    @Test
    void noDriver() throws IOException {
        Machine.assumeStandInRunsHere();
        Files.createFile(folder.resolve("libcuda.so.1"));
        List<Outcome> outcomes = ChildJvm.run(List.of(), Map.of("LD_LIBRARY_PATH", folder.toString()), "noDriver");
        String message = EXCEPTION + "There is no CUDA driver on this machine";
        assertThat(outcomes).containsExactly(new Outcome("no driver", message, message, "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "STANDIN_DEVICES, 0, 1, The CUDA driver finds no device",
        "STANDIN_DRIVER, 9010, 9020, 'The CUDA driver is too old: it is of CUDA 9.1, and 9.2 is needed'",
        "STANDIN_CC, 52, 60, 'CUDA device 0 .* has the wrong architecture: compute capability 6.0 or higher is needed'"
    })
    void machineThatWillNotDo(String knob, String value, String better, String message) {
        List<Outcome> outcomes = ChildJvm.onStandIn(Map.of(knob, value), knob, better);
        assertThat(outcomes).singleElement().satisfies(outcome -> assertSurvived(outcome, EXCEPTION + message));
    }

    @Test
    void tooLittleMemory() {
        List<Outcome> outcomes = ChildJvm.onStandIn(Map.of("STANDIN_MEMORY", "9000"), "STANDIN_MEMORY", "900000");
        String message = PairTooLargeException.class.getName() + ": Out of device memory: .*";
        assertThat(outcomes).singleElement().satisfies(outcome -> assertSurvived(outcome, message));
    }

    @TestFactory
    Stream<DynamicTest> everyCallThatFails() {
        List<Outcome> outcomes = ChildJvm.onStandIn(LITTLE_MEMORY, arguments("calls", CALLS));
        return CALLS.stream()
                .map(failure -> DynamicTest.dynamicTest(failure.failure, () -> {
                    for (Outcome outcome : thatMet(failure, outcomes)) {
                        assertSurvived(outcome, EXCEPTION + failure.message);
                    }
                }));
    }

    /** What cannot be freed goes with the context; all else is freed all the same. */
    @TestFactory
    Stream<DynamicTest> everyCallThatFailsInClosing() {
        List<Outcome> outcomes = ChildJvm.onStandIn(LITTLE_MEMORY, arguments("closing", CALLS_OF_CLOSING));
        return CALLS_OF_CLOSING.stream()
                .map(failure -> DynamicTest.dynamicTest(failure.failure, () -> {
                    for (Outcome outcome : thatMet(failure, outcomes)) {
                        assertThat(outcome.first()).matches(EXCEPTION + failure.message);
                        assertThat(outcome.found()).matches("|leak: the context of device 0 ended with 1 [^;]*");
                        assertThat(outcome.left()).isEmpty();
                        assertThat(outcome.next()).isEqualTo(Outcome.RIGHT);
                    }
                }));
    }

    private static String[] arguments(String mode, List<Failure> failures) {
        return Stream.concat(Stream.of(mode), failures.stream().map(Failure::failure))
                .toArray(String[]::new);
    }

    /** All but the last few, which show that there were no further calls that could have failed. */
    private static List<Outcome> thatMet(Failure failure, List<Outcome> all) {
        List<Outcome> outcomes = all.stream()
                .filter(outcome -> outcome.failure().equals(failure.failure))
                .toList();
        int met = outcomes.size() - FailureProgram.UNHARMED_AT_END;
        assertThat(met).as("how many calls failed").isPositive();
        return outcomes.subList(0, met);
    }

    private static void assertSurvived(Outcome outcome, String message) {
        assertThat(outcome.first()).matches(message);
        assertThat(outcome).isEqualTo(new Outcome(outcome.failure(), outcome.first(), Outcome.RIGHT, "", ""));
    }
}
