package io.github.saros4j.bodyparts;

import io.github.saros4j.label.BodyPart;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.LabelVolume;

/**
 * How well two label maps of body parts agree, over the slices that both annotate and the voxels that at least one of them calls a part of
 * the body.
 *
 * @param slices the slices that both annotate
 * @param equalSlices those of them that are equal voxel by voxel
 * @param voxels the voxels that are foreground on either side
 * @param equalVoxels those of them that are the same part on both
 */
public record PartAgreement(int slices, int equalSlices, long voxels, long equalVoxels) {

    /**
     * Compares two label maps.
     *
     * @param parts one of them; not modified
     * @param other the other one, on the same grid, permuted or flipped if need be; not modified
     * @return how well they agree
     * @throws io.github.saros4j.geometry.GeometryMismatchException if they do not share a grid
     */
    public static PartAgreement between(LabelVolume<BodyPart> parts, LabelVolume<BodyPart> other) {
        LabelVolume<BodyPart> aligned = other.alignedTo(parts);
        AnnotatedSlices both = parts.annotatedSlices().intersection(aligned.annotatedSlices());
        LabelVolume<BodyPart> here = parts.restrictedTo(both);
        LabelVolume<BodyPart> there = aligned.restrictedTo(both);
        int equalSlices = 0;
        long voxels = 0;
        long equalVoxels = 0;
        for (int slice = 0; slice < both.count(); slice++) {
            byte[] one = here.slice(slice);
            byte[] two = there.slice(slice);
            long before = voxels - equalVoxels;
            for (int i = 0; i < one.length; i++) {
                if ((one[i] | two[i]) != 0) {
                    voxels++;
                    equalVoxels += one[i] == two[i] ? 1 : 0;
                }
            }
            equalSlices += voxels - equalVoxels == before ? 1 : 0;
        }
        return new PartAgreement(both.count(), equalSlices, voxels, equalVoxels);
    }
}
