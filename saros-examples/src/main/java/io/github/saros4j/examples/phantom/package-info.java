/**
 * Bodies that never lived: a deterministic whole-body CT with the labels of SAROS, predictions of it with the errors
 * that real ones have, and a cohort of both on disk. Demos, tests and benchmarks need no patient's data.
 */
@NullMarked
package io.github.saros4j.examples.phantom;

import org.jspecify.annotations.NullMarked;
