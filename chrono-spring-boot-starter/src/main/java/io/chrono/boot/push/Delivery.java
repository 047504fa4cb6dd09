package io.chrono.boot.push;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * One write to a connection. It may end within the call that begins it: then the thread
 * that is there goes on, so a long queue needs no deep stack. Safe for use by several
 * threads.
 */
final class Delivery implements Consumer<@Nullable Throwable> {

    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.BEGINNING);

    private final Consumer<@Nullable Throwable> later;

    private volatile @Nullable Throwable failure;

    /**
     * Create a write that is about to begin.
     * @param later hears of its end if that comes after the call that begins it
     */
    Delivery(Consumer<@Nullable Throwable> later) {
        this.later = later;
    }

    /**
     * Hear that the write has ended. Only the first time counts.
     */
    @Override
    public void accept(@Nullable Throwable cause) {
        if (cause != null) {
            this.failure = cause;
        }
        if (!this.progress.compareAndSet(Progress.BEGINNING, Progress.ENDED)
                && this.progress.compareAndSet(Progress.BEGUN, Progress.ENDED)) {
            this.later.accept(cause);
        }
    }

    /**
     * Say that the call that begins the write has returned.
     * @return whether the write has ended already; then nobody else hears of it
     */
    boolean returned() {
        return !this.progress.compareAndSet(Progress.BEGINNING, Progress.BEGUN);
    }

    @Nullable Throwable failure() {
        return this.failure;
    }

    private enum Progress {

        BEGINNING, BEGUN, ENDED

    }

}
