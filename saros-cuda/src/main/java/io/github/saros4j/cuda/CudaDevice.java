package io.github.saros4j.cuda;

import static io.github.saros4j.cuda.CudaException.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdevice_attribute;
import jcuda.driver.CUuuid;
import jcuda.driver.JCudaDriver;
import org.jspecify.annotations.Nullable;

/**
 * One GPU.
 *
 * @param handle the driver's
 * @param index its number for the driver
 * @param name such as {@code NVIDIA A100-SXM4-40GB}
 * @param uuid such as {@code GPU-01234567-89ab-cdef-0123-456789abcdef}
 * @param major of its compute capability
 * @param minor of its compute capability
 */
record CudaDevice(CUdevice handle, int index, String name, String uuid, int major, int minor) {

    /** Pascal, what the kernels are compiled for. */
    private static final int OLDEST_MAJOR = 6;

    /**
     * The device that is asked for.
     *
     * @param wanted its index or UUID, or null for the first
     */
    static CudaDevice choose(@Nullable String wanted) {
        CudaDriver.require();
        List<CudaDevice> devices = all();
        for (CudaDevice device : devices) {
            if (wanted == null || device.isCalled(wanted)) {
                return device.requireArchitecture();
            }
        }
        throw new CudaException(
                wanted == null
                        ? "The CUDA driver finds no device"
                        : "There is no CUDA device '" + wanted + "'; there are " + devices);
    }

    private static List<CudaDevice> all() {
        int[] count = new int[1];
        check(JCudaDriver.cuDeviceGetCount(count), "Counting CUDA devices");
        List<CudaDevice> devices = new ArrayList<>();
        for (int index = 0; index < count[0]; index++) {
            devices.add(of(index));
        }
        return devices;
    }

    private static CudaDevice of(int index) {
        CUdevice handle = new CUdevice();
        check(JCudaDriver.cuDeviceGet(handle, index), "Opening CUDA device " + index);
        byte[] name = new byte[256];
        check(JCudaDriver.cuDeviceGetName(name, name.length, handle), "Asking for a CUDA device's name");
        CUuuid uuid = new CUuuid();
        check(JCudaDriver.cuDeviceGetUuid(uuid, handle), "Asking for a CUDA device's UUID");
        return new CudaDevice(
                handle,
                index,
                new String(name, StandardCharsets.UTF_8).trim(),
                name(uuid.bytes),
                attribute(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR, handle),
                attribute(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR, handle));
    }

    private static int attribute(int attribute, CUdevice handle) {
        int[] value = new int[1];
        check(JCudaDriver.cuDeviceGetAttribute(value, attribute, handle), "Asking for a CUDA device's attribute");
        return value[0];
    }

    private static String name(byte[] uuid) {
        String hex = HexFormat.of().formatHex(uuid);
        return "GPU-" + hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20);
    }

    private boolean isCalled(String wanted) {
        return wanted.equals(Integer.toString(index))
                || wanted.toLowerCase(Locale.ROOT).equals(uuid.toLowerCase(Locale.ROOT));
    }

    private CudaDevice requireArchitecture() {
        if (major < OLDEST_MAJOR) {
            throw new CudaException("CUDA device " + this + " has the wrong architecture: compute capability "
                    + OLDEST_MAJOR + ".0 or higher is needed");
        }
        return this;
    }

    @Override
    public String toString() {
        return index + " '" + name + "' (" + uuid + ", compute capability " + major + "." + minor + ")";
    }
}
