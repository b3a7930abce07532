package io.github.saros4j.quality;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.scan.CaseScan;
import io.github.saros4j.scan.FileRole;
import io.github.saros4j.scan.LabelScan;
import io.github.saros4j.volume.LabelVolume;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Small cases, drawn in letters: a character a voxel, a string a row, {@code /} between slices. */
final class Cases {

    /** A dot is background, letters from A are ids from 1, a question mark is an ignored slice. */
    static <L extends Label> LabelVolume<L> volume(LabelSet<L> labels, Spacing spacing, String... slices) {
        String[] first = slices[0].split(" ", -1);
        GridShape shape = new GridShape(first[0].length(), first.length, slices.length);
        LabelVolume.Builder<L> builder = LabelVolume.builder(labels, VolumeGeometry.of(shape, spacing));
        for (String slice : slices) {
            String voxels = slice.replace(" ", "");
            byte[] ids = new byte[voxels.length()];
            for (int i = 0; i < ids.length; i++) {
                char c = voxels.charAt(i);
                ids[i] = (byte) (c == '.' ? 0 : c == '?' ? 255 : c - 'A' + 1);
            }
            builder.add(ids);
        }
        return builder.build();
    }

    static CaseScan regions(String... slices) {
        return builder()
                .labels(FileRole.REGIONS, LabelScan.of(volume(BodyRegion.labelSet(), new Spacing(2, 3, 5), slices)))
                .build();
    }

    static CaseScan parts(String... slices) {
        return builder()
                .labels(FileRole.PARTS, LabelScan.of(volume(BodyPart.labelSet(), new Spacing(2, 3, 5), slices)))
                .build();
    }

    static CaseScan.Builder builder() {
        return CaseScan.builder("case_042");
    }

    static List<Finding> check(CaseScan scan, QualityRule... rules) {
        return QualityCheck.of(RuleSet.of(List.of(rules))).check(scan).findings();
    }

    /** NaN for a field that is empty. */
    static QualityRule rule(
            RuleKind kind, FileRole file, String label, String other, double minimum, double maximum, double share) {
        return new QualityRule(
                "rule",
                kind,
                Severity.WARNING,
                Optional.of(file),
                label,
                other,
                number(minimum),
                number(maximum),
                number(share),
                "what",
                "why");
    }

    private static OptionalDouble number(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private Cases() {}
}
