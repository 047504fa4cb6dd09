package io.chrono.time;

import java.util.OptionalLong;

/**
 * Every second at which the clocks show one of the local times: twice if they do so
 * twice, and not at all if they never do. Immutable.
 *
 * @param times the local times
 * @param clock the clocks
 */
record AsShown(Seconds times, WallClock clock) implements Seconds {

    @Override
    public OptionalLong ceiling(long second) {
        long from = WallClock.clamp(second);
        OptionalLong local = this.times.ceiling(this.clock.local(from));
        WallClock.Change back = this.clock.justAfter(from);
        if (back != null && (local.isEmpty() || local.getAsLong() >= back.to())) {
            OptionalLong again = this.times.ceiling(back.from());
            if (again.isPresent() && again.getAsLong() < back.to()) {
                return OptionalLong.of(again.getAsLong() - back.after());
            }
        }
        while (local.isPresent()) {
            WallClock.Change change = this.clock.changeAt(local.getAsLong());
            if (change == null || change.isBack()) {
                long first = this.clock.second(local.getAsLong());
                return OptionalLong.of((first >= from || change == null) ? first : local.getAsLong() - change.after());
            }
            local = this.times.ceiling(change.to());
        }
        return local;
    }

    @Override
    public OptionalLong floor(long second) {
        long to = WallClock.clamp(second);
        WallClock.Change change = this.clock.justBefore(to);
        OptionalLong local = this.times.floor(this.clock.local(to));
        if (change != null && change.isBack() && (local.isEmpty() || local.getAsLong() < change.from())) {
            local = this.times.floor(change.to() - 1);
        }
        while (local.isPresent()) {
            long found = local.getAsLong();
            change = this.clock.changeAt(found);
            if (change == null) {
                return OptionalLong.of(this.clock.second(found));
            }
            if (change.isBack()) {
                return OptionalLong
                    .of((found - change.after() <= to) ? found - change.after() : found - change.before());
            }
            local = this.times.floor(change.from() - 1);
        }
        return local;
    }

}
