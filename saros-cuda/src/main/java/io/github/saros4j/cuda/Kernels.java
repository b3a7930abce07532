package io.github.saros4j.cuda;

import static io.github.saros4j.cuda.CudaException.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.JCudaDriver;

/** The compiled kernels, loaded into the current context. */
final class Kernels implements Owned.Resource {

    private final CUmodule module = new CUmodule();
    private final Map<Kernel, CUfunction> functions = new EnumMap<>(Kernel.class);

    Kernels() {
        check(JCudaDriver.cuModuleLoadData(module, ptx()), "Loading the kernels");
        try {
            for (Kernel kernel : Kernel.values()) {
                CUfunction function = new CUfunction();
                check(
                        JCudaDriver.cuModuleGetFunction(function, module, kernel.function()),
                        "Finding kernel " + kernel.function());
                functions.put(kernel, function);
            }
        } catch (CudaException e) {
            Owned owned = new Owned();
            owned.add(this);
            owned.closeAfter(e);
            throw e;
        }
    }

    /** Text, with a zero at its end. */
    private static byte[] ptx() {
        try (InputStream resource = Kernels.class.getResourceAsStream("saros.ptx")) {
            if (resource == null) {
                throw new IllegalStateException("saros.ptx is not beside " + Kernels.class.getName());
            }
            byte[] text = resource.readAllBytes();
            return Arrays.copyOf(text, text.length + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CUfunction function(Kernel kernel) {
        CUfunction function = functions.get(kernel);
        if (function == null) {
            throw new IllegalStateException("Kernel " + kernel + " was not loaded");
        }
        return function;
    }

    @Override
    public void close() {
        check(JCudaDriver.cuModuleUnload(module), "Unloading the kernels");
    }
}
