/** Tests of the NIfTI codec. */
@NullMarked
package io.github.saros4j.nifti;

import org.jspecify.annotations.NullMarked;
