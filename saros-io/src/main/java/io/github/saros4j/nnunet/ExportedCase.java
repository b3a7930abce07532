package io.github.saros4j.nnunet;

import io.github.saros4j.dataset.Split;
import java.util.List;

/**
 * What became of one case.
 *
 * @param id the case's id
 * @param split where it belongs
 * @param names nnU-Net's names of what was written for it: a name a slice, ascending by slice, or its id alone for a whole
 *     volume
 */
public record ExportedCase(String id, Split split, List<String> names) {

    /** Copies the names. */
    public ExportedCase {
        names = List.copyOf(names);
    }
}
