package io.github.saros4j.examples.command;

import io.github.saros4j.masks.MergedMasks;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Says what is odd about folders of masks, once a folder, however often it is read. May be called by several threads. */
public final class MaskWarnings implements BiConsumer<Path, MergedMasks<?>> {

    private final PrintWriter err;
    private final Set<Path> seen = ConcurrentHashMap.newKeySet();

    /**
     * Begins.
     *
     * @param err gets a line a remark
     */
    public MaskWarnings(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void accept(Path folder, MergedMasks<?> masks) {
        if (seen.add(folder)) {
            masks.remarks().forEach(remark -> err.println("saros: warning: " + folder + ": " + remark));
        }
    }
}
