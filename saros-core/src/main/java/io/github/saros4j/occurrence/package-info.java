/** On how many CTs and annotated slices each label is, by group, beside what was published of SAROS. */
@NullMarked
package io.github.saros4j.occurrence;

import org.jspecify.annotations.NullMarked;
