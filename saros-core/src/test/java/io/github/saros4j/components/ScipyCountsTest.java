package io.github.saros4j.components;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.LabelVolume;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** scipy_counts.py, beside the file that is read here, says how the volumes are drawn and what counted them: scipy 1.17.1. */
class ScipyCountsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "scipy-counts.csv", numLinesToSkip = 1)
    void drawnVolumesHaveAsManyComponentsAsScipyFinds(
            long seed,
            int nx,
            int ny,
            int nz,
            int percent,
            int labels,
            int stored,
            Connectivity connectivity,
            int label,
            int components,
            long largest,
            long voxels) {
        LabelVolume<NamedLabel> volume = draw(seed, new GridShape(nx, ny, nz), percent, labels, stored);
        List<Component> found =
                ConnectedComponents.of(volume, connectivity, label).ofId(label);
        assertThat(found).hasSize(components);
        assertThat(found.stream().mapToLong(Component::voxels).max()).hasValue(largest);
        assertThat(found.stream().mapToLong(Component::voxels).sum()).isEqualTo(voxels);
    }

    private static LabelVolume<NamedLabel> draw(long seed, GridShape shape, int percent, int labels, int stored) {
        LabelVolume.Builder<NamedLabel> builder = LabelVolume.builder(
                LabelSet.ofNames("drawn", Map.of(1, "one", 2, "two", 3, "three")),
                VolumeGeometry.of(shape, new Spacing(1, 1, 1)));
        long state = seed;
        for (int z = 0; z < shape.nz(); z++) {
            byte[] slice = new byte[shape.sliceSize()];
            for (int i = 0; i < slice.length; i++) {
                state = (state * 1103515245 + 12345) % (1L << 31);
                long drawn = state >> 16;
                slice[i] = (byte) (drawn % 100 < percent ? 1 + drawn / 100 % labels : 0);
            }
            if (z % 5 < stored) {
                builder.add(slice);
            } else {
                builder.skip();
            }
        }
        return builder.build();
    }
}
