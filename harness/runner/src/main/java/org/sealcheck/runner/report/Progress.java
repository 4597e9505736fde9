package org.sealcheck.runner.report;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a run is, on standard error: a bar on a terminal, a line for each tenth elsewhere. */
public interface Progress {
    void begin(int total);

    /** One more check has ended. */
    void step(int failures);

    /** Something is about to be printed to standard output. */
    default void pause() {}

    void end();

    /** Nothing is shown. */
    static Progress none() {
        return lines(new PrintWriter(java.io.Writer.nullWriter()));
    }

    /** A bar that is redrawn in place. */
    static Progress bar() {
        return new Progress() {
            private ProgressBar bar;

            @Override
            public void begin(int total) {
                bar = new ProgressBarBuilder()
                        .setTaskName("checks")
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .hideEta()
                        .build();
            }

            @Override
            public void step(int failures) {
                bar.step();
                if (failures > 0) {
                    bar.setExtraMessage(failures + " failed");
                }
            }

            @Override
            public void pause() {
                // Clears the bar's line; it draws itself again below.
                System.err.print("\r\033[K");
            }

            @Override
            public void end() {
                if (bar != null) {
                    bar.close();
                }
            }
        };
    }

    /** A line whenever another tenth is done: for logs. */
    static Progress lines(PrintWriter out) {
        return new Progress() {
            private int total;
            private int done;

            @Override
            public void begin(int count) {
                total = count;
            }

            @Override
            public void step(int failures) {
                done++;
                boolean nextTenth = done * 10L / total > (done - 1) * 10L / total;
                if (nextTenth) {
                    out.println(done + " of " + total + " checks, " + failures + " failed");
                    out.flush();
                }
            }

            @Override
            public void end() {
                out.flush();
            }
        };
    }
}
