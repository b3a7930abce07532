package io.github.saros4j.quality;

import io.github.saros4j.SarosException;

/** A table of rules or expectations that makes no sense. */
public final class QualityException extends SarosException {

    private static final long serialVersionUID = 1;

    /**
     * Says what is wrong.
     *
     * @param message with the rule's id and what was expected
     */
    public QualityException(String message) {
        super(message);
    }
}
