/** A user of the libraries on the module path. */
module org.example.consumer {
    requires io.github.saros4j.core;
    requires io.github.saros4j.io;
    requires io.github.saros4j.metrics;
}
