package io.github.saros4j.examples.phantom;

import io.github.saros4j.dataset.CaseInfo;
import io.github.saros4j.dataset.SegmentationInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A cohort of 32 phantoms in the layout of SAROS, of which 28 have one known fault each: a file that is damaged, a value that is no label,
 * left taken for right. What a check should find is known beforehand.
 *
 * @param folder the folder of the cases and the table
 * @param faults by case, the ids of the rules that should find something, and nothing but these; empty for the cases that are sound
 */
public record FaultyCohort(Path folder, Map<String, NavigableSet<String>> faults) {

    private static final int SOUND_CASES = 4;

    /**
     * Makes the cohort. Files of the same names are replaced.
     *
     * @param folder where the cases will stand; made if it does not exist
     * @return where it is, and what is wrong with it
     * @throws IOException if a file cannot be written
     */
    public static FaultyCohort write(Path folder) throws IOException {
        return write(folder, false);
    }

    /**
     * The same cohort where each fault stays just within what is allowed, so that nothing is to be found.
     *
     * @param folder where the cases will stand; made if it does not exist
     * @return where it is; no case has a fault
     * @throws IOException if a file cannot be written
     */
    public static FaultyCohort writeNearMisses(Path folder) throws IOException {
        return write(folder, true);
    }

    /**
     * The rules that some case of {@link #write(Path)} breaks.
     *
     * @return their ids, ascending
     */
    public static NavigableSet<String> seededRules() {
        NavigableSet<String> rules = new TreeSet<>();
        for (SeededFault fault : SeededFault.values()) {
            rules.addAll(fault.rules());
        }
        return rules;
    }

    private static FaultyCohort write(Path folder, boolean nearly) throws IOException {
        Files.createDirectories(folder);
        Map<String, NavigableSet<String>> faults = new LinkedHashMap<>();
        Map<FaultyCase.Scene, FaultyCase.Body> bodies = new EnumMap<>(FaultyCase.Scene.class);
        List<CaseInfo> rows = new ArrayList<>();
        int number = 0;
        for (SeededFault fault : SeededFault.values()) {
            FaultyCase faulty = new FaultyCase(
                    number++, bodies.computeIfAbsent(fault.scene(), scene -> FaultyCase.Body.of(scene, 1)));
            fault.apply(faulty, nearly);
            faulty.write(folder);
            faulty.info().ifPresent(rows::add);
            faults.put(faulty.id(), new TreeSet<>(nearly ? Set.of() : fault.rules()));
        }
        List<FaultyCase.Scene> scenes = List.of(FaultyCase.Scene.values());
        for (int n = 0; n < SOUND_CASES; n++) {
            FaultyCase.Scene scene = scenes.get(n % scenes.size());
            FaultyCase sound = new FaultyCase(number++, FaultyCase.Body.of(scene, 2 + n));
            sound.write(folder);
            sound.info().ifPresent(rows::add);
            faults.put(sound.id(), new TreeSet<>());
        }
        SegmentationInfo.of(rows).write(folder.resolve(SegmentationInfo.FILE_NAME));
        return new FaultyCohort(folder, faults);
    }
}
