package io.github.saros4j.examples.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.anatomy.TotalSegmentatorV1;
import io.github.saros4j.anatomy.TotalSegmentatorV2;
import io.github.saros4j.examples.Saros;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    private static final VolumeGeometry GEOMETRY = VolumeGeometry.of(new GridShape(4, 3, 2), new Spacing(0.8, 0.8, 5));

    @TempDir
    private Path temp;

    /** Voxels of the first slice by their ids; all others are background. */
    private static <L extends Label> LabelVolume<L> volume(LabelSet<L> labels, int... ids) {
        byte[] first = new byte[12];
        for (int i = 0; i < ids.length; i++) {
            first[i] = (byte) ids[i];
        }
        LabelVolume.Builder<L> volume = LabelVolume.builder(labels, GEOMETRY);
        volume.add(first);
        volume.add(new byte[12]);
        return volume.build();
    }

    private Path write(String name, LabelVolume<?> volume) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        NiftiWriter.withDefaults().write(file, volume);
        return file;
    }

    private String run(int code, Object... words) {
        StringWriter printed = new StringWriter();
        PrintWriter to = new PrintWriter(printed, true);
        String[] args = Stream.concat(Stream.of("convert"), Stream.of(words).map(Object::toString))
                .toArray(String[]::new);
        assertThat(Saros.run(to, to, args)).as(printed.toString()).isEqualTo(code);
        return printed.toString();
    }

    private static byte[] firstSlice(Path file, LabelSet<?> labels) throws IOException {
        return NiftiReader.withDefaults().readLabels(file, labels).slice(0);
    }

    @Test
    void labelMapsBecomeMasksAndMasksTheSameLabelMaps() throws IOException {
        LabelSet<TotalSegmentatorV2> v2 = TotalSegmentatorV2.labelSet();
        Path maps = temp.resolve("Übung");
        write("Übung/s1.nii.gz", volume(v2, 1, 1, 117, 0, 90));
        write("Übung/s2.nii.gz", volume(v2, 5));
        Path masks = temp.resolve("masks");
        assertThat(run(0, "--segmentation", maps, "--labels", v2.name(), "--masks", "--output", masks))
                .contains("Wrote 2 folders of masks of totalsegmentator-v2");
        assertThat(masks.resolve("s1/segmentations")).isDirectoryContaining("glob:**/vertebrae_L5.nii.gz");
        try (Stream<Path> files = Files.list(masks.resolve("s2/segmentations"))) {
            assertThat(files).hasSize(117);
        }
        Path back = temp.resolve("back");
        assertThat(run(0, "--segmentation", masks, "--labels", v2.name(), "--output", back))
                .contains("Wrote 2 label maps of totalsegmentator-v2");
        for (String name : List.of("s1.nii.gz", "s2.nii.gz")) {
            assertThat(firstSlice(back.resolve(name), v2)).isEqualTo(firstSlice(maps.resolve(name), v2));
        }
    }

    @Test
    void emptyMasksNeedNotBeWrittenNorBeThere() throws IOException {
        Path map = write("s1.nii.gz", volume(TotalSegmentatorV2.labelSet(), 1, 2, 3));
        Path masks = temp.resolve("masks");
        run(
                0,
                "--segmentation",
                map,
                "--labels",
                "totalsegmentator-v2",
                "--masks",
                "--without-empty-masks",
                "--output",
                masks);
        try (Stream<Path> files = Files.list(masks.resolve("s1/segmentations"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("spleen.nii.gz", "kidney_right.nii.gz", "kidney_left.nii.gz");
        }
        assertThat(run(1, "--segmentation", masks, "--labels", "totalsegmentator-v2", "--output", temp.resolve("a")))
                .contains("1 of 1 case failed", "no mask of 114 of 117 labels");
        assertThat(run(
                        0,
                        "--segmentation",
                        masks,
                        "--labels",
                        "totalsegmentator-v2",
                        "--allow-missing-masks",
                        "--output",
                        temp.resolve("b")))
                .contains("no mask of gallbladder");
        assertThat(firstSlice(temp.resolve("b/s1.nii.gz"), TotalSegmentatorV2.labelSet()))
                .startsWith(1, 2, 3, 0);
    }

    /** The liver is 5 in both versions, the aorta 7 and 52; version 2 has no face, which is 93. */
    @Test
    void labelsGoFromVersionToVersionByName() throws IOException {
        Path maps = temp.resolve("in");
        write("in/s1.nii.gz", volume(TotalSegmentatorV1.labelSet(), 5, 7, 93, 93));
        write("in/s2.nii.gz", volume(TotalSegmentatorV1.labelSet(), 93));
        assertThat(run(
                        0,
                        "--segmentation",
                        maps,
                        "--labels",
                        "totalsegmentator-v1",
                        "--to",
                        "totalsegmentator-v2",
                        "--output",
                        temp.resolve("out")))
                .contains("Became background, as totalsegmentator-v2 has no such label:")
                .contains("  face: 3 voxels in 2 cases")
                .doesNotContain("pulmonary_artery");
        assertThat(firstSlice(temp.resolve("out/s1.nii.gz"), TotalSegmentatorV2.labelSet()))
                .startsWith(5, 52, 0, 0);
    }

    /** Version 1's sacrum (92) has vertebra S1 in it, which is 26 in version 2; the sacrum there is 25. */
    @Test
    void theSacrumOfVersionOneHasVertebraS1() throws IOException {
        Path v2 = write("v2.nii.gz", volume(TotalSegmentatorV2.labelSet(), 25, 26));
        assertThat(run(
                        0,
                        "--segmentation",
                        v2,
                        "--labels",
                        "totalsegmentator-v2",
                        "--to",
                        "totalsegmentator-v1",
                        "--output",
                        temp.resolve("v1")))
                .contains("Note on sacrum: version 2 has vertebra S1 apart")
                .doesNotContain("Became background");
        int sacrum = TotalSegmentatorV1.SACRUM.id();
        assertThat(firstSlice(temp.resolve("v1/v2.nii.gz"), TotalSegmentatorV1.labelSet()))
                .startsWith(sacrum, sacrum, 0);
        run(
                0,
                "--segmentation",
                temp.resolve("v1/v2.nii.gz"),
                "--labels",
                "totalsegmentator-v1",
                "--to",
                "totalsegmentator-v2",
                "--output",
                temp.resolve("back"));
        assertThat(firstSlice(temp.resolve("back/v2.nii.gz"), TotalSegmentatorV2.labelSet()))
                .startsWith(25, 25, 0);
    }

    /** The numbers of version 2 in a file of one's own are version 2. */
    @Test
    void aFileOfKnownLabelsIsThatLabelSet() throws IOException {
        StringBuilder csv = new StringBuilder("id,name\n");
        TotalSegmentatorV2.labelSet()
                .foreground()
                .forEach(label -> csv.append(label.id())
                        .append(',')
                        .append(label.fileName())
                        .append('\n'));
        Path labels = Files.writeString(temp.resolve("my-model.csv"), csv);
        Path map = write("s.nii.gz", volume(TotalSegmentatorV2.labelSet(), 26));
        assertThat(run(
                        0,
                        "--segmentation",
                        map,
                        "--labels",
                        labels,
                        "--to",
                        "body-regions",
                        "--output",
                        temp.resolve("out")))
                .contains("Note on Bones: union of all bone classes");
        assertThat(firstSlice(temp.resolve("out/s.nii.gz"), BodyRegion.labelSet()))
                .startsWith(BodyRegion.BONES.id(), 0);
    }

    @Test
    void slicesThatNobodyAnnotatedStayIgnored() throws IOException {
        LabelVolume.Builder<BodyRegion> slices = LabelVolume.builder(BodyRegion.labelSet(), GEOMETRY);
        slices.skip();
        slices.add(new byte[] {1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        LabelVolume<BodyRegion> sparse = slices.build();
        Path file = write("case_001/body-regions.nii.gz", sparse);
        run(0, "--segmentation", file, "--labels", "body-regions", "--output", temp.resolve("out"));
        LabelVolume<BodyRegion> read =
                NiftiReader.withDefaults().readLabels(temp.resolve("out/case_001.nii.gz"), BodyRegion.labelSet());
        assertThat(read.annotatedSlices()).isEqualTo(sparse.annotatedSlices());
        assertThat(read.slice(0)).isEqualTo(sparse.slice(0));
        assertThat(run(1, "--segmentation", file, "--labels", "body-regions", "--masks", "--output", temp.resolve("m")))
                .contains("case_001", "masks cannot say which slices are not annotated");
        assertThat(run(
                        1,
                        "--segmentation",
                        file,
                        "--labels",
                        "body-regions",
                        "--to",
                        "totalsegmentator-v2",
                        "--output",
                        temp.resolve("v2")))
                .contains("case_001", "totalsegmentator-v2 has no ignore id to mark the others with");
    }

    @Test
    void theInputIsNeverReplaced() throws IOException {
        LabelSet<TotalSegmentatorV2> v2 = TotalSegmentatorV2.labelSet();
        Path maps = temp.resolve("in");
        Path map = write("in/s1.nii.gz", volume(v2, 1));
        assertThat(run(1, "--segmentation", maps, "--labels", v2.name(), "--output", maps))
                .contains("s1.nii.gz would be replaced");
        Path masks = temp.resolve("masks");
        run(0, "--segmentation", map, "--labels", v2.name(), "--masks", "--output", masks);
        assertThat(run(1, "--segmentation", masks, "--labels", v2.name(), "--masks", "--output", masks))
                .contains("would be replaced");
    }

    @Test
    void whatCanBeConvertedIsWhereOtherCasesFail() throws IOException {
        LabelSet<TotalSegmentatorV2> v2 = TotalSegmentatorV2.labelSet();
        Path maps = temp.resolve("in");
        write("in/s1.nii.gz", volume(v2, 1));
        Files.writeString(maps.resolve("s2.nii.gz"), "no NIfTI");
        assertThat(run(1, "--segmentation", maps, "--labels", v2.name(), "--output", temp.resolve("out")))
                .contains("Wrote 1 label map of", "1 of 2 cases failed", "s2.nii.gz");
        assertThat(temp.resolve("out/s1.nii.gz")).exists();
    }

    @Test
    void optionsThatMakeNoSenseAreBadUsage() throws IOException {
        Path map = write("s1.nii.gz", volume(TotalSegmentatorV2.labelSet(), 1));
        Object[] words = {"--segmentation", map, "--labels", "totalsegmentator-v2", "--output", temp.resolve("out")};
        for (Object[] more : new Object[][] {
            {"--threads", "0"}, {"--without-empty-masks"}, {"--to", "tissue-types"}, {"--to", "nothing"}
        }) {
            run(2, Stream.concat(Stream.of(words), Stream.of(more)).toArray());
        }
        assertThat(temp.resolve("out")).doesNotExist();
    }
}
