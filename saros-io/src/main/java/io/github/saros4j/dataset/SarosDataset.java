package io.github.saros4j.dataset;

import io.github.saros4j.file.FileName;
import io.github.saros4j.nifti.NiftiReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The SAROS data set in a folder: {@code Segmentation Info.csv} and, for each of its rows, a folder named by the id with
 * {@code body-regions.nii.gz}, perhaps {@code body-parts.nii.gz}, and the images where they were fetched. Immutable;
 * opening it reads the table and lists the folder, and reads no volume.
 */
public final class SarosDataset {

    private final Path root;
    private final SegmentationInfo info;
    private final NiftiReader reader;
    private final Map<String, SarosCase> cases = new LinkedHashMap<>();
    private final Set<String> missingFolders = new LinkedHashSet<>();
    private final Set<String> unlistedFolders;

    private SarosDataset(Path root, SegmentationInfo info, Set<String> unlistedFolders, NiftiReader reader) {
        this.root = root;
        this.info = info;
        this.unlistedFolders = unlistedFolders;
        this.reader = reader;
        for (CaseInfo row : info.cases()) {
            Path folder = root.resolve(row.id());
            if (Files.isDirectory(folder)) {
                cases.put(row.id(), new SarosCase(row, folder, reader));
            } else {
                missingFolders.add(row.id());
            }
        }
    }

    /**
     * Opens a folder that holds the table. The table's name may differ from {@code Segmentation Info.csv} in case, and
     * have {@code _}, {@code -} or nothing for the blank.
     *
     * @param root the data set's folder
     * @return the data set
     * @throws IOException if the folder or the table cannot be read
     * @throws DatasetException if there is no such table, or more than one
     * @throws SegmentationInfoException if the table's content is wrong
     */
    public static SarosDataset open(Path root) throws IOException {
        return open(
                root,
                findTable(root)
                        .orElseThrow(() -> new DatasetException(
                                root + ": expected one '" + SegmentationInfo.FILE_NAME + "', found none")));
    }

    /**
     * Looks for the table in a folder, by the names that {@link #open(Path)} knows.
     *
     * @param root a folder
     * @return the CSV file, or empty if there is none
     * @throws IOException if the folder cannot be listed
     * @throws DatasetException if there is more than one
     */
    public static Optional<Path> findTable(Path root) throws IOException {
        List<Path> tables = list(root).stream().filter(SarosDataset::isTable).toList();
        if (tables.size() > 1) {
            throw new DatasetException(
                    root + ": expected one '" + SegmentationInfo.FILE_NAME + "', found " + VolumeFiles.names(tables));
        }
        return tables.stream().findFirst();
    }

    /**
     * Opens a folder whose table lies elsewhere or has another name.
     *
     * @param root the data set's folder
     * @param table the CSV file
     * @return the data set
     * @throws IOException if the folder or the table cannot be read
     * @throws SegmentationInfoException if the table's content is wrong
     */
    public static SarosDataset open(Path root, Path table) throws IOException {
        SegmentationInfo info = SegmentationInfo.read(table);
        Set<String> unlisted = new LinkedHashSet<>();
        for (Path entry : list(root)) {
            String name = FileName.of(entry);
            if (Files.isDirectory(entry)
                    && info.byId(name).isEmpty()
                    && (SarosCase.isCaseName(entry) || SarosCase.isCaseFolder(entry))) {
                unlisted.add(name);
            }
        }
        return new SarosDataset(root, info, unlisted, NiftiReader.withDefaults());
    }

    private static List<Path> list(Path root) throws IOException {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new NotDirectoryException(root.toString());
        }
        return VolumeFiles.list(root);
    }

    private static boolean isTable(Path entry) {
        String letters = FileName.of(entry).toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
        return letters.equals("segmentationinfo.csv") && !Files.isDirectory(entry);
    }

    /**
     * The same data set, read in another way.
     *
     * @param newReader the reader for every volume
     * @return the data set with that reader
     */
    public SarosDataset withReader(NiftiReader newReader) {
        return new SarosDataset(root, info, unlistedFolders, newReader);
    }

    /**
     * Only the cases of some rows, such as {@code dataset.restrictedTo(dataset.info().test())}.
     *
     * @param rows rows of this data set's table
     * @return the data set with these rows as its table
     */
    public SarosDataset restrictedTo(SegmentationInfo rows) {
        return new SarosDataset(root, rows, unlistedFolders, reader);
    }

    /**
     * Where it lies.
     *
     * @return its folder
     */
    public Path root() {
        return root;
    }

    /**
     * Its table.
     *
     * @return every row, those without a folder included
     */
    public SegmentationInfo info() {
        return info;
    }

    /**
     * The cases that have a row and a folder.
     *
     * @return a new list, in the table's order
     */
    public List<SarosCase> cases() {
        return new ArrayList<>(cases.values());
    }

    /**
     * One case.
     *
     * @param id its id, such as {@code case_042}
     * @return the case, or empty if it lacks a row or a folder
     */
    public Optional<SarosCase> byId(String id) {
        return Optional.ofNullable(cases.get(id));
    }

    /**
     * The cases patient by patient.
     *
     * @return an unmodifiable map; patients in the order of their first case, cases in the table's order
     */
    public Map<PatientId, List<SarosCase>> byPatient() {
        Map<PatientId, List<SarosCase>> groups = new LinkedHashMap<>();
        for (SarosCase item : cases.values()) {
            groups.computeIfAbsent(item.info().patient(), patient -> new ArrayList<>())
                    .add(item);
        }
        groups.replaceAll((patient, group) -> List.copyOf(group));
        return Collections.unmodifiableMap(groups);
    }

    /**
     * Rows that have no folder. They are not among {@link #cases()}.
     *
     * @return an unmodifiable set of ids, in the table's order
     */
    public Set<String> missingFolders() {
        return Collections.unmodifiableSet(missingFolders);
    }

    /**
     * Folders that have no row: named like a case, or holding one of its files. They are not among {@link #cases()}.
     *
     * @return an unmodifiable set of names, ascending
     */
    public Set<String> unlistedFolders() {
        return Collections.unmodifiableSet(unlistedFolders);
    }

    @Override
    public String toString() {
        return root + " (" + cases.size() + " of " + info.cases().size() + " cases)";
    }
}
