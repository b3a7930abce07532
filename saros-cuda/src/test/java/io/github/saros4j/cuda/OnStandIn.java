package io.github.saros4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Runs the tests of a class on the stand-in driver. After each, the stand-in must have found nothing wrong with what the kernels
 * and the host did; after all, nothing may be left allocated. Says when all classes are done how much was compared.
 */
final class OnStandIn implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final List<String> KNOBS =
            List.of("STANDIN_SEED", "STANDIN_MEMORY", "STANDIN_DEVICES", "STANDIN_STATS", "STANDIN_FAIL");

    @Override
    public void beforeAll(ExtensionContext context) {
        StandInLibrary.load();
        context.getRoot()
                .getStore(Namespace.create(OnStandIn.class))
                .computeIfAbsent("sum", key -> new Sum(), Sum.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        KNOBS.forEach(knob -> StandIn.set(knob, ""));
        assertThat(StandIn.findings()).as("what the stand-in found").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (StandInLibrary.isLoaded()) { // not where the class was skipped
            assertThat(StandIn.leaks()).as("what was not given back").isEmpty();
        }
    }

    /** Closed when all tests are over. */
    private static final class Sum implements AutoCloseable {

        @Override
        public void close() {
            long ofExaminations = Examination.launches();
            System.out.println((StandIn.launches() - ofExaminations)
                    + " kernel executions on the stand-in driver, behind " + Comparison.done()
                    + " results of the GPU that were compared with the CPU's; " + ofExaminations
                    + " more with mistakes made on purpose");
        }
    }
}
