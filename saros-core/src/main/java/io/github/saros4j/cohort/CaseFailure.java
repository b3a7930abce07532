package io.github.saros4j.cohort;

import io.github.saros4j.SarosException;
import java.io.Serializable;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * A case that came to nothing, and why.
 *
 * @param caseId the case
 * @param message what is wrong, in one line; names the file where one is to blame
 */
public record CaseFailure(String caseId, String message) implements Serializable {

    /**
     * A case whose data are wrong, or whose files cannot be read or written.
     *
     * @param caseId the case
     * @param cause what is wrong; a {@link SarosException} and an error of the file system that names file and reason explain
     *     themselves, of others the type is named too
     * @return the failure
     */
    public static CaseFailure of(String caseId, Exception cause) {
        return new CaseFailure(caseId, oneLine(String.valueOf(describe(cause))));
    }

    private static @Nullable String describe(Exception cause) {
        if (cause instanceof NoSuchFileException) {
            return cause.getMessage() + ": no such file";
        }
        if (cause instanceof AccessDeniedException) {
            return cause.getMessage() + ": access denied";
        }
        boolean explained = cause instanceof SarosException
                || (cause instanceof FileSystemException error && error.getReason() != null);
        return explained ? cause.getMessage() : cause.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    @Override
    public String toString() {
        return caseId + ": " + message;
    }
}
