package io.chrono.timeline;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.clock.Clock;
import io.chrono.clock.Tick;

/**
 * Performs runs on the threads of the workers, and keeps what goes wrong in one of them
 * from all others. Safe for use by several threads.
 */
final class EventPerformer implements Dispatcher.Performer {

    private static final Logger logger = LoggerFactory.getLogger(EventPerformer.class);

    private final Clock clock;

    private final OutputHandler outputs;

    private final @Nullable EventErrorHandler errors;

    private final @Nullable RunListener runs;

    EventPerformer(Clock clock, OutputHandler outputs, @Nullable EventErrorHandler errors, @Nullable RunListener runs) {
        this.clock = clock;
        this.outputs = outputs;
        this.errors = errors;
        this.runs = runs;
    }

    @Override
    public void perform(Entry entry, Tick tick) {
        if (entry.isPurged()) {
            entry.counters.skipped(SkipReason.PURGED, 1);
            return;
        }
        entry.counters.run();
        Run run = new Run(entry, tick, this.outputs);
        long begin = (this.runs != null) ? this.clock.nanoTime() : 0;
        try {
            Throwable error = attempt(entry, run);
            if (this.runs != null) {
                Duration duration = Duration.ofNanos(this.clock.nanoTime() - begin);
                tell(this.runs, entry, duration, error);
            }
        }
        finally {
            Thread.interrupted(); // was meant for this run, and must not hit the next one
        }
    }

    private @Nullable Throwable attempt(Entry entry, Run run) {
        try {
            Object output = entry.definition.call().perform(run);
            if (output != null) {
                run.output(output);
            }
            return null;
        }
        catch (Throwable ex) {
            failed(entry, run, ex);
            return ex;
        }
    }

    private void failed(Entry entry, Run run, Throwable error) {
        entry.counters.failed();
        logger.error("The {} failed at {}; this run is lost, later ones take place", entry, run.now(), error);
        if (this.errors != null) {
            try {
                this.errors.handle(error, run);
            }
            catch (Throwable ex) {
                logger.error("The error handler {} failed and has not seen the failure of {}", this.errors, entry, ex);
            }
        }
    }

    private static void tell(RunListener listener, Entry entry, Duration duration, @Nullable Throwable error) {
        try {
            listener.ran(entry, duration, error);
        }
        catch (Throwable ex) {
            logger.error("The run listener {} failed and has missed a run of {}", listener, entry, ex);
        }
    }

}
