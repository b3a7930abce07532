package io.github.saros4j.cuda;

/**
 * The controls of the stand-in driver in {@code src/test/native}, whose README says what it checks and which knobs it has.
 * Loading this class loads the library that the system property {@code saros.cuda.standin} names; JCuda then finds it in
 * place of a driver, so it has to be loaded before JCuda is.
 */
final class StandIn {

    static {
        System.load(System.getProperty("saros.cuda.standin"));
    }

    private StandIn() {}

    /** Sets a knob from now on, as the environment variable of this name would; an empty value gives the variable back. */
    static native void set(String knob, String value);

    /** The problems found since the last call, a line each; empty where there is none. */
    static native String findings();

    /** What was counted since the last call, a line for each kernel and one for copies. */
    static native String statistics();

    /** What is allocated now, a line for each kind of thing; empty where nothing is. */
    static native String leaks();

    /** How many kernels were launched. */
    static native long launches();
}
