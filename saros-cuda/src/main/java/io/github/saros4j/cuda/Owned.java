package io.github.saros4j.cuda;

import java.util.ArrayDeque;
import java.util.Deque;

/** What an owner has got from the driver, given back in reverse order; a failure of one does not keep the others. */
final class Owned implements AutoCloseable {

    /** Something to give back. */
    interface Resource extends AutoCloseable {
        @Override
        void close();
    }

    private final Deque<Resource> resources = new ArrayDeque<>();

    <R extends Resource> R add(R resource) {
        resources.push(resource);
        return resource;
    }

    @Override
    public void close() {
        RuntimeException first = null;
        while (!resources.isEmpty()) {
            try {
                resources.pop().close();
            } catch (CudaException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Closes after a failure, which stays the one that is thrown. */
    void closeAfter(RuntimeException failure) {
        try {
            close();
        } catch (CudaException e) {
            failure.addSuppressed(e);
        }
    }
}
