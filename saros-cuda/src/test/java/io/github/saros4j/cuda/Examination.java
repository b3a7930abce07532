package io.github.saros4j.cuda;

import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.cuda.Fault.How;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import jcuda.driver.CUdevice;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/**
 * Puts backends through trials on the stand-in, which between them reach all of the kernels and of the host code: with ample memory
 * and with so little that pairs go in slabs, labels in batches, and far surfels in rounds.
 */
final class Examination {

    /** A loop of the host that goes on and on ends at this launch. */
    private static final String LAUNCH_LIMIT = "cuLaunchKernel:120:702";

    /**
     * What one backend is asked, one after the other.
     *
     * @param memory bytes of the device
     * @param trials on memory that the one before has left
     */
    private record Course(String memory, List<Trial> trials) {}

    private static final List<Course> COURSES = List.of(
            new Course(
                    "25000000",
                    List.of(
                            Trial.ofCounts(Pairs.noise(), SurfaceMode.VOLUME),
                            Trial.ofCounts(Pairs.rows(), SurfaceMode.VOLUME),
                            Trial.ofCounts(Pairs.rows(), SurfaceMode.MASKED),
                            Trial.ofCounts(Pairs.solids(), SurfaceMode.VOXELS),
                            Trial.ofCounts(Pairs.noise(), SurfaceMode.IN_PLANE),
                            Trial.ofCounts(Pairs.wide(), SurfaceMode.VOLUME),
                            Trial.ofCounts(Pairs.edges(), SurfaceMode.VOLUME),
                            Trial.ofCounts(Pairs.edges(), SurfaceMode.NONE),
                            Trial.ofDistances(Pairs.wide(), SurfaceMode.VOLUME),
                            Trial.ofDistances(Pairs.rows(), SurfaceMode.MASKED),
                            Trial.ofDistances(Pairs.solids(), SurfaceMode.VOXELS),
                            Trial.ofDistances(Pairs.wide(), SurfaceMode.IN_PLANE),
                            Trial.ofCounts(Pairs.noise(), SurfaceMode.VOLUME),
                            Trial.ofCounts(Pairs.large(), SurfaceMode.NONE))),
            new Course("900000", List.of(Trial.ofDistances(Pairs.clouds(), SurfaceMode.VOLUME))),
            new Course(
                    "80000",
                    List.of(
                            Trial.ofCounts(Pairs.stack(), SurfaceMode.VOLUME),
                            Trial.ofCounts(Pairs.stack(), SurfaceMode.MASKED),
                            Trial.ofCounts(Pairs.solids(), SurfaceMode.VOXELS),
                            Trial.ofCounts(Pairs.stack(), SurfaceMode.IN_PLANE))));

    private static final AtomicLong LAUNCHES = new AtomicLong();

    private Examination() {}

    /** The kernel executions of this JVM's examinations so far. */
    static long launches() {
        return LAUNCHES.get();
    }

    /**
     * What is wrong with a backend, if anything is.
     *
     * @param backends each gives one that is new, and that can connect with the device
     */
    static Optional<Fault> fault(Supplier<MetricBackend> backends) {
        long before = StandIn.launches();
        try {
            return COURSES.stream()
                    .map(course -> fault(course, backends.get()))
                    .flatMap(Optional::stream)
                    .findFirst();
        } finally {
            LAUNCHES.addAndGet(StandIn.launches() - before);
            StandIn.set("STANDIN_QUIET", "");
            StandIn.set("STANDIN_MEMORY", "");
            StandIn.set("STANDIN_FAIL", "");
        }
    }

    private static Optional<Fault> fault(Course course, MetricBackend backend) {
        StandIn.set("STANDIN_QUIET", "1");
        StandIn.set("STANDIN_MEMORY", course.memory);
        StandIn.set("STANDIN_FAIL", LAUNCH_LIMIT);
        backend.requireAvailable();
        Optional<Fault> ofResults = faultOfResults(course.trials, backend);
        Optional<Fault> found = firstLine(StandIn.findings(), How.FOUND_BY_THE_STAND_IN);
        Optional<Fault> left = firstLine(StandIn.leaks(), How.SOMETHING_LEFT_ALLOCATED);
        giveEverythingBack();
        return found.or(() -> ofResults).or(() -> left);
    }

    /** A failure may be the driver's, or the host's on what it got from there. */
    private static Optional<Fault> faultOfResults(List<Trial> trials, MetricBackend backend) {
        try (backend) {
            for (Trial trial : trials) {
                if (!trial.passes(backend)) {
                    return Optional.of(new Fault(How.OTHER_RESULTS, trial.name()));
                }
            }
        } catch (RuntimeException e) {
            return Optional.of(new Fault(How.EXCEPTION, e.toString()));
        }
        return Optional.empty();
    }

    private static Optional<Fault> firstLine(String text, How how) {
        return text.lines().findFirst().map(line -> new Fault(how, line));
    }

    /** The context's end takes along whatever it still has. */
    private static void giveEverythingBack() {
        CUdevice device = new CUdevice();
        JCudaDriver.cuDeviceGet(device, 0);
        while (JCudaDriver.cuDevicePrimaryCtxRelease(device) == CUresult.CUDA_SUCCESS) {
            // once for each user that forgot to
        }
        StandIn.findings();
    }
}
