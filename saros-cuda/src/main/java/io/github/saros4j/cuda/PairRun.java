package io.github.saros4j.cuda;

import io.github.saros4j.backend.BallRows;
import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.PairTooLargeException;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.cuda.DeviceBuffer.Region;
import io.github.saros4j.cuda.PairMemory.Part;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs the kernels over one pair on one lane: slab by slab, and in each as many labels at a time as fit. Only the boxes of a
 * slab's labels are waited for; all else follows in the order of the stream, so memory is used again without waiting.
 */
final class PairRun {

    /** Rows that one block of voxels.cu counts. */
    private static final int BAND_ROWS = 64;

    private static final int SIDES = 2;

    private final Lane lane;
    private final VolumePair pair;
    private final CountRequest request;
    private final @Nullable FarSearch farSearch;
    private final Planes planes;
    private final Tables tables;
    private final PairMemory memory = new PairMemory();
    private final Job job = new Job();

    /**
     * A run.
     *
     * @param farSearch searches for the surfels that no limit reaches, and labels that only one side has are left out; or null, to
     *     count within limits and no more
     */
    PairRun(Lane lane, VolumePair pair, CountRequest request, @Nullable FarSearch farSearch) {
        this.lane = lane;
        this.pair = pair;
        this.request = request;
        this.farSearch = farSearch;
        this.planes = new Planes(pair, request.mode());
        this.tables = new Tables(request, BallRows.of(request, pair.shape()));
    }

    /** Counts all there is. */
    PairCounts count() {
        run();
        long[] voxels = lane.download().readLongs(memory.region(Part.VOXEL_COUNTS));
        return new PairCounts(request, voxels, cumulated(surfels()));
    }

    /** Counts surfels, laid out as in {@link PairCounts}, but at each limit only what it adds to the one before. */
    long[] countBetweenLimits() {
        run();
        return surfels();
    }

    private void run() {
        List<Slab> slabs = plan();
        memory.allocate(lane, most(slabs, this::bitBytes));
        describePair();
        tables.upload(lane.upload(), memory);
        lane.fill(memory.region(Part.VOXEL_COUNTS), 0);
        lane.fill(memory.region(Part.SURFEL_COUNTS), 0);
        slabs.forEach(this::run);
    }

    private long[] surfels() {
        return lane.download().readLongs(memory.region(Part.SURFEL_COUNTS));
    }

    /** The device counts what each limit adds; asked for is what lies within it. */
    private long[] cumulated(long[] surfels) {
        int codes = request.mode().codes();
        int rowLength = (request.limitCount() + 1) * codes;
        for (int i = 0; i < surfels.length; i++) {
            if (i % rowLength >= 2 * codes) { // neither all surfels nor those of the first limit
                surfels[i] += surfels[i - codes];
            }
        }
        return surfels;
    }

    private List<Slab> plan() {
        memory.need(Part.VOXEL_COUNTS, (long) Long.BYTES * PairCounts.voxelLength(request));
        memory.need(Part.SURFEL_COUNTS, (long) Long.BYTES * PairCounts.surfelLength(request));
        memory.need(Part.FIRST, cornerBytes());
        memory.need(Part.END, cornerBytes());
        memory.need(Part.BOXES, Box.structBytes(request.labelCount()));
        tables.plan(memory);
        if (farSearch != null) {
            farSearch.plan(memory, lane.memoryBytes());
        }
        long available = lane.memoryBytes() - memory.bytes();
        List<Slab> slabs = Slab.of(planes, reach(), this::bytes, available);
        for (Slab slab : slabs) {
            memory.need(Part.VOXELS, voxelBytes(slab));
            memory.need(Part.SLICE_OF_PLANE, (long) Integer.BYTES * slab.planes());
            memory.need(Part.PLANE_OF_SLICE, (long) Integer.BYTES * slab.slices());
        }
        return slabs;
    }

    /** How many layers away a surfel may be that decides about another. */
    private int reach() {
        if (planes.areAlone()) {
            return 0;
        }
        return farSearch == null ? tables.farthestLayer() : planes.count();
    }

    private long cornerBytes() {
        return 3L * Integer.BYTES * SIDES * request.labelCount();
    }

    private long voxelBytes(Slab slab) {
        return (long) SIDES * slab.slices() * pair.shape().ny() * rowBytes();
    }

    /** Rows are padded to whole words of bits. */
    private int rowBytes() {
        return (pair.shape().nx() + Integer.SIZE - 1) / Integer.SIZE * Integer.SIZE;
    }

    /** What slabs need that use the same memory one after the other: the most of each kind. */
    private long bytes(List<Slab> slabs) {
        return most(slabs, this::voxelBytes)
                + most(slabs, slab -> (long) Integer.BYTES * slab.planes())
                + most(slabs, slab -> (long) Integer.BYTES * slab.slices())
                + most(slabs, this::bitBytes);
    }

    private static long most(List<Slab> slabs, ToLongFunction<Slab> kind) {
        return DeviceBuffer.aligned(slabs.stream().mapToLong(kind).max().orElse(0));
    }

    /** What the bits of one label need, if it fills the slab. */
    private long bitBytes(Slab slab) {
        long words = (rowBytes() / Integer.SIZE + 1L) * (pair.shape().ny() + 1) * planes.layersOf(slab.planes());
        return bits().bytes(request.mode() == SurfaceMode.NONE ? 0 : words);
    }

    private Bits bits() {
        return new Bits(farSearch != null);
    }

    private void describePair() {
        job.rows = pair.shape().ny();
        job.rowBytes = rowBytes();
        job.labels = request.labelCount();
        job.limits = request.limitCount();
        job.codes = request.mode().codes();
        job.mode = request.mode();
        job.spacingX = request.spacing().x();
        job.spacingY = request.spacing().y();
        job.spacingZ = request.spacing().z();
        memory.describeIn(job);
    }

    private void run(Slab slab) {
        job.slices = slab.slices();
        job.planes = slab.planes();
        job.countedFrom = slab.layerFrom() - slab.planeFrom();
        job.countedTo = slab.layerTo() - slab.planeFrom();
        tables.upload(lane.upload(), memory, slab, planes);
        uploadVoxels(slab);
        lane.fill(memory.region(Part.FIRST), -1);
        lane.fill(memory.region(Part.END), 0);
        int bands = (job.rows + BAND_ROWS - 1) / BAND_ROWS;
        lane.launch(Kernel.VOXELS, job.slices * bands, 1, job);
        if (request.mode() != SurfaceMode.NONE) {
            run(boxes());
        }
    }

    private void uploadVoxels(Slab slab) {
        Upload upload = lane.upload();
        upload.begin(memory.region(Part.VOXELS));
        int nx = pair.shape().nx();
        int padding = rowBytes() - nx;
        for (Side side : Side.values()) {
            for (int slice = slab.sliceFrom(); slice < slab.sliceTo(); slice++) {
                byte[] voxels = pair.slice(side, slice);
                if (padding == 0) {
                    upload.put(voxels, 0, voxels.length);
                    continue;
                }
                for (int row = 0; row < voxels.length; row += nx) {
                    upload.put(voxels, row, nx);
                    upload.putZeros(padding);
                }
            }
        }
        upload.end();
    }

    private List<Box> boxes() {
        IntBuffer first = copy(memory.region(Part.FIRST));
        IntBuffer end = copy(memory.region(Part.END));
        List<Box> boxes = Box.of(request.labelCount(), planes, first, end);
        return farSearch == null
                ? boxes
                : boxes.stream().filter(Box::isOnBothSides).toList();
    }

    private IntBuffer copy(Region region) {
        IntBuffer read = lane.download().read(region).asIntBuffer();
        return IntBuffer.allocate(read.remaining()).put(read).flip();
    }

    /** Nothing runs any more when this begins: the boxes were waited for. */
    private void run(List<Box> boxes) {
        for (Box box : boxes) {
            if (box.size() > Integer.MAX_VALUE) { // kernels count the words of a box in 32 bits
                throw new PairTooLargeException(
                        "The box of a label has " + box.size() + " words of 32 points, more than " + Integer.MAX_VALUE);
            }
        }
        List<List<Box>> batches = batches(boxes, bits().words(lane.bitBytes()));
        long words = batches.stream().mapToLong(Bits::words).max().orElse(0);
        Bits bits = bits();
        bits.allocate(lane, words, job);
        for (List<Box> batch : batches) {
            lane.upload().write(memory.region(Part.BOXES), Box.structs(batch, request.labelIds()));
            job.boxCount = batch.size();
            int blocks = Box.blocks(batch);
            lane.launch(Kernel.MASKS, blocks, SIDES, job);
            lane.launch(Kernel.SURFELS, blocks, SIDES, job);
            if (job.limits > 0) {
                lane.launch(Kernel.WITHIN, blocks, SIDES, job);
            }
            if (farSearch != null) {
                farSearch.run(lane, memory, job, batch, blocks);
            }
        }
    }

    /** Boxes in turn, as many as fit at a time; each fits, as {@link #plan} has seen to. */
    private static List<List<Box>> batches(List<Box> boxes, long words) {
        List<List<Box>> batches = new ArrayList<>();
        List<Box> batch = new ArrayList<>();
        long used = 0;
        for (Box box : boxes) {
            if (used + box.size() > words && !batch.isEmpty()) {
                batches.add(batch);
                batch = new ArrayList<>();
                used = 0;
            }
            batch.add(box);
            used += box.size();
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
