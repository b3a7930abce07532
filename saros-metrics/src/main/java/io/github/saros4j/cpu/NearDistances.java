package io.github.saros4j.cpu;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.VolumePair;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Measures the surfels that have a counterpart near: offset by offset, nearest first, 64 points at a time, those that match are
 * counted by code and dropped. The first offset is 0: surfels that both sides share are counted as what is left of all. Those
 * that match no offset are collected as {@link SurfelList}.
 */
final class NearDistances implements LayerSweep.Step {

    private final CountRequest request;
    private final NearOffsets offsets;
    private final LayerSweep sweep;
    private final SurfelCodes codes;
    private final StepSearch rest;
    private final NearTally[] tallies;

    /** What is counted for one label and side. */
    static final class NearTally {

        /** All surfels: those that stand for themselves, and those that also stand for their mirror image. */
        final CodeCounts[] all = {new CodeCounts(), new CodeCounts()};

        /** By step, single ones and mirrored ones; step 0 stays empty. */
        final @Nullable CodeCounts[][] bySteps;

        final SurfelList far = new SurfelList();

        NearTally(int steps) {
            bySteps = new CodeCounts[steps][2];
        }

        CodeCounts step(int step, int mirrored) {
            CodeCounts counts = bySteps[step][mirrored];
            if (counts == null) {
                counts = new CodeCounts();
                bySteps[step][mirrored] = counts;
            }
            return counts;
        }
    }

    NearDistances(VolumePair pair, CountRequest request, NearOffsets offsets) {
        this.request = request;
        this.offsets = offsets;
        this.sweep = new LayerSweep(pair, request, offsets.farthestLayer(), offsets.farthestRow());
        this.codes = SurfelCodes.of(request.mode(), sweep.layout());
        this.rest = new StepSearch(sweep.layout());
        this.tallies = new NearTally[2 * request.labelCount()];
        Arrays.setAll(tallies, place -> new NearTally(offsets.steps()));
    }

    /** Measures all layers. */
    void run(int layerCount) {
        sweep.run(0, layerCount, this, null);
    }

    NearTally tally(Side side, int label) {
        return tallies[2 * label + side.index()];
    }

    /** Whether a label has surfels, on either side, that matched nothing near. */
    boolean hasFarPoints(int label) {
        return tally(Side.TRUTH, label).far.size()
                        + tally(Side.PREDICTION, label).far.size()
                > 0;
    }

    @Override
    public void found(Side side, int label, int z, SurfelLayer surfels) {
        CodeCounts all = tally(side, label).all[sweep.isMirrored(z) ? 1 : 0];
        codes.countAll(surfels, sweep.lower(side, z, label), sweep.upper(side, z, label), all);
    }

    @Override
    public void inReach(int z) {
        for (int label = 0; label < request.labelCount(); label++) {
            measure(Side.TRUTH, label, z);
            measure(Side.PREDICTION, label, z);
        }
    }

    private void measure(Side side, int label, int z) {
        SurfelLayer surfels = sweep.surfels(side, z, label);
        if (surfels == null) {
            return;
        }
        rest.start(surfels);
        BitPlane lower = sweep.lower(side, z, label);
        BitPlane upper = sweep.upper(side, z, label);
        NearTally tally = tally(side, label);
        int mirrored = sweep.isMirrored(z) ? 1 : 0;
        for (int step = 0; step < offsets.steps() && rest.count > 0; step++) {
            rest.begin();
            for (NearOffsets.Offset offset : offsets.offsets(step)) {
                SurfelLayer targets = sweep.surfels(side.other(), z + offset.dz(), label);
                if (targets != null) {
                    rest.addTarget(targets, offset.dy(), offset.dx());
                }
            }
            rest.dropMatched();
            if (step > 0) {
                CodeCounts counts = tally.step(step, mirrored);
                for (int k = 0; k < rest.matchedCount; k++) {
                    codes.countPoints(rest.matchedList[k], rest.matched[k], lower.words, upper.words, counts);
                }
            }
        }
        collectFar(z, lower, upper, tally.far);
    }

    private void collectFar(int z, BitPlane lower, BitPlane upper, SurfelList far) {
        PlaneLayout layout = sweep.layout();
        for (int k = 0; k < rest.count; k++) {
            int i = rest.list[k];
            int y = layout.rowOf(i);
            int firstX = (i - layout.row(y)) << 6;
            for (long left = rest.points[k]; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                int raw = codes.rawCode(i, bit, lower.words, upper.words);
                far.add(firstX + bit, y, z, CodeCounts.code(raw, request.mode(), false));
                if (sweep.isMirrored(z)) {
                    far.add(firstX + bit, y, z + 1, CodeCounts.code(raw, request.mode(), true));
                }
            }
        }
    }
}
