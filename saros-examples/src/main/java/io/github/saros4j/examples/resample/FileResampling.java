package io.github.saros4j.examples.resample;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.nifti.NiftiDataType;
import io.github.saros4j.nifti.NiftiHeader;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.resample.Fractions;
import io.github.saros4j.resample.Resampling;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What happens to each file.
 *
 * @param resampling to which grid, and how
 * @param labels whether files are label maps
 */
record FileResampling(Resampling resampling, boolean labels) {

    /** Any ids; 255 marks slices that nobody annotated. */
    private static final LabelSet<NamedLabel> ANY_LABELS = LabelSet.ofNames(
                    "labels",
                    IntStream.rangeClosed(1, Label.MAX_ID)
                            .boxed()
                            .collect(Collectors.toMap(Function.identity(), id -> "label " + id)))
            .withIgnoreId(LabelSet.SAROS_IGNORE_ID);

    /** Resamples a file and says what came of it in one line. */
    String apply(FileJob job) throws IOException {
        Path folder = job.to().toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return labels ? resampleLabels(job) : resampleIntensities(job);
    }

    private String resampleLabels(FileJob job) throws IOException {
        LabelVolume<NamedLabel> source = NiftiReader.withDefaults().readLabels(job.from(), ANY_LABELS);
        LabelVolume<NamedLabel> resampled = resampling.apply(source);
        NiftiWriter.withDefaults().write(job.to(), resampled);
        return line(job, source.geometry(), resampled.geometry(), NiftiDataType.UINT8);
    }

    /** The type stays, but for doubles and scaled values, which become floats. */
    private String resampleIntensities(FileJob job) throws IOException {
        NiftiReader reader = NiftiReader.withDefaults();
        NiftiHeader header = reader.readHeader(job.from());
        boolean whole = header.datatype().isInteger() && !header.isScaled();
        IntensityVolume source = reader.readIntensities(job.from());
        IntensityVolume resampled = resampling
                .withFractions(whole ? Fractions.DROPPED : Fractions.KEPT)
                .apply(source);
        NiftiDataType type = whole ? header.datatype() : NiftiDataType.FLOAT32;
        NiftiWriter.withDefaults().write(job.to(), resampled, type);
        return line(job, source.geometry(), resampled.geometry(), type);
    }

    private static String line(FileJob job, VolumeGeometry from, VolumeGeometry to, NiftiDataType type) {
        return job.name() + ": " + text(from) + " -> " + text(to) + ", "
                + type.toString().toLowerCase(Locale.ROOT);
    }

    private static String text(VolumeGeometry grid) {
        GridShape shape = grid.shape();
        return String.format(
                Locale.ROOT,
                "%dx%dx%d of %.4g x %.4g x %.4g mm",
                shape.nx(),
                shape.ny(),
                shape.nz(),
                grid.spacing().x(),
                grid.spacing().y(),
                grid.spacing().z());
    }
}
