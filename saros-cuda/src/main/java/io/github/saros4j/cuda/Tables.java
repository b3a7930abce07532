package io.github.saros4j.cuda;

import io.github.saros4j.backend.BallRows;
import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.cuda.PairMemory.Part;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The small tables of a pair that the kernels look things up in; see {@code job.h}. */
final class Tables {

    private static final int NOT_ASKED = 255;
    private static final int IDS = 256;
    private static final int BALL_ROW_INTS = 3;

    private final CountRequest request;
    private final BallRows ball;

    Tables(CountRequest request, BallRows ball) {
        this.request = request;
        this.ball = ball;
    }

    int farthestLayer() {
        return ball.farthestLayer();
    }

    void plan(PairMemory memory) {
        int rows = 0;
        for (int limit = 0; limit < ball.limitCount(); limit++) {
            rows += ball.rows(limit).size();
        }
        memory.need(Part.PLACE_OF_ID, IDS);
        memory.need(Part.BALL_ROWS, (long) BALL_ROW_INTS * Integer.BYTES * rows);
        memory.need(Part.BALL_FROM, (long) Integer.BYTES * (ball.limitCount() + 1));
    }

    /** What is the same in all slabs. */
    void upload(Upload upload, PairMemory memory) {
        ByteBuffer places = allocate(memory.region(Part.PLACE_OF_ID).bytes());
        while (places.hasRemaining()) {
            places.put((byte) NOT_ASKED);
        }
        int place = 0;
        for (int id : request.labelIds()) {
            places.put(id, (byte) place++);
        }
        upload.write(memory.region(Part.PLACE_OF_ID), places);

        ByteBuffer rows = allocate(memory.region(Part.BALL_ROWS).bytes());
        ByteBuffer from = allocate(memory.region(Part.BALL_FROM).bytes());
        from.putInt(0);
        for (int limit = 0; limit < ball.limitCount(); limit++) {
            for (BallRows.Row row : ball.rows(limit)) {
                rows.putInt(row.dy()).putInt(row.dz()).putInt(row.halfWidth());
            }
            from.putInt(rows.position() / (BALL_ROW_INTS * Integer.BYTES));
        }
        upload.write(memory.region(Part.BALL_ROWS), rows);
        upload.write(memory.region(Part.BALL_FROM), from);
    }

    /** Which slice of a slab is which plane of it. */
    void upload(Upload upload, PairMemory memory, Slab slab, Planes planes) {
        ByteBuffer planeOfSlice = allocate((long) Integer.BYTES * slab.slices());
        for (int slice = slab.sliceFrom(); slice < slab.sliceTo(); slice++) {
            planeOfSlice.putInt(planes.planeOf(slice) - slab.planeFrom());
        }
        upload.write(memory.region(Part.PLANE_OF_SLICE), planeOfSlice);
        ByteBuffer sliceOfPlane = allocate((long) Integer.BYTES * slab.planes());
        for (int plane = slab.planeFrom(); plane < slab.planeTo(); plane++) {
            int slice = planes.sliceAt(plane);
            sliceOfPlane.putInt(slice < 0 ? -1 : slice - slab.sliceFrom());
        }
        upload.write(memory.region(Part.SLICE_OF_PLANE), sliceOfPlane);
    }

    private static ByteBuffer allocate(long bytes) {
        return ByteBuffer.allocate(Math.toIntExact(bytes)).order(ByteOrder.nativeOrder());
    }
}
