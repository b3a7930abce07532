package io.github.saros4j.examples.phantom;

import io.github.saros4j.dataset.CaseInfo;
import io.github.saros4j.dataset.PatientId;
import io.github.saros4j.dataset.Sex;
import io.github.saros4j.dataset.Split;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.BodyRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One case of the demo cohort: whose body, which scan of it, and what a model gets badly wrong. */
record DemoCase(int number, long seed, int patient, Scene scene, Split split) {

    private static final String COLLECTION = "Phantom-Demo";

    /** The six kinds of cases; larger cohorts repeat them with other bodies. */
    enum Scene {
        WHOLE_WOMAN_WITH_IMPLANTS(ScanRange.WHOLE_BODY, Sex.FEMALE, "LPS"),
        THORAX_WITH_FALSE_IMPLANT(ScanRange.THORAX, Sex.FEMALE, "LPS"),
        ABDOMEN_STORED_DOWNWARD(ScanRange.ABDOMEN, Sex.FEMALE, "LAI"),
        WHOLE_MAN_WITH_MISSED_GLAND(ScanRange.WHOLE_BODY, Sex.MALE, "LPS"),
        THORAX_OF_THE_SAME_MAN(ScanRange.THORAX, Sex.MALE, "RAS"),
        ABDOMEN_WITH_ARTEFACT(ScanRange.ABDOMEN, Sex.MALE, "LPS");

        private final ScanRange range;
        private final Sex sex;
        private final String orientationCode;

        Scene(ScanRange range, Sex sex, String orientationCode) {
            this.range = range;
            this.sex = sex;
            this.orientationCode = orientationCode;
        }
    }

    private static final Split[] SPLITS = {
        Split.TEST, Split.FOLD_1, Split.FOLD_2, Split.FOLD_3, Split.FOLD_4, Split.FOLD_5
    };

    static List<DemoCase> cohort(int cases, long seed) {
        List<DemoCase> cohort = new ArrayList<>();
        int patients = 0;
        for (int number = 0; number < cases; number++) {
            Scene scene = Scene.values()[number % Scene.values().length];
            if (scene == Scene.THORAX_OF_THE_SAME_MAN) {
                DemoCase first = cohort.get(number - 1);
                cohort.add(new DemoCase(number, first.seed, first.patient, scene, first.split));
            } else {
                patients++;
                long body = new Chance(Chance.mix(seed) + number).next();
                Split split = SPLITS[(number + number / Scene.values().length) % SPLITS.length];
                cohort.add(new DemoCase(number, body, patients, scene, split));
            }
        }
        return cohort;
    }

    String id() {
        return String.format(Locale.ROOT, "case_%03d", number);
    }

    /** A number of its own for each case, though two may share a body. */
    long scanSeed() {
        return Chance.mix(seed + 1 + number);
    }

    BodyPhantom phantom() {
        boolean whole = scene.range == ScanRange.WHOLE_BODY;
        GridShape shape = whole ? new GridShape(136, 88, 170) : new GridShape(112, 88, 66);
        Spacing spacing = whole ? new Spacing(3.5, 3.5, 5) : new Spacing(3, 3, 5);
        BodyPhantom.Builder body = BodyPhantom.builder(shape, spacing)
                .seed(seed)
                .scanRange(scene.range)
                .orientation(orientation());
        if (hasImplants()) {
            body.breastImplants();
        } else if (scene.sex == Sex.FEMALE) {
            body.female();
        }
        return body.build();
    }

    PredictionErrors regionErrors() {
        PredictionErrors errors = PredictionErrors.withSeed(scanSeed());
        return switch (scene) {
            case WHOLE_MAN_WITH_MISSED_GLAND -> errors.missing(BodyRegion.SUBMANDIBULAR_GLANDS);
            case THORAX_WITH_FALSE_IMPLANT ->
                errors.inventing(BodyRegion.BREAST_IMPLANT, BodyRegion.SUBCUTANEOUS_TISSUE);
            default -> errors;
        };
    }

    PredictionErrors partErrors() {
        return PredictionErrors.withSeed(~scanSeed());
    }

    /** Whether the annotator gave up one more slice because of an artefact. */
    boolean hasArtefact() {
        return scene == Scene.ABDOMEN_WITH_ARTEFACT;
    }

    private Orientation orientation() {
        return Orientation.parse(scene.orientationCode);
    }

    private boolean hasImplants() {
        return scene == Scene.WHOLE_WOMAN_WITH_IMPLANTS;
    }

    CaseInfo info() {
        return new CaseInfo(
                id(),
                uid(1),
                uid(2),
                new PatientId(COLLECTION, String.format(Locale.ROOT, "DEMO-%03d", patient)),
                scene.sex,
                scene.range.anatomicRegion(),
                hasImplants(),
                orientation(),
                split,
                Map.of());
    }

    /** Below 2.25, where anyone may make identifiers of random numbers. */
    private String uid(int part) {
        return "2.25." + Long.toUnsignedString(Chance.mix(scanSeed() + part));
    }
}
