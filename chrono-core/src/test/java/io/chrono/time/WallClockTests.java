package io.chrono.time;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the times around changes of the clocks with those that come of looking at each
 * local minute with the rules of the zone.
 */
class WallClockTests {

    private static final int CHANGES = 6;

    private static final int QUESTIONS = 60;

    private static final int MINUTE = 60;

    private static final int HOUR = 3_600;

    private final Random random = new Random(42);

    /*
     * Among them clocks that skip midnight, half an hour, two hours, a whole day (Apia,
     * Kwajalein) or have a day twice (Juneau in 1867).
     */
    @ParameterizedTest
    @ValueSource(strings = { "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago",
            "Pacific/Apia", "Pacific/Kwajalein", "America/Juneau", "Africa/Casablanca", "Asia/Kathmandu", "Asia/Tehran",
            "Antarctica/Troll", "Europe/Dublin" })
    void timesAroundChangesAreThoseOfALookAtEachMinute(String name) {
        ZoneId zone = ZoneId.of(name);
        Stream<ZoneOffsetTransition> old = zone.getRules().getTransitions().stream().limit(CHANGES);
        Stream<ZoneOffsetTransition> coming = Stream
            .iterate(zone.getRules().nextTransition(LocalDateTime.of(2011, 6, 1, 0, 0).toInstant(ZoneOffset.UTC)),
                    (change) -> change != null, (change) -> zone.getRules().nextTransition(change.getInstant()))
            .limit(CHANGES);
        Stream.concat(old, coming).forEach((change) -> timesAround(change, zone));
    }

    private void timesAround(ZoneOffsetTransition change, ZoneId zone) {
        long hours = (this.random.nextInt(3) != 0) ? this.random.nextInt(1 << 24) | 1L << this.random.nextInt(24)
                : TimesOfDay.ALL_HOURS;
        long minutes = 1L | 1L << this.random.nextInt(60) | 1L << this.random.nextInt(60);
        TimesOfDay times = new TimesOfDay(hours, minutes, 1L << this.random.nextInt(60));
        NavigableSet<Long> once = new TreeSet<>();
        NavigableSet<Long> shown = new TreeSet<>();
        long from = change.toEpochSecond() - Duration.ofHours(26).toSeconds();
        long to = change.toEpochSecond() + Duration.ofHours(26).toSeconds();
        long first = Math.floorDiv(from - 2 * DayTimes.DAY, MINUTE) * MINUTE
                + Long.numberOfTrailingZeros(times.seconds());
        for (long local = first; local < to + 2 * DayTimes.DAY; local += MINUTE) {
            if (TimesOfDay.has(hours, Math.floorMod(local, DayTimes.DAY) / HOUR)
                    && TimesOfDay.has(minutes, Math.floorMod(local, HOUR) / MINUTE)) {
                LocalDateTime dateTime = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
                once.add(dateTime.atZone(zone).toEpochSecond());
                zone.getRules()
                    .getValidOffsets(dateTime)
                    .forEach((offset) -> shown.add(dateTime.toEpochSecond(offset)));
            }
        }
        Seconds local = new DayTimes(Month::all, times);
        WallClock clock = new WallClock(zone);
        areThose(new OnceOnTheClock(local, clock), once, from, to, "once " + change);
        areThose(new AsShown(local, clock), shown, from, to, "as shown " + change);
    }

    private void areThose(Seconds times, NavigableSet<Long> expected, long from, long to, String description) {
        for (int i = 0; i < QUESTIONS; i++) {
            long any = from + this.random.nextInt((int) (to - from));
            Long near = expected.ceiling(any);
            long second = (near != null && i % 2 != 0) ? near + this.random.nextInt(3) - 1 : any;
            assertThat(times.ceiling(second)).as("%s from %s on", description, second)
                .isEqualTo(optional(expected.ceiling(second)));
            assertThat(times.floor(second)).as("%s up to %s", description, second)
                .isEqualTo(optional(expected.floor(second)));
        }
    }

    private static OptionalLong optional(@Nullable Long second) {
        return (second != null) ? OptionalLong.of(second) : OptionalLong.empty();
    }

}
