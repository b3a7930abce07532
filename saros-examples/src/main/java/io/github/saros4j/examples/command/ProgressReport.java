package io.github.saros4j.examples.command;

import io.github.saros4j.cohort.CohortProgress;
import java.io.Console;
import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far work on a cohort is: a bar with the time left on a terminal, a plain line a case elsewhere. */
public final class ProgressReport implements CohortProgress, AutoCloseable {

    private final String task;
    private final PrintWriter err;
    private final boolean onTerminal;
    private @Nullable ProgressBar bar;

    /**
     * A report that has shown nothing yet.
     *
     * @param task what is done, such as "Scoring"
     * @param err where plain lines go
     */
    public ProgressReport(String task, PrintWriter err) {
        this.task = task;
        this.err = err;
        this.onTerminal = isTerminal(System.console());
    }

    /** From JDK 22 on there may be a console that is no terminal; it can then be asked. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJdk) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Console.isTerminal() failed", e);
        }
    }

    @Override
    public void caseDone(String caseId, int done, int total) {
        if (!onTerminal) {
            err.println(task + ": " + done + " of " + total + " (" + ErrorReport.oneLine(caseId) + ")");
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
        }
        bar.stepTo(done);
        bar.setExtraMessage(ErrorReport.oneLine(caseId));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
