package io.github.saros4j.examples.inspect;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiHeader;
import io.github.saros4j.nifti.SliceVisitor;
import io.github.saros4j.volume.AnnotatedSlices;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks once at every voxel and says whether they look like labels (whole numbers from 0 to 255) or like intensities.
 * Takes any values; what a reader of label maps would refuse is what one wants to see here.
 */
final class VoxelSurvey implements SliceVisitor {

    private static final int IGNORE_ID = LabelSet.SAROS_IGNORE_ID;

    private final NiftiHeader header;
    private final int nx;
    private final int axialAxis;
    private final long[] counts = new long[IGNORE_ID + 1];
    private final boolean[] annotated;
    private boolean labelLike = true;
    private long finite;
    private long notFinite;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double sum;

    VoxelSurvey(NiftiHeader header) {
        this.header = header;
        this.nx = header.shape()[0];
        this.axialAxis = header.orientation().axialAxis();
        int[] shape = header.shape();
        this.annotated = new boolean[axialAxis < shape.length ? shape[axialAxis] : 1];
    }

    @Override
    public void visit(int z, double[] values) {
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            if (value >= 0 && value <= IGNORE_ID && value == Math.rint(value)) {
                counts[(int) value]++;
            } else {
                labelLike = false;
            }
            if (value != IGNORE_ID) {
                annotated[axialPosition(i, z)] = true;
            }
            addToRange(value);
        }
    }

    private int axialPosition(int i, int z) {
        return switch (axialAxis) {
            case 0 -> i % nx;
            case 1 -> i / nx;
            default -> z;
        };
    }

    private void addToRange(double value) {
        if (Double.isFinite(value)) {
            finite++;
            min = Math.min(min, value);
            max = Math.max(max, value);
            sum += value;
        } else {
            notFinite++;
        }
    }

    void print(@Nullable LabelSet<?> labelSet, PrintWriter out) {
        if (labelLike) {
            printLabels(labelSet, out);
        } else {
            printRange(out);
        }
    }

    private void printLabels(@Nullable LabelSet<?> labelSet, PrintWriter out) {
        AnnotatedSlices slices = AnnotatedSlices.of(
                annotated.length,
                IntStream.range(0, annotated.length).filter(z -> annotated[z]).toArray());
        out.println("  annotated    " + slices);
        double voxelMl = header.spacing().voxelVolumeMl();
        for (int id = 0; id < counts.length; id++) {
            if (counts[id] > 0) {
                String volume = String.format(Locale.ROOT, "%12d voxels %12.2f mL", counts[id], counts[id] * voxelMl);
                out.println(String.format(Locale.ROOT, "  %5d %s  %s", id, volume, name(id, labelSet))
                        .stripTrailing());
            }
        }
    }

    private static String name(int id, @Nullable LabelSet<?> labelSet) {
        if (labelSet == null) {
            return id == IGNORE_ID ? "(ignored, if 255 means that)" : "";
        }
        if (labelSet.ignoreId().orElse(-1) == id) {
            return "(ignored)";
        }
        return labelSet.byId(id).map(Label::displayName).orElse("(no label of " + labelSet.name() + ")");
    }

    private void printRange(PrintWriter out) {
        if (finite == 0) {
            out.println("  values       " + notFinite + " voxels, none of them finite");
            return;
        }
        out.println(String.format(
                Locale.ROOT, "  values       %s to %s, mean %.3f", shortest(min), shortest(max), sum / finite));
        if (notFinite > 0) {
            out.println("  not finite   " + notFinite + " voxels");
        }
    }

    private static String shortest(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
