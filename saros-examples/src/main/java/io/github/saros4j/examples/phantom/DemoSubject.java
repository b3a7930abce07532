package io.github.saros4j.examples.phantom;

import io.github.saros4j.dataset.Sex;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.totalsegmentator.TotalSegmentatorSplit;
import java.util.List;

/** One subject of the demo's cohort in the layout of TotalSegmentator: whose body and which scan of it. */
record DemoSubject(String id, int age, Sex sex, ScanRange range, TotalSegmentatorSplit split) {

    private static final double SPACING_MM = 4.5;

    /** Eight, a year or more apart in age. */
    static final List<DemoSubject> COHORT = List.of(
            new DemoSubject("s0003", 71, Sex.FEMALE, ScanRange.WHOLE_BODY, TotalSegmentatorSplit.TEST),
            new DemoSubject("s0010", 34, Sex.MALE, ScanRange.ABDOMEN, TotalSegmentatorSplit.TRAIN),
            new DemoSubject("s0011", 52, Sex.FEMALE, ScanRange.THORAX, TotalSegmentatorSplit.TRAIN),
            new DemoSubject("s0024", 23, Sex.FEMALE, ScanRange.ABDOMEN, TotalSegmentatorSplit.TRAIN),
            new DemoSubject("s0037", 45, Sex.MALE, ScanRange.WHOLE_BODY, TotalSegmentatorSplit.TRAIN),
            new DemoSubject("s0052", 83, Sex.MALE, ScanRange.ABDOMEN, TotalSegmentatorSplit.VAL),
            new DemoSubject("s0068", 62, Sex.FEMALE, ScanRange.ABDOMEN, TotalSegmentatorSplit.TEST),
            new DemoSubject("s0081", 58, Sex.MALE, ScanRange.THORAX, TotalSegmentatorSplit.TRAIN));

    long seed(long cohortSeed) {
        return Chance.mix(cohortSeed + age);
    }

    /** 4.5 mm isotropic, where TotalSegmentator has 1.5 mm; RAS. */
    BodyPhantom phantom(long cohortSeed) {
        boolean whole = range == ScanRange.WHOLE_BODY;
        GridShape shape = whole ? new GridShape(112, 72, 239) : new GridShape(84, 64, 96);
        BodyPhantom.Builder body = BodyPhantom.builder(shape, new Spacing(SPACING_MM, SPACING_MM, SPACING_MM))
                .seed(seed(cohortSeed))
                .age(age)
                .scanRange(range)
                .orientation(Orientation.parse("RAS"));
        return (sex == Sex.FEMALE ? body.female() : body).build();
    }

    /** As the table has it, in its first columns. */
    String row() {
        return String.join(
                ";", id, Integer.toString(age), sex == Sex.FEMALE ? "f" : "m", "demo", studyType(), split.key());
    }

    private String studyType() {
        return switch (range) {
            case THORAX -> "ct thorax";
            case ABDOMEN -> "ct abdomen-pelvis";
            default -> "ct whole body";
        };
    }
}
