package io.github.saros4j.bodyparts;

/**
 * A slice whose body parts no rule is certain of.
 *
 * @param z its position along axis 2 of the regions
 * @param reason why
 * @param detail what was found, in words; one sentence without a full stop
 */
public record UncertainSlice(int z, UncertainReason reason, String detail) {}
