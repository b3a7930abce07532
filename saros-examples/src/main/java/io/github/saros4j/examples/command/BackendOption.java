package io.github.saros4j.examples.command;

import io.github.saros4j.backend.Backends;
import io.github.saros4j.backend.MetricBackend;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What {@code --backend} names. */
public final class BackendOption {

    private BackendOption() {}

    /**
     * The backend, ready to count.
     *
     * @param name what was asked for
     * @param command the command, for its usage
     * @return the backend, to be closed
     * @throws ParameterException if there is none of that name
     * @throws io.github.saros4j.backend.BackendException if it cannot work here
     */
    public static MetricBackend open(String name, CommandSpec command) {
        try {
            return Backends.named(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--backend: " + e.getMessage(), e);
        }
    }
}
