package io.github.saros4j.examples.quality;

import io.github.saros4j.SarosException;
import io.github.saros4j.components.ConnectedComponents;
import io.github.saros4j.components.Connectivity;
import io.github.saros4j.dataset.CaseFiles;
import io.github.saros4j.dataset.CaseScanner;
import io.github.saros4j.figure.SlicePicture;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.quality.CaseFindings;
import io.github.saros4j.quality.Finding;
import io.github.saros4j.report.Captioned;
import io.github.saros4j.scan.CaseScan;
import io.github.saros4j.scan.FileRole;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The worst findings as pictures of their slices: the label map in colours, or the CT where that is wrong, with an outline around what was
 * found.
 *
 * @param drawn in the order of the findings
 * @param notes what could not be drawn
 */
record FindingPictures(List<Captioned> drawn, List<String> notes) {

    private static final int MOST_OF_A_RULE = 3;
    private static final double MARGIN_MM = 60;
    private static final int MARK_REACH = 2;
    private static final LabelSet<NamedLabel> MARKS = LabelSet.ofNames("marks", Map.of(1, "found"));

    /** At most so many, and of each rule at most {@value #MOST_OF_A_RULE}, of different cases if there are. */
    static FindingPictures of(List<CaseFindings> found, List<CaseFiles> cases, int most) {
        Map<String, CaseFiles> byId = cases.stream().collect(Collectors.toMap(CaseFiles::id, files -> files));
        List<Finding> chosen = choose(CheckPrinter.worstFirst(found), most);
        Map<String, List<Integer>> byCase = new LinkedHashMap<>();
        for (int i = 0; i < chosen.size(); i++) {
            byCase.computeIfAbsent(chosen.get(i).caseId(), id -> new ArrayList<>())
                    .add(i);
        }
        Map<Integer, Captioned> drawn = new TreeMap<>();
        List<String> notes = new ArrayList<>();
        byCase.forEach((id, numbers) -> {
            CaseFiles files = byId.get(id);
            if (files != null) {
                CaseScan scan = CaseScanner.withDefaults().withoutImages().scan(files, Optional.empty());
                for (int number : numbers) {
                    draw(chosen.get(number), files, scan, notes).ifPresent(picture -> drawn.put(number, picture));
                }
            }
        });
        return new FindingPictures(List.copyOf(drawn.values()), notes);
    }

    private static List<Finding> choose(List<Finding> findings, int most) {
        Map<String, Integer> ofRule = new HashMap<>();
        Map<String, Integer> ofRuleAndCase = new HashMap<>();
        List<Finding> chosen = new ArrayList<>();
        for (Finding finding : findings) {
            if (chosen.size() < most
                    && finding.voxel().isPresent()
                    && ofRule.getOrDefault(finding.rule(), 0) < MOST_OF_A_RULE
                    && ofRuleAndCase.merge(finding.rule() + "\n" + finding.caseId(), 1, Integer::sum) == 1) {
                ofRule.merge(finding.rule(), 1, Integer::sum);
                chosen.add(finding);
            }
        }
        return chosen;
    }

    private static Optional<Captioned> draw(Finding finding, CaseFiles files, CaseScan scan, List<String> notes) {
        FileRole role = finding.file().orElse(FileRole.REGIONS);
        Finding.Voxel voxel = finding.voxel().orElseThrow();
        Optional<LabelVolume<?>> labels = scan.labels(
                        role == FileRole.IMAGE && scan.labels(FileRole.REGIONS).isPresent()
                                ? FileRole.REGIONS
                                : partsOr(role))
                .map(labelScan -> labelScan.sound());
        if (labels.isEmpty() || labels.get().annotatedSlices().indexOf(voxel.z()) < 0) {
            notes.add("No picture of " + CheckPrinter.place(finding) + " (" + finding.rule()
                    + "): the slice is not annotated, or holds more than labels.");
            return Optional.empty();
        }
        try {
            SlicePicture.Builder picture = role == FileRole.IMAGE
                    ? SlicePicture.builder(ct(files, labels.get()), voxel.z())
                    : SlicePicture.builder(labels.get(), voxel.z());
            picture.outline(
                            "found",
                            mark(finding, labels.get(), voxel),
                            MARKS.byId(1).orElseThrow())
                    .cropped(MARGIN_MM);
            return Optional.of(new Captioned(picture.build(), CheckPrinter.line(finding)));
        } catch (SarosException | IOException | IllegalArgumentException e) {
            notes.add("No picture of " + CheckPrinter.place(finding) + " (" + finding.rule() + "): " + e.getMessage());
            return Optional.empty();
        }
    }

    private static FileRole partsOr(FileRole role) {
        return role == FileRole.IMAGE ? FileRole.PARTS : role;
    }

    private static IntensityVolume ct(CaseFiles files, LabelVolume<?> labels) throws IOException {
        IntensityVolume ct = files.readImage();
        return ct.reoriented(labels.geometry().orientation());
    }

    /** The component that holds the voxel, if the finding is about its label; else, and in CTs, a small box around it. */
    private static LabelVolume<NamedLabel> mark(Finding finding, LabelVolume<?> labels, Finding.Voxel voxel) {
        int nx = labels.geometry().shape().nx();
        int ny = labels.geometry().shape().ny();
        byte[] slice = new byte[nx * ny];
        Label label = labels.labelSet()
                .byId(labels.idAt(voxel.x(), voxel.y(), voxel.z()))
                .orElseThrow();
        boolean wholePiece = label.displayName().equals(finding.label())
                && finding.areaMm2().isPresent()
                && finding.file().orElse(FileRole.REGIONS) != FileRole.IMAGE;
        if (wholePiece) {
            ConnectedComponents pieces = ConnectedComponents.of(labels, Connectivity.ALL_IN_SLICE, label.id());
            int piece = pieces.indexAt(voxel.x(), voxel.y(), voxel.z());
            int index = labels.annotatedSlices().indexOf(voxel.z());
            for (int run = pieces.firstRun(index); run < pieces.firstRun(index + 1); run++) {
                if (pieces.runComponent(run) == piece) {
                    Arrays.fill(slice, pieces.runStart(run), pieces.runEnd(run), (byte) 1);
                }
            }
        } else {
            for (int y = Math.max(0, voxel.y() - MARK_REACH); y <= Math.min(ny - 1, voxel.y() + MARK_REACH); y++) {
                for (int x = Math.max(0, voxel.x() - MARK_REACH); x <= Math.min(nx - 1, voxel.x() + MARK_REACH); x++) {
                    slice[y * nx + x] = 1;
                }
            }
        }
        LabelVolume.Builder<NamedLabel> mask = LabelVolume.builder(MARKS, labels.geometry());
        for (int z = 0; z < labels.geometry().shape().nz(); z++) {
            if (z == voxel.z()) {
                mask.add(slice);
            } else {
                mask.skip();
            }
        }
        return mask.build();
    }
}
