/**
 * NIfTI-1 and NIfTI-2 files: {@link io.github.saros4j.nifti.NiftiReader} and
 * {@link io.github.saros4j.nifti.NiftiWriter} between files and volumes, {@link io.github.saros4j.nifti.NiftiHeader}
 * and {@link io.github.saros4j.nifti.NiftiImage} for whatever else a file holds.
 *
 * <p>Voxels are stored with axis 0 (x) fastest. A header that contradicts itself or its file is refused by
 * {@link io.github.saros4j.nifti.NiftiFormatException} before memory is spent on what it claims.
 */
@NullMarked
package io.github.saros4j.nifti;

import org.jspecify.annotations.NullMarked;
