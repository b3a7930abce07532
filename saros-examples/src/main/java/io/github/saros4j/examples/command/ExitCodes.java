package io.github.saros4j.examples.command;

/** What a command returns beside 0, and picocli's own 2 for bad usage. */
public final class ExitCodes {

    /** Something is wrong with the data, or a backend cannot count here or counts wrongly. */
    public static final int FAILED = 1;

    private ExitCodes() {}
}
