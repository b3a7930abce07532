package io.github.saros4j.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The backends on the class path, chosen by name and never silently exchanged. */
public final class Backends {

    /** The name of the backend that is always there. */
    public static final String CPU = "cpu";

    private Backends() {}

    /**
     * The backend of a name.
     *
     * @param name such as {@code cpu}
     * @return that backend, ready to count
     * @throws IllegalArgumentException if there is none of that name; the message lists those there are
     * @throws BackendException if it cannot work here; the message says why
     */
    public static MetricBackend named(String name) {
        List<String> names = new ArrayList<>();
        for (MetricBackend backend : ServiceLoader.load(MetricBackend.class, MetricBackend.class.getClassLoader())) {
            if (backend.name().equals(name)) {
                backend.requireAvailable();
                return backend;
            }
            names.add(backend.name());
        }
        throw new IllegalArgumentException("No backend '" + name + "' on the class path; there are " + names);
    }
}
