package io.github.saros4j.examples.occurrence;

/** A published table that a data set can be held against. */
enum Expectation {
    /** CTs by collection and anatomic region. */
    TABLE1,
    /** CTs and slices by label and split. */
    TABLE3
}
