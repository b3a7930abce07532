package io.github.saros4j.examples.command;

import io.github.saros4j.SarosException;
import io.github.saros4j.backend.BackendException;
import io.github.saros4j.cohort.FailedCasesException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Says what went wrong, in a line.
 *
 * @param err where it says so
 * @param debug whether it says where in the code, too
 */
public record ErrorReport(PrintWriter err, boolean debug) {

    /** The option of all commands that asks for stack traces. */
    public static final String DEBUG = "--debug";

    /**
     * The report of a command that runs.
     *
     * @param spec the command
     * @return where it prints errors, and as its command line asks for
     */
    public static ErrorReport of(CommandSpec spec) {
        OptionSpec debug = spec.root().findOption(DEBUG);
        return new ErrorReport(spec.commandLine().getErr(), debug != null && Boolean.TRUE.equals(debug.getValue()));
    }

    /**
     * What is wrong with the data or a backend; of cases a line each.
     *
     * @param e what went wrong
     */
    public void print(Exception e) {
        boolean expected = e instanceof SarosException || e instanceof IOException || e instanceof BackendException;
        if (e instanceof FailedCasesException failed) {
            err.println("saros: " + failed.failures().size() + " of " + failed.total()
                    + (failed.total() == 1 ? " case" : " cases") + " failed:");
            failed.failures().forEach(failure -> err.println("  " + oneLine(failure.toString())));
        } else {
            err.println("saros: " + (expected ? "" : "internal error: ") + oneLine(describe(e)));
        }
        printTrace(e);
    }

    /**
     * What is wrong with the command line, and where help is.
     *
     * @param e what is wrong
     */
    public void usage(ParameterException e) {
        err.println("saros: " + oneLine(describe(e)) + " (see "
                + e.getCommandLine().getCommandSpec().qualifiedName() + " --help)");
        printTrace(e);
    }

    private void printTrace(Exception e) {
        if (debug) {
            e.printStackTrace(err);
        }
    }

    /** Without line breaks, which names of files may hold. */
    static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    /** File system errors say little more than a path; here they say what is the matter with it. */
    private static String describe(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (e instanceof NoSuchFileException) {
            return message + ": no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return message + ": access denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return message + ": is a file, not a folder";
        }
        boolean known = e instanceof SarosException
                || e instanceof BackendException
                || e instanceof ParameterException
                || e instanceof FileSystemException;
        return known ? message : e.getClass().getSimpleName() + ": " + message;
    }
}
