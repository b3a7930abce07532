package io.github.saros4j.backend;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/** What {@link ServiceLoader} finds. Providers are made only when they are asked for, and a broken one is in nobody's way. */
final class Providers {

    /** Known by its class, so that no code of another provider runs before it is found. */
    private static final String CPU_CLASS = "io.github.saros4j.cpu.CpuBackend";

    /**
     * Backends other than the CPU's.
     *
     * @param backends those that could be made, in the order of the class path
     * @param problems what is wrong with the others
     */
    record Devices(List<MetricBackend> backends, List<String> problems) {}

    private final List<ServiceLoader.Provider<MetricBackend>> found = new ArrayList<>();

    /** A set: a problem that comes up again would come up for ever. */
    private final Set<String> problems = new LinkedHashSet<>();

    Providers(ClassLoader loader) {
        Iterator<ServiceLoader.Provider<MetricBackend>> providers =
                ServiceLoader.load(MetricBackend.class, loader).stream().iterator();
        boolean more = true;
        while (more) {
            try {
                more = providers.hasNext();
                if (more) {
                    found.add(providers.next());
                }
            } catch (ServiceConfigurationError
                    | LinkageError e) { // the second where a class of the provider is missing
                more = problems.add(describe(e));
            }
        }
    }

    MetricBackend cpu() {
        return found.stream()
                .filter(Providers::isCpu)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The CPU backend is not named in META-INF/services/"
                        + MetricBackend.class.getName() + "; were jars put together without joining these files?"))
                .get();
    }

    Devices devices() {
        List<MetricBackend> backends = new ArrayList<>();
        List<String> allProblems = new ArrayList<>(problems);
        for (ServiceLoader.Provider<MetricBackend> provider : found) {
            if (!isCpu(provider)) {
                try {
                    backends.add(provider.get());
                } catch (ServiceConfigurationError | LinkageError e) {
                    allProblems.add(describe(e));
                }
            }
        }
        return new Devices(backends, allProblems);
    }

    /** A backend other than the CPU's. */
    MetricBackend named(String name) {
        Devices devices = devices();
        List<String> names = new ArrayList<>(List.of(Backends.AUTO, Backends.CPU));
        for (MetricBackend backend : devices.backends) {
            if (backend.name().equals(name)) {
                return backend;
            }
            names.add(backend.name());
        }
        String broken = devices.problems.isEmpty() ? "" : "; broken: " + String.join("; ", devices.problems);
        throw new IllegalArgumentException("No backend '" + name + "' on the class path; there are " + names + broken);
    }

    private static boolean isCpu(ServiceLoader.Provider<MetricBackend> provider) {
        return provider.type().getName().equals(CPU_CLASS);
    }

    private static String describe(Error e) {
        return (e instanceof LinkageError ? e.toString() : e.getMessage())
                + (e.getCause() == null ? "" : " (" + e.getCause() + ")");
    }
}
