package io.chrono.time;

import java.util.OptionalLong;

/**
 * Each of the local times happens once: when the clocks show it, the first time if they
 * do so twice, and as much later as they are put forward if they never do. Two local
 * times that come to the same second are one. Immutable.
 *
 * @param times the local times
 * @param clock the clocks
 */
record OnceOnTheClock(Seconds times, WallClock clock) implements Seconds {

    @Override
    public OptionalLong ceiling(long second) {
        long from = WallClock.clamp(second);
        WallClock.Change change = this.clock.justBefore(from);
        if (change != null && !change.isBack()) {
            OptionalLong moved = this.times.ceiling(from + change.before());
            if (moved.isPresent() && moved.getAsLong() < change.to()) {
                return earlier(moved.getAsLong() - change.before(), this.times.ceiling(from + change.after()));
            }
            return second(this.times.ceiling(from + change.after()));
        }
        long local = (change != null) ? change.to() : this.clock.local(from);
        return second(this.times.ceiling(local));
    }

    /*
     * What lies in a gap is moved behind it, where another time may come sooner.
     */
    private OptionalLong second(OptionalLong local) {
        if (local.isEmpty()) {
            return local;
        }
        WallClock.Change change = this.clock.changeAt(local.getAsLong());
        long second = this.clock.second(local.getAsLong());
        return (change != null && !change.isBack()) ? earlier(second, this.times.ceiling(change.to()))
                : OptionalLong.of(second);
    }

    private OptionalLong earlier(long second, OptionalLong local) {
        return OptionalLong.of(local.isPresent() ? Math.min(second, this.clock.second(local.getAsLong())) : second);
    }

    @Override
    public OptionalLong floor(long second) {
        long to = WallClock.clamp(second);
        WallClock.Change change = this.clock.justBefore(to);
        long local = (change != null && change.isBack()) ? change.to() - 1 : this.clock.local(to);
        OptionalLong found = this.times.floor(local);
        if (found.isEmpty()) {
            return found;
        }
        long unmoved = this.clock.second(found.getAsLong());
        WallClock.Change gap = (unmoved <= to) ? this.clock.justBefore(unmoved)
                : this.clock.changeAt(found.getAsLong());
        return (gap != null && !gap.isBack()) ? later(found.getAsLong(), to, gap) : OptionalLong.of(unmoved);
    }

    /*
     * Behind a gap both what is shown and what was moved there happen.
     */
    private OptionalLong later(long local, long second, WallClock.Change gap) {
        OptionalLong moved = this.times.floor(Math.min(gap.to() - 1, second + gap.before()));
        if (local < gap.to()) {
            return moved.isPresent() ? OptionalLong.of(this.clock.second(moved.getAsLong())) : moved;
        }
        long shown = local - gap.after();
        return OptionalLong.of(moved.isPresent() ? Math.max(shown, this.clock.second(moved.getAsLong())) : shown);
    }

}
