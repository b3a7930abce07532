package io.github.saros4j.cohort;

import io.github.saros4j.SarosException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The same work on every case of a cohort, several cases at a time. Immutable.
 *
 * <p>At most as many cases are worked on as there are threads, so memory is that of so many cases, however many the cohort
 * has; only what the work returns is kept. Results come in the order of the cases and do not depend on the number of
 * threads. A case whose data are wrong does not keep the others from being done: failures are known once all have been
 * tried, and all of them.
 *
 * @param <C> what a case is
 */
public final class CohortPass<C> {

    private final List<C> cases;
    private final Function<? super C, String> idOf;
    private final int threads;
    private final CohortProgress progress;

    private CohortPass(List<C> cases, Function<? super C, String> idOf, int threads, CohortProgress progress) {
        this.cases = cases;
        this.idOf = idOf;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * What is done with a case.
     *
     * @param <C> what a case is
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface CaseWork<C, T> {

        /**
         * Works on a case.
         *
         * @param item the case
         * @return what came of it; worth keeping for all cases at once
         * @throws IOException if a file cannot be read or written; the case has failed
         * @throws SarosException if its data are wrong; the case has failed
         */
        T of(C item) throws IOException;
    }

    /**
     * What came of all cases.
     *
     * @param results what the work returned, in the order of the cases, those that failed left out
     * @param failures the cases that failed, in their order
     * @param <T> what comes of a case
     */
    public record Outcome<T>(List<T> results, List<CaseFailure> failures) {

        /**
         * Keeps copies.
         *
         * @param results what the work returned
         * @param failures the cases that failed
         */
        public Outcome {
            results = List.copyOf(results);
            failures = List.copyOf(failures);
        }

        /**
         * Complains of cases that failed. To be called at once where a part of a cohort says nothing, or after what did
         * not fail is written down.
         *
         * @throws FailedCasesException if cases failed; it lists all of them
         */
        public void requireAll() {
            if (!failures.isEmpty()) {
                throw new FailedCasesException(failures, results.size() + failures.size());
            }
        }
    }

    /**
     * A pass that uses all processors and reports to nobody.
     *
     * @param cases the cases; nothing of them is loaded
     * @param idOf their names
     * @param <C> what a case is
     * @return the pass
     */
    public static <C> CohortPass<C> over(List<? extends C> cases, Function<? super C, String> idOf) {
        return new CohortPass<>(
                List.copyOf(cases), idOf, Runtime.getRuntime().availableProcessors(), (id, done, total) -> {});
    }

    /**
     * The same pass with so many cases at a time.
     *
     * @param newThreads 1 or more
     * @return the pass
     * @throws IllegalArgumentException if there is no thread
     */
    public CohortPass<C> withThreads(int newThreads) {
        if (newThreads < 1) {
            throw new IllegalArgumentException("A pass needs at least one thread, not " + newThreads);
        }
        return new CohortPass<>(cases, idOf, newThreads, progress);
    }

    /**
     * The same pass with a listener.
     *
     * @param listener hears of every case that is done or has failed
     * @return the pass
     */
    public CohortPass<C> withProgress(CohortProgress listener) {
        return new CohortPass<>(cases, idOf, threads, listener);
    }

    /**
     * Works on every case; each must succeed.
     *
     * @param work what is done with a case; called by several threads at once
     * @param <T> what comes of a case
     * @return what came of each case, in their order
     * @throws FailedCasesException if cases failed, once all have been tried
     * @throws CancellationException if the thread is interrupted; its interrupt status is set again
     */
    public <T> List<T> run(CaseWork<? super C, ? extends T> work) {
        Outcome<T> outcome = attempt(work);
        outcome.requireAll();
        return outcome.results();
    }

    /**
     * Works on every case; some may fail. What the work throws beside {@link IOException} and {@link SarosException}
     * ends the pass, and is thrown here.
     *
     * @param work what is done with a case; called by several threads at once
     * @param <T> what comes of a case
     * @return what came of the cases, and which failed
     * @throws CancellationException if the thread is interrupted; its interrupt status is set again
     */
    public <T> Outcome<T> attempt(CaseWork<? super C, ? extends T> work) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, Math.max(1, cases.size())));
        Counter counter = new Counter();
        try {
            List<Future<Done<T>>> futures = new ArrayList<>(cases.size());
            for (C item : cases) {
                futures.add(pool.submit(() -> {
                    Done<T> done = workOn(item, work);
                    counter.done(idOf.apply(item));
                    return done;
                }));
            }
            List<T> results = new ArrayList<>();
            List<CaseFailure> failures = new ArrayList<>();
            for (Future<Done<T>> future : futures) {
                result(future).into(results, failures);
            }
            return new Outcome<>(results, failures);
        } finally {
            counter.close();
            pool.shutdownNow();
        }
    }

    /** What became of one case. */
    private sealed interface Done<T> {

        void into(List<T> results, List<CaseFailure> failures);

        record Succeeded<T>(T result) implements Done<T> {
            @Override
            public void into(List<T> results, List<CaseFailure> failures) {
                results.add(result);
            }
        }

        record Failed<T>(CaseFailure failure) implements Done<T> {
            @Override
            public void into(List<T> results, List<CaseFailure> failures) {
                failures.add(failure);
            }
        }
    }

    private <T> Done<T> workOn(C item, CaseWork<? super C, ? extends T> work) {
        try {
            return new Done.Succeeded<>(work.of(item));
        } catch (IOException | SarosException e) {
            return new Done.Failed<>(CaseFailure.of(idOf.apply(item), e));
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            if (Thread.interrupted()) { // a future that is done already would not look
                throw new InterruptedException();
            }
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) { // such as too little memory
                throw error;
            }
            if (e.getCause() instanceof RuntimeException unexpected) {
                throw unexpected;
            }
            throw new IllegalStateException(e.getCause()); // checked ones other than IOException cannot be thrown
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("The work on the cohort was interrupted");
            cancelled.initCause(e);
            throw cancelled;
        }
    }

    /** Counts finished cases and tells the listener, one call at a time. */
    private final class Counter {

        private int done;
        private boolean closed;

        synchronized void done(String caseId) {
            done++;
            if (!closed) {
                progress.caseDone(caseId, done, cases.size());
            }
        }

        /** After this nobody is told anything any more, though a case that was begun may still end. */
        synchronized void close() {
            closed = true;
        }
    }
}
