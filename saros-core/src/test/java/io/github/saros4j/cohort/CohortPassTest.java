package io.github.saros4j.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.saros4j.SarosException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CohortPassTest {

    private static final List<Integer> CASES = IntStream.range(0, 20).boxed().toList();

    private static CohortPass<Integer> pass() {
        return CohortPass.over(CASES, number -> "case " + number);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 50})
    void resultsComeInTheOrderOfTheCases(int threads) {
        assertThat(pass().withThreads(threads).run(number -> number * number))
                .isEqualTo(CASES.stream().map(number -> number * number).toList());
    }

    @Test
    void nothingComesOfNoCase() {
        assertThat(CohortPass.over(List.<Integer>of(), String::valueOf).run(number -> number))
                .isEmpty();
    }

    @Test
    void asManyCasesAreWorkedOnAtOnceAsThereAreThreadsAndNoMore() {
        CyclicBarrier together = new CyclicBarrier(2);
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        pass().withThreads(2).run(number -> {
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            try {
                together.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException("nobody else came", e);
            }
            atWork.decrementAndGet();
            return number;
        });
        assertThat(most).hasValue(2);
    }

    @Test
    void everyFailureIsKnownOnceAllCasesWereTried() {
        AtomicInteger tried = new AtomicInteger();
        assertThatExceptionOfType(FailedCasesException.class)
                .isThrownBy(() -> pass().withThreads(3).run(number -> failing(number, tried)))
                .withMessage("2 of 20 cases failed: case 3: a.nii: no such file; case 11: b.nii: two\\nlines"
                        .replace("\\n", " "))
                .satisfies(e ->
                        assertThat(e.failures()).extracting(CaseFailure::caseId).containsExactly("case 3", "case 11"))
                .satisfies(e -> assertThat(e.total()).isEqualTo(20));
        assertThat(tried).hasValue(20);
    }

    @Test
    void anAttemptGivesWhatSucceededAndWhatFailed() {
        CohortPass.Outcome<Integer> outcome = pass().attempt(number -> failing(number, new AtomicInteger()));
        assertThat(outcome.results()).hasSize(18).doesNotContain(3, 11);
        assertThat(outcome.failures()).hasSize(2);
    }

    private static int failing(int number, AtomicInteger tried) throws IOException {
        tried.incrementAndGet();
        if (number == 3) {
            throw new NoSuchFileException("a.nii");
        }
        if (number == 11) {
            throw new SarosException("b.nii: two\nlines");
        }
        return number;
    }

    @Test
    void theMessageOfManyFailuresCountsTheRest() {
        assertThatExceptionOfType(FailedCasesException.class)
                .isThrownBy(() -> pass().run(number -> {
                    throw new SarosException("bad");
                }))
                .withMessageEndingWith("case 4: bad; and 15 more")
                .satisfies(e -> assertThat(e.failures()).hasSize(20));
    }

    @Test
    void fiveFailuresAreAllInTheMessage() {
        assertThatExceptionOfType(FailedCasesException.class)
                .isThrownBy(() -> CohortPass.over(CASES.subList(0, 5), String::valueOf)
                        .run(number -> {
                            throw new SarosException("bad");
                        }))
                .withMessage("5 of 5 cases failed: 0: bad; 1: bad; 2: bad; 3: bad; 4: bad");
    }

    @Test
    void aFileSystemErrorKeepsItsType() {
        assertThat(CaseFailure.of("a", new IOException("disk full"))).hasToString("a: java.io.IOException: disk full");
        assertThat(CaseFailure.of("a", new FileSystemException("x/y", null, "Not a directory")))
                .hasToString("a: x/y: Not a directory");
        assertThat(CaseFailure.of("a", new AccessDeniedException("x/y"))).hasToString("a: x/y: access denied");
        assertThat(CaseFailure.of("a", new FileSystemLoopException("x/y")))
                .hasToString("a: java.nio.file.FileSystemLoopException: x/y");
    }

    @Test
    void whatIsNotTheDatasFaultIsThrownAsItIs() {
        IllegalStateException bug = new IllegalStateException("a bug");
        assertThatIllegalStateException()
                .isThrownBy(() -> pass().run(number -> {
                    throw bug;
                }))
                .isSameAs(bug);
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> pass().run(number -> {
                    throw new StackOverflowError();
                }));
    }

    @Test
    void theListenerHearsOfEveryCaseOneAfterTheOther() {
        List<String> heard = new ArrayList<>();
        pass().withThreads(4)
                .withProgress((id, done, total) -> {
                    assertThat(done).isEqualTo(heard.size() + 1);
                    assertThat(total).isEqualTo(20);
                    heard.add(id);
                })
                .attempt(number -> failing(number, new AtomicInteger()));
        assertThat(heard)
                .containsExactlyInAnyOrderElementsOf(
                        CASES.stream().map(number -> "case " + number).toList());
    }

    @Test
    void nobodyHearsOfACaseThatEndsAfterThePass() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        BlockingQueue<Thread> worker = new ArrayBlockingQueue<>(1);
        List<String> heard = new ArrayList<>();
        CohortPass<Integer> pass = CohortPass.<Integer>over(CASES.subList(0, 2), String::valueOf)
                .withThreads(2)
                .withProgress((id, done, total) -> heard.add(id));
        assertThatIllegalStateException()
                .isThrownBy(() -> pass.run(number -> {
                    if (number == 0) {
                        waitFor(begun);
                        throw new IllegalStateException("a bug");
                    }
                    worker.add(Thread.currentThread());
                    begun.countDown();
                    waitFor(over);
                    return number;
                }));
        over.countDown();
        Thread late = worker.take();
        late.join(20_000);
        assertThat(late.isAlive()).isFalse();
        assertThat(heard).isEmpty();
    }

    /** Whether or not the thread is interrupted. */
    private static void waitFor(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void anInterruptEndsThePass() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> pass().run(number -> number))
                .withMessage("The work on the cohort was interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aPassNeedsAThread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pass().withThreads(0))
                .withMessage("A pass needs at least one thread, not 0");
    }
}
