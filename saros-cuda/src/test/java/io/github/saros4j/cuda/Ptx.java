package io.github.saros4j.cuda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The shipped PTX, line by line, and lines of it that a kernel must not do without. */
final class Ptx {

    /** Such as {@code atom.shared.add.u32 %r5, [%rd7], 1;}. */
    private static final Pattern ATOMIC =
            Pattern.compile("\\s*atom\\.(global|shared)\\.(\\w+)\\.(u32|u64)\\s+(\\S+), (\\[\\S+\\]), (\\S+);");

    private final List<String> lines;

    private Ptx(List<String> lines) {
        this.lines = lines;
    }

    static Ptx shipped() {
        try (InputStream resource = CudaBackend.class.getResourceAsStream("saros.ptx")) {
            if (resource == null) {
                throw new IllegalStateException("No saros.ptx");
            }
            return new Ptx(new String(resource.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Integer> barriers() {
        return linesWith("bar\\.sync");
    }

    List<Integer> atomics() {
        return linesWith("(atom|red)\\.");
    }

    private List<Integer> linesWith(String regex) {
        Pattern pattern = Pattern.compile("\\s*(@\\S+\\s+)?" + regex + ".*");
        List<Integer> found = IntStream.range(0, lines.size())
                .filter(i -> pattern.matcher(lines.get(i)).matches())
                .boxed()
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("No line with " + regex);
        }
        return found;
    }

    /** Such as {@code PTX line 71: bar.sync 0;}. */
    String name(int line) {
        return "PTX line " + (line + 1) + ": " + lines.get(line).strip().replaceAll("\\s+", " ");
    }

    String without(int line) {
        return replacing(line, "");
    }

    /** With load, operation and store one after the other in place of an atomic. */
    String withPlain(int line) {
        Matcher atomic = ATOMIC.matcher(lines.get(line));
        if (!atomic.matches()) {
            throw new IllegalStateException("Another kind of atomic: " + name(line));
        }
        String space = atomic.group(1);
        String operation = atomic.group(2);
        String type = atomic.group(3);
        String bits = type.substring(1);
        String address = atomic.group(5);
        return replacing(
                line,
                "ld." + space + "." + type + " %before" + bits + ", " + address + ";\n"
                        + operation + "." + type + " %after" + bits + ", %before" + bits + ", " + atomic.group(6)
                        + ";\n"
                        + "st." + space + "." + type + " " + address + ", %after" + bits + ";\n"
                        + "mov.b" + bits + " " + atomic.group(4) + ", %before" + bits + ";");
    }

    private String replacing(int line, String replacement) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == line ? replacement : lines.get(i)).append('\n');
            if (lines.get(i).equals("{")) { // a kernel begins
                text.append(".reg .b32 %before32, %after32;\n.reg .b64 %before64, %after64;\n");
            }
        }
        return text.toString();
    }
}
