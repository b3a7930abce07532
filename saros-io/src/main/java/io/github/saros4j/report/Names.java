package io.github.saros4j.report;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names by which a page's elements can be linked to: each is given once. */
final class Names {

    private final Set<String> taken = new HashSet<>();

    /** A name made of the letters and digits of a text, with a number behind it where another element has it. */
    String unique(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "part" : plain;
        String name = base;
        for (int number = 2; !taken.add(name); number++) {
            name = base + "-" + number;
        }
        return name;
    }
}
