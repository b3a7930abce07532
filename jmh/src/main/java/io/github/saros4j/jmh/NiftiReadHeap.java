package io.github.saros4j.jmh;

import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How much heap reading a label map needs at its peak, beside the voxels that are kept. Fails if it is more than 1.2
 * times as much.
 *
 * <p>Under the serial collector with a young generation of 1 MiB, whatever lives longer than a few slices moves to the
 * old generation and, as long as that one is not collected, stays: its peak is all that was ever kept or thrown away
 * there. To that the whole young generation is added. So the result is an upper bound; a reader that held a second copy
 * of the voxels would show twice the number.
 *
 * <p>{@code java -XX:+UseSerialGC -Xmn1m -Xmx1g -cp benchmarks.jar io.github.saros4j.jmh.NiftiReadHeap}
 */
public final class NiftiReadHeap {

    private static final double ALLOWED = 1.2;
    private static final int GZIP_LEVEL = 6;
    private static final int LARGEST_YOUNG = 1 << 20;

    private NiftiReadHeap() {}

    /**
     * Measures a sparse and a dense map of 512x512x140 voxels.
     *
     * @param arguments none
     * @throws IOException if the disk fails
     */
    public static void main(String[] arguments) throws IOException {
        boolean withinBounds = true;
        for (boolean sparse : new boolean[] {true, false}) {
            Path file = LabelMapFile.write(sparse, GZIP_LEVEL);
            withinBounds &= measure(sparse ? "sparse" : "dense", file);
            Files.delete(file);
        }
        if (!withinBounds) {
            throw new IllegalStateException("Reading takes more than " + ALLOWED + " times the heap of what is kept");
        }
    }

    private static boolean measure(String name, Path file) throws IOException {
        MemoryPoolMXBean old = pool("Tenured Gen");
        long young = pool("Eden Space").getUsage().getMax()
                + 2 * pool("Survivor Space").getUsage().getMax();
        if (young > LARGEST_YOUNG) {
            throw new IllegalStateException("The young generation has " + young + " bytes; run with -Xmn1m");
        }
        System.gc();
        long before = old.getUsage().getUsed();
        old.resetPeakUsage();
        LabelVolume<?> volume = NiftiReader.withDefaults().readLabels(file, LabelMapFile.LABELS);
        long peak = old.getPeakUsage().getUsed() - before + young;
        long kept = (long) volume.annotatedSlices().count()
                * volume.geometry().shape().sliceSize();
        double ratio = (double) peak / kept;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(Locale.ROOT, "%s: %d bytes kept, %d at the peak, ratio %.3f%n", name, kept, peak, ratio);
        return ratio <= ALLOWED;
    }

    private static MemoryPoolMXBean pool(String name) {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
        return pools.stream()
                .filter(pool -> pool.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + name + "; run with -XX:+UseSerialGC"));
    }
}
