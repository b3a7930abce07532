package io.github.saros4j.cuda;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;
import org.jspecify.annotations.Nullable;

/**
 * Brings up JCuda and the driver under it, or says why that does not work.
 *
 * <p>JCuda unpacks its library under a fixed name into {@code java.io.tmpdir} and loads what lies there already; so while it does,
 * that property points into a new private directory. It calls into libcuda lazily, and a function that an old driver lacks would
 * end the JVM: the version is asked for before anything else.
 */
final class CudaDriver {

    /** CUDA 9.2: the kernels' PTX needs 9.0, devices have UUIDs since 9.2. */
    private static final int OLDEST_VERSION = 9020;

    private CudaDriver() {}

    /** Makes the driver ready. */
    static void require() {
        if (Natives.PROBLEM != null) {
            throw new CudaException(Natives.PROBLEM);
        }
        int version = version();
        if (version < OLDEST_VERSION) {
            throw new CudaException("The CUDA driver is too old: it is of CUDA " + name(version) + ", and "
                    + name(OLDEST_VERSION) + " is needed");
        }
        int result = JCudaDriver.cuInit(0);
        if (result == CUresult.CUDA_ERROR_NO_DEVICE) {
            throw new CudaException("The CUDA driver finds no device");
        }
        CudaException.check(result, "Starting the CUDA driver");
    }

    /** The newest CUDA version that the driver knows, such as 12060 for 12.6. */
    static int version() {
        int[] version = new int[1];
        CudaException.check(JCudaDriver.cuDriverGetVersion(version), "Asking for the CUDA driver's version");
        return version[0];
    }

    /** Such as 12.6. */
    static String name(int version) {
        return version / 1000 + "." + version % 1000 / 10;
    }

    /** Loaded once: a class whose library is missing stays unusable for the life of the JVM. */
    private static final class Natives {

        static final @Nullable String PROBLEM = load();

        private static @Nullable String load() {
            String before = System.getProperty("java.io.tmpdir");
            Path directory;
            try {
                directory = Files.createTempDirectory("saros-cuda");
                Files.delete(
                        File.createTempFile("saros-cuda", null).toPath()); // so that File keeps the property as it is
            } catch (IOException e) {
                return "JCuda's library cannot be unpacked: " + e;
            }
            System.setProperty("java.io.tmpdir", directory.toString());
            try {
                JCudaDriver.setExceptionsEnabled(false);
                return null;
            } catch (LinkageError e) {
                return reason(e);
            } finally {
                System.setProperty("java.io.tmpdir", before);
                delete(directory);
            }
        }

        private static String reason(LinkageError e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("libcuda.so") || message.contains("nvcuda.dll")) {
                return "There is no CUDA driver on this machine";
            }
            return "JCuda cannot be loaded on " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                    + ": " + message.lines().findFirst().orElse("");
        }

        /** Where a loaded library cannot be deleted, as on Windows, it is left to the end of the JVM. */
        private static void delete(Path directory) {
            directory.toFile().deleteOnExit();
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
                for (Path file : files) {
                    file.toFile().deleteOnExit();
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(directory);
            } catch (IOException e) {
                System.getLogger(CudaDriver.class.getName())
                        .log(System.Logger.Level.DEBUG, "Left for the end of the JVM: " + directory, e);
            }
        }
    }
}
