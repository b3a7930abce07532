package io.github.saros4j.nnunet;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Point;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.nifti.NiftiDataType;
import io.github.saros4j.nifti.NiftiHeader;
import io.github.saros4j.nifti.NiftiImage;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One slice as an image of two axes: nnU-Net then knows that there is no third one to plan for. */
final class FlatImage {

    private FlatImage() {}

    /** Slice z of a CT: int16 if that holds every value, else float32. */
    static NiftiImage of(IntensityVolume ct, int z) {
        float[] slice = ct.slice(z);
        NiftiDataType type = isShort(slice) ? NiftiDataType.INT16 : NiftiDataType.FLOAT32;
        ByteBuffer bytes =
                ByteBuffer.allocate(slice.length * type.bytesPerVoxel()).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : slice) {
            if (type == NiftiDataType.INT16) {
                bytes.putShort((short) value);
            } else {
                bytes.putFloat(value);
            }
        }
        return NiftiImage.of(header(ct.geometry(), z, type), bytes.array());
    }

    private static boolean isShort(float[] values) {
        for (float value : values) {
            if (value != (short) value) {
                return false;
            }
        }
        return true;
    }

    /** A stored slice of a label map, by its index among these. */
    static NiftiImage of(LabelVolume<?> map, int index) {
        int z = map.annotatedSlices().position(index);
        return NiftiImage.of(header(map.geometry(), z, NiftiDataType.UINT8), map.slice(index));
    }

    /** The volume's affine, moved to the slice; two axes, but the third one's spacing is kept. */
    private static NiftiHeader header(VolumeGeometry volume, int z, NiftiDataType type) {
        GridShape shape = volume.shape();
        double[] rows = volume.affine().rows();
        Point first = volume.affine().toWorld(0, 0, z);
        rows[3] = first.x();
        rows[7] = first.y();
        rows[11] = first.z();
        VolumeGeometry slice =
                new VolumeGeometry(new GridShape(shape.nx(), shape.ny(), 1), volume.spacing(), Affine.ofRows(rows));
        return NiftiHeader.builder(1, ByteOrder.LITTLE_ENDIAN)
                .geometry(slice)
                .shape(shape.nx(), shape.ny())
                .datatype(type)
                .scaling(1, 0)
                .build();
    }
}
