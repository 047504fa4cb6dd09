package io.chrono.time;

import java.util.OptionalLong;

/**
 * Those of other times that lie between two of them. Immutable.
 *
 * @param times what is limited
 * @param first the inclusive beginning
 * @param last the inclusive end
 */
record Bounded(Seconds times, long first, long last) implements Seconds {

    @Override
    public OptionalLong ceiling(long second) {
        OptionalLong time = (second <= this.last) ? this.times.ceiling(Math.max(second, this.first))
                : OptionalLong.empty();
        return (time.isPresent() && time.getAsLong() <= this.last) ? time : OptionalLong.empty();
    }

    @Override
    public OptionalLong floor(long second) {
        OptionalLong time = (second >= this.first) ? this.times.floor(Math.min(second, this.last))
                : OptionalLong.empty();
        return (time.isPresent() && time.getAsLong() >= this.first) ? time : OptionalLong.empty();
    }

}
