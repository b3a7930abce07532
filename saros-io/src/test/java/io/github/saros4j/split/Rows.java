package io.github.saros4j.split;

import io.github.saros4j.dataset.AnatomicRegion;
import io.github.saros4j.dataset.CaseInfo;
import io.github.saros4j.dataset.PatientId;
import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.dataset.Sex;
import io.github.saros4j.dataset.Split;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.occurrence.LabelOccurrence;
import io.github.saros4j.occurrence.PublishedCases;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Rows of tables. */
final class Rows {

    private Rows() {}

    static CaseInfo row(
            String id,
            String collection,
            String patient,
            Sex sex,
            AnatomicRegion region,
            boolean implant,
            Split split) {
        return new CaseInfo(
                id,
                "study." + id,
                "series." + id,
                new PatientId(collection, patient),
                sex,
                region,
                implant,
                Orientation.parse("LPS"),
                split,
                Map.of());
    }

    /** A case of a patient of its own. */
    static CaseInfo row(int number, Sex sex, AnatomicRegion region, boolean implant) {
        String id = String.format(Locale.ROOT, "case_%03d", number);
        return row(id, "C", "P" + number, sex, region, implant, Split.TEST);
    }

    /**
     * 900 cases of 882 patients with the marginals that the paper states: Table 1; 438 female patients, 17 patients with two thoracic
     * scans and one with two of the whole body; 18 implants, all of women with scans of the thorax or the whole body.
     */
    static List<CaseInfo> asPublished(long seed) {
        Random random = new Random(seed);
        List<CaseInfo> rows = new ArrayList<>();
        PublishedCases table = PublishedCases.table1();
        int implants = 0;
        for (AnatomicRegion region : AnatomicRegion.values()) {
            int twice = region == AnatomicRegion.THORAX ? 17 : region == AnatomicRegion.WHOLEBODY ? 1 : 0;
            int women = region == AnatomicRegion.THORAX ? 138 : 150;
            List<String> collections = new ArrayList<>();
            for (String collection : table.collections()) {
                collections.addAll(Collections.nCopies((int) table.count(collection, region.key()), collection));
            }
            int patients = 300 - twice;
            List<Sex> sexes = new ArrayList<>(Collections.nCopies(women, Sex.FEMALE));
            sexes.addAll(Collections.nCopies(patients - women, Sex.MALE));
            Collections.shuffle(sexes, random);
            for (int patient = 0, place = 0; patient < patients; patient++) {
                boolean implant = region != AnatomicRegion.ABDOMEN
                        && sexes.get(patient) == Sex.FEMALE
                        && implants < 18
                        && patient > twice
                        && random.nextInt(12) == 0;
                implants += implant ? 1 : 0;
                for (int scan = 0; scan < (patient < twice ? 2 : 1); scan++) {
                    String id = String.format(Locale.ROOT, "case_%03d", rows.size());
                    String first = collections.get(patient < twice ? place - scan : place);
                    rows.add(row(id, first, region.key() + patient, sexes.get(patient), region, implant, Split.TEST));
                    place++;
                }
            }
        }
        if (implants != 18) {
            throw new IllegalArgumentException("Seed " + seed + " gives " + implants + " implants");
        }
        return rows;
    }

    static SegmentationInfo table(CaseInfo... rows) {
        return SegmentationInfo.of(List.of(rows));
    }

    /** A case with that many annotated slices of muscle and of bones. */
    static LabelOccurrence slices(String id, int muscle, int bones) {
        int depth = Math.max(1, muscle + bones);
        LabelVolume.Builder<BodyRegion> builder = LabelVolume.builder(
                BodyRegion.labelSet(), VolumeGeometry.of(new GridShape(1, 1, depth), new Spacing(1, 1, 5)));
        for (int z = 0; z < depth; z++) {
            builder.add(new byte[] {
                (byte) (z < muscle ? BodyRegion.MUSCLE.id() : z < muscle + bones ? BodyRegion.BONES.id() : 0)
            });
        }
        return LabelOccurrence.of(id, builder.build());
    }
}
