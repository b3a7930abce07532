package io.github.saros4j.backend;

/**
 * The backends on the class path, chosen by name and never silently exchanged. A backend is found by
 * {@link java.util.ServiceLoader}; one that cannot even be loaded is passed over unless it is the one that was asked for.
 */
public final class Backends {

    /** The name of the backend that is always there. */
    public static final String CPU = "cpu";

    /**
     * The name of the backend that leaves the choice to this library, pair by pair: a device, if one is there, gave what the CPU
     * gave when it was tried out, and is expected to be faster for the pair; else the CPU. What was chosen, and why, is logged
     * once by {@link System.Logger}. A device that fails later is named in a warning and not used again; the CPU, which gives
     * the same counts, takes over.
     */
    public static final String AUTO = "auto";

    private Backends() {}

    /**
     * The backend of a name. The caller closes it when all is counted.
     *
     * @param name {@value #CPU}, {@value #AUTO}, or that of a backend on the class path, such as {@code cuda}
     * @return that backend, ready to count
     * @throws IllegalArgumentException if there is none of that name; the message lists those there are
     * @throws BackendException if it cannot work here; the message says why
     */
    public static MetricBackend named(String name) {
        Providers providers = new Providers(MetricBackend.class.getClassLoader());
        MetricBackend backend = switch (name) {
            case CPU -> providers.cpu();
            case AUTO -> new AutoBackend(providers.cpu(), providers.devices());
            default -> providers.named(name);
        };
        requireAvailable(backend);
        return backend;
    }

    /** A library that is missing under a backend is a reason like any other. */
    static void requireAvailable(MetricBackend backend) {
        try {
            backend.requireAvailable();
        } catch (LinkageError e) {
            throw new BackendException("A library is missing or does not fit: " + e, e);
        }
    }
}
