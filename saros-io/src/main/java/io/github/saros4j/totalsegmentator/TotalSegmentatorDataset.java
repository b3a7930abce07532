package io.github.saros4j.totalsegmentator;

import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.file.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * TotalSegmentator's data set as it is published: {@code sXXXX/ct.nii.gz}, {@code sXXXX/segmentations/CLASS.nii.gz} and {@code meta.csv}. Immutable;
 * the folder is listed once, when it is opened.
 *
 * <p>To score predictions against it, {@link io.github.saros4j.dataset.FolderCases} takes its folder as it is.
 *
 * @see <a href="https://doi.org/10.5281/zenodo.6802613">the data set</a>
 */
public final class TotalSegmentatorDataset {

    private final Path root;
    private final List<TotalSegmentatorCase> cases;
    private final Optional<TotalSegmentatorInfo> info;

    private TotalSegmentatorDataset(Path root, List<TotalSegmentatorCase> cases, Optional<TotalSegmentatorInfo> info) {
        this.root = root;
        this.cases = cases;
        this.info = info;
    }

    /**
     * Opens a folder. A case is a folder that has {@code ct.nii.gz} or {@code segmentations}; hidden ones (a leading dot) are passed over.
     *
     * @param root the folder
     * @return the data set
     * @throws IOException if it cannot be listed, or its table not be read
     * @throws DatasetException if no case is there, or the table is wrong
     */
    public static TotalSegmentatorDataset open(Path root) throws IOException {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new NotDirectoryException(root.toString());
        }
        List<TotalSegmentatorCase> cases;
        try (Stream<Path> entries = Files.list(root)) {
            cases = entries.filter(entry -> !FileName.isHidden(entry))
                    .filter(entry -> Files.exists(entry.resolve(TotalSegmentatorCase.IMAGE))
                            || Files.isDirectory(entry.resolve(TotalSegmentatorCase.MASKS)))
                    .sorted()
                    .map(entry -> new TotalSegmentatorCase(String.valueOf(entry.getFileName()), entry))
                    .toList();
        }
        if (cases.isEmpty()) {
            throw new DatasetException(root + ": no case; expected sXXXX/ct.nii.gz and sXXXX/segmentations");
        }
        Path table = root.resolve(TotalSegmentatorInfo.FILE_NAME);
        return new TotalSegmentatorDataset(
                root, cases, Files.exists(table) ? Optional.of(TotalSegmentatorInfo.read(table)) : Optional.empty());
    }

    /**
     * Where the data set is.
     *
     * @return its folder
     */
    public Path root() {
        return root;
    }

    /**
     * The subjects whose files are there.
     *
     * @return an unmodifiable list, by ascending id
     */
    public List<TotalSegmentatorCase> cases() {
        return cases;
    }

    /**
     * The table of subjects, {@code meta.csv}.
     *
     * @return the table, or empty if there is none
     */
    public Optional<TotalSegmentatorInfo> info() {
        return info;
    }

    @Override
    public String toString() {
        return root + " (" + cases.size() + " cases)";
    }
}
