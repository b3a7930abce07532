package io.github.saros4j.cuda;

import io.github.saros4j.backend.MetricBackend;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The backend with something replaced: loads its package anew, taking classes and the PTX from a folder where the folder has them.
 * The folder is laid out like a class path. All else, JCuda and the driver under it too, is that of this JVM.
 */
final class Overlay extends ClassLoader {

    static final String PTX = "io/github/saros4j/cuda/saros.ptx";

    private static final String PACKAGE = CudaBackend.class.getPackageName() + ".";

    private final Path folder;

    Overlay(Path folder) {
        super(Overlay.class.getClassLoader());
        this.folder = folder;
    }

    MetricBackend backend() {
        try {
            return (MetricBackend)
                    loadClass(CudaBackend.class.getName()).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("The backend of " + folder, e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return name.startsWith(PACKAGE) ? findClass(name) : super.loadClass(name, resolve);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try (InputStream resource = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (resource == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = resource.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URL getResource(String name) {
        Path replaced = folder.resolve(name);
        try {
            return Files.exists(replaced) ? replaced.toUri().toURL() : super.getResource(name);
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
