package io.github.saros4j.examples.selftest;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.examples.phantom.BodyPhantom;
import io.github.saros4j.examples.phantom.PredictionErrors;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.surface.SurfaceProtocol;
import io.github.saros4j.surface.Tolerance;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.LabelVolume;
import java.util.stream.IntStream;

/**
 * A phantom and a prediction of it, the same on every machine.
 *
 * @param truth the phantom's regions
 * @param prediction with realistic errors
 */
record PhantomPair(LabelVolume<BodyRegion> truth, LabelVolume<BodyRegion> prediction) {

    private static final long BODY_SEED = 1;
    private static final long ERROR_SEED = 2;
    private static final int ANNOTATED_ONE_IN = 5;

    /** The size of a CT: 512x512x140 voxels of 0.8x0.8x5 mm. */
    static PhantomPair body() {
        return of(new GridShape(512, 512, 140), new Spacing(0.8f, 0.8f, 5));
    }

    /** A woman with implants, so that every region occurs; all slices are there. */
    static PhantomPair of(GridShape shape, Spacing spacing) {
        LabelVolume<BodyRegion> truth = BodyPhantom.builder(shape, spacing)
                .seed(BODY_SEED)
                .breastImplants()
                .build()
                .regions();
        return new PhantomPair(truth, PredictionErrors.withSeed(ERROR_SEED).applyTo(truth));
    }

    /** Every fifth slice of both, as SAROS annotates them. */
    PhantomPair sparse() {
        int depth = truth.geometry().shape().nz();
        AnnotatedSlices slices = AnnotatedSlices.of(
                depth,
                IntStream.range(0, depth).filter(z -> z % ANNOTATED_ONE_IN == 1).toArray());
        return new PhantomPair(truth.restrictedTo(slices), prediction.restrictedTo(slices));
    }

    VolumePair voxels() {
        return VolumePair.of(truth, prediction);
    }

    /** All labels, at 3 mm. */
    CountRequest request(SurfaceMode mode) {
        SurfaceProtocol protocol = mode == SurfaceMode.IN_PLANE ? SurfaceProtocol.IN_PLANE : SurfaceProtocol.VOLUMETRIC;
        int[] ids = truth.labelSet().foreground().stream()
                .mapToInt(BodyRegion::id)
                .sorted()
                .toArray();
        return CountRequest.of(ids, mode, truth.geometry().spacing(), protocol.limitMm(Tolerance.THREE_MM));
    }

    @Override
    public String toString() {
        return "phantom " + truth.geometry().shape() + ", "
                + truth.annotatedSlices().count() + " slices";
    }
}
