package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.volume.LabelVolume;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayeringTest {

    /** A pair with a slice for each x, and none for each dot. */
    private static VolumePair pair(String slices) {
        LabelVolume.Builder<BodyPart> builder = LabelVolume.builder(
                BodyPart.labelSet(), VolumeGeometry.of(new GridShape(1, 1, slices.length()), new Spacing(1, 1, 1)));
        slices.chars().forEach(slice -> {
            if (slice == 'x') {
                builder.add(new byte[1]);
            } else {
                builder.skip();
            }
        });
        LabelVolume<BodyPart> volume = builder.build();
        return VolumePair.of(volume, volume);
    }

    private static String marks(Layering layering) {
        return IntStream.range(0, layering.count())
                .mapToObj(z -> layering.takesPart(z) ? "x" : ".")
                .collect(Collectors.joining());
    }

    /** Layer 0 has slice 0 alone within the volume, and the last layer the last slice. */
    @ParameterizedTest
    @CsvSource({
        "xxxx, xxxxx",
        "xx.xx, xx..xx",
        "..x.., ......",
        "x...., x.....",
        "....x, .....x",
        "x.x.x, x....x",
        ".xxx., ..xx..",
        "x, xx",
        "., ..",
    })
    void maskedLayersHaveNoSliceThatIsMissing(String slices, String layers) {
        assertThat(marks(new Layering(pair(slices), SurfaceMode.MASKED))).isEqualTo(layers);
    }

    @ParameterizedTest
    @CsvSource({"VOLUME, xxxxxx, 1, 0", "IN_PLANE, xxxxx, 0, 0", "VOXELS, xxxxx, 1, 1", "NONE, ....., 0, 0"})
    void otherModesDoNotAskWhatIsStored(SurfaceMode mode, String layers, int slicesBelow, int slicesAbove) {
        Layering layering = new Layering(pair("..x.."), mode);
        assertThat(marks(layering)).isEqualTo(layers);
        assertThat(layering.slicesBelow()).isEqualTo(slicesBelow);
        assertThat(layering.slicesAbove()).isEqualTo(slicesAbove);
    }

    /** Two slices have four layers; their nearest ones are as far apart as the gap between the slices. */
    @ParameterizedTest
    @CsvSource({
        "VOLUME, 1, x..x....x",
        "VOLUME, 2, ........x",
        "VOLUME, 4, .........",
        "MASKED, 1, .........",
        "VOXELS, 0, ........."
    })
    void slicesWithoutOthersInReachMirror(SurfaceMode mode, int reach, String expected) {
        boolean[] mirroring = new Layering(pair("x..x....x"), mode).mirroring(reach);
        String marks =
                IntStream.range(0, 9).mapToObj(z -> mirroring[z] ? "x" : ".").collect(Collectors.joining());
        assertThat(marks).isEqualTo(expected);
    }
}
