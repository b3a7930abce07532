package io.github.saros4j.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A log that tests can read. */
final class LogRecorder implements System.Logger {

    private final List<String> lines = new ArrayList<>();

    /** The lines so far, each with its level. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String getName() {
        return "recorder";
    }

    @Override
    public boolean isLoggable(Level level) {
        return true;
    }

    @Override
    public void log(Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {
        lines.add(level + ": " + message + (thrown == null ? "" : ": " + thrown.getMessage()));
    }

    @Override
    public void log(Level level, @Nullable ResourceBundle bundle, String format, @Nullable Object... arguments) {
        lines.add(level + ": " + format);
    }
}
