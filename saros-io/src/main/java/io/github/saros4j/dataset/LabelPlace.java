package io.github.saros4j.dataset;

import java.nio.file.Path;

/**
 * Where the labels of a case are.
 *
 * @param path a label map, or a folder of masks
 * @param masks whether it is a folder of masks
 */
record LabelPlace(Path path, boolean masks) {

    static LabelPlace file(Path path) {
        return new LabelPlace(path, false);
    }

    static LabelPlace masks(Path folder) {
        return new LabelPlace(folder, true);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
