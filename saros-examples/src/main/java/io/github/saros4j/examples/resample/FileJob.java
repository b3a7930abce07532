package io.github.saros4j.examples.resample;

import io.github.saros4j.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One file to be resampled.
 *
 * @param name its name for people: relative to the folder it was found in, parts joined by {@code /}
 * @param from the file
 * @param to where the result goes
 */
record FileJob(String name, Path from, Path to) {

    private static final List<String> SUFFIXES = List.of(".nii.gz", ".nii");
    private static final List<String> ORIGINALS = List.of("image_original", "image-original");

    /** A file onto a file, or files, and of folders all volumes or those of one stem, into a folder under the same names. */
    static List<FileJob> of(List<Path> sources, Optional<String> stem, Path output) throws IOException {
        if (sources.size() == 1
                && Files.isRegularFile(sources.get(0))
                && stem(output).isPresent()) {
            return checked(List.of(new FileJob(nameOf(sources.get(0)), sources.get(0), output)), sources);
        }
        List<FileJob> jobs = new ArrayList<>();
        for (Path source : sources) {
            if (!Files.exists(source)) {
                throw new NoSuchFileException(source.toString());
            }
            Path root =
                    Files.isDirectory(source) ? source : Objects.requireNonNullElse(source.getParent(), Path.of(""));
            for (Path file : Files.isDirectory(source) ? volumes(source, output) : List.of(source)) {
                if (stem.isEmpty() || stem.equals(stem(file)) || file.equals(source)) {
                    Path relative = root.toString().isEmpty() ? file : root.relativize(file);
                    jobs.add(new FileJob(slashed(relative), file, output.resolve(relative)));
                }
            }
        }
        return checked(jobs, sources);
    }

    /** The CTs before resampling of a data set's cases, to become {@code NAME/image.nii.gz}. */
    static List<FileJob> ofOriginals(List<Path> roots, Path output) throws IOException {
        List<FileJob> jobs = new ArrayList<>();
        for (Path root : roots) {
            for (Path file : volumes(root, output)) {
                if (ORIGINALS.contains(stem(file).orElse(""))) {
                    Path target = root.relativize(file).resolveSibling("image.nii.gz");
                    jobs.add(new FileJob(slashed(target), file, output.resolve(target)));
                }
            }
        }
        return checked(jobs, roots);
    }

    private static List<FileJob> checked(List<FileJob> jobs, List<Path> sources) throws IOException {
        if (jobs.isEmpty()) {
            throw new DatasetException(sources + ": no volume to resample");
        }
        Map<Path, FileJob> targets = new LinkedHashMap<>();
        for (FileJob job : jobs) {
            FileJob other = targets.put(job.to.toAbsolutePath().normalize(), job);
            if (other != null) {
                throw new DatasetException(other.from + " and " + job.from + " would both become " + job.to);
            }
        }
        for (FileJob job : jobs) {
            FileJob writer = targets.get(job.from.toAbsolutePath().normalize());
            if (writer == null && Files.exists(job.to) && Files.isSameFile(job.from, job.to)) { // by a link
                writer = job;
            }
            if (writer != null) {
                throw new DatasetException(job.from + ": would be replaced by "
                        + (writer.equals(job) ? "its own resampled volume" : "what comes of " + writer.from));
            }
        }
        return jobs;
    }

    /** All volumes below a folder, but for those in an output folder below it, which an earlier run may have left. */
    private static List<Path> volumes(Path folder, Path output) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Path target = output.toAbsolutePath().normalize();
        boolean below = target.startsWith(root) && !target.equals(root);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            file -> !below || !file.toAbsolutePath().normalize().startsWith(target))
                    .filter(file -> stem(file).isPresent() && !nameOf(file).startsWith("."))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** Its file's name without suffix. */
    String stem() {
        return stem(from).orElse("");
    }

    /** The file's name without its suffix; empty if it has none of a volume. */
    private static Optional<String> stem(Path file) {
        String name = nameOf(file);
        return SUFFIXES.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(suffix -> name.substring(0, name.length() - suffix.length()));
    }

    private static String nameOf(Path file) {
        return Objects.requireNonNullElse(file.getFileName(), file).toString();
    }

    private static String slashed(Path relative) {
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }
}
