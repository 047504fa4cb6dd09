package io.chrono.schedule;

import java.util.concurrent.TimeUnit;

/**
 * Estimates how many triggers can be executed within a time, from how long the latest
 * ones took. Safe for use by several threads; the estimate may miss some of them.
 */
final class Capacity {

    /*
     * What begins should also be executed soon: what has begun runs even if its schedule
     * is removed meanwhile, and waits for nobody else. So no more begins than the workers
     * can do in a moment. To begin many tiny triggers at once saves statements.
     */

    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long UNKNOWN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int MOST_AT_ONCE = 2_000;

    private static final int WEIGHT = 64;

    private final NodeSettings settings;

    private volatile long mean = UNKNOWN_NANOS;

    private volatile long endedAt;

    Capacity(NodeSettings settings) {
        this.settings = settings;
    }

    void took(long nanos, long nowNanos) {
        this.mean = (this.mean != UNKNOWN_NANOS) ? Math.max(1, this.mean + (nanos - this.mean) / WEIGHT)
                : Math.max(1, nanos);
        this.endedAt = nowNanos;
    }

    /**
     * Return how many triggers may have begun without having ended.
     * @param nowNanos the monotonic time
     * @return the number, at least that of the workers
     */
    int begun(long nowNanos) {
        long current = Math.max(this.mean, nowNanos - this.endedAt - MOMENT_NANOS); // stuck?
        return within(MOMENT_NANOS, current, MOST_AT_ONCE);
    }

    /**
     * Return below which number of triggers that have begun it is worth a statement to
     * let more begin.
     * @param nowNanos the monotonic time
     * @return the number, at least that of the workers
     */
    int begin(long nowNanos) {
        return Math.max(this.settings.workers(), begun(nowNanos) / 2);
    }

    /**
     * Return how many triggers of one tenant may have begun without having ended.
     * @param meanNanos how long one takes, 0 if unknown
     * @return the number, at least 1
     */
    int begunOfTenant(long meanNanos) {
        long current = (meanNanos != 0) ? meanNanos : UNKNOWN_NANOS;
        long few = this.settings.perTenant();
        return (int) Math.max(few, Math.min(MOST_AT_ONCE * 3L / 4, few * MOMENT_NANOS / current));
    }

    /**
     * Return how many triggers may begin with one claim, which may be all of one tenant.
     * @return the number, at least 1
     */
    int begunOfTenant() {
        return begunOfTenant(meanNanos());
    }

    /**
     * Return how many triggers the node may own.
     * @return the number that it can execute in the look-ahead, four times that of the
     * workers at least
     */
    int held() {
        long ahead = Math.max(MOMENT_NANOS, this.settings.lookAhead().toNanos());
        long most = Math.max(4L * this.settings.workers(), within(ahead, this.mean, this.settings.mostHeld()));
        return (int) Math.min(this.settings.mostHeld(), most);
    }

    private long meanNanos() {
        return (this.mean != UNKNOWN_NANOS) ? this.mean : 0;
    }

    private int within(long spanNanos, long eachNanos, int most) {
        double count = (double) this.settings.workers() * spanNanos / Math.max(1, eachNanos);
        return (int) Math.max(this.settings.workers(), Math.min(most, count));
    }

}
