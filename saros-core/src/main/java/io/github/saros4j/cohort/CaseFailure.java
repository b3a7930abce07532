package io.github.saros4j.cohort;

import io.github.saros4j.SarosException;
import java.io.Serializable;
import java.nio.file.NoSuchFileException;

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
     * @param cause what is wrong; a {@link SarosException} explains itself, of others the type is named too
     * @return the failure
     */
    public static CaseFailure of(String caseId, Exception cause) {
        String message = cause instanceof NoSuchFileException
                ? cause.getMessage() + ": no such file"
                : cause instanceof SarosException ? cause.getMessage() : cause.toString();
        return new CaseFailure(caseId, oneLine(String.valueOf(message)));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    @Override
    public String toString() {
        return caseId + ": " + message;
    }
}
