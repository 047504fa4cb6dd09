package io.chrono.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for any rule in any zone, asked at random and around changes of the clocks.
 */
class RecurrencePropertyTests {

    private static final int RULES = 200;

    private static final List<ZoneId> ZONES = Stream
        .of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Pacific/Apia",
                "Africa/Casablanca", "Asia/Kathmandu", "Asia/Tehran", "Antarctica/Troll", "+05:30", "-03:00", "Z",
                "UTC+01:00")
        .map(ZoneId::of)
        .toList();

    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    private static final int SECONDS = 15 * 366 * 86_400;

    private final RandomRules rules = new RandomRules(99);

    private final Random random = new Random(99);

    @Test
    void previousAndNextAreInverse() {
        for (int i = 0; i < RULES; i++) {
            Timing timing = timing(i);
            Instant first = timing.nextAfter(Instant.MIN);
            for (int k = 0; k < 4; k++) {
                Instant any = any(timing);
                Instant next = timing.nextAfter(any.minusNanos(1));
                Instant previous = timing.previousBefore(any);
                assertThat(next == null || !next.isBefore(any)).as("%s at %s", timing, any).isTrue();
                assertThat((next != null) ? timing.previousBefore(next) : previous).as("%s at %s", timing, any)
                    .isEqualTo(previous);
                assertThat((previous != null) ? timing.nextAfter(previous) : first).as("%s at %s", timing, any)
                    .isEqualTo(next);
            }
        }
    }

    @Test
    void textsAndOptionsReadBack() {
        for (int i = 0; i < RULES; i++) {
            Timing timing = timing(i);
            assertThat(Timing.fromText(timing.toText())).isEqualTo(timing).hasSameHashCodeAs(timing);
            assertThat(TimeText.timing(timing.toText(), FIRST, ZoneId.of("Asia/Tokyo"))).isEqualTo(timing);
            Recurrence recurrence = (timing instanceof Windowed windowed) ? (Recurrence) windowed.timing()
                    : (Recurrence) timing;
            assertThat(Recurrence.ofOptions(recurrence.options(), FIRST, recurrence.zone())).isEqualTo(recurrence);
        }
    }

    private Timing timing(int index) {
        String rule = (index % 2 != 0) ? this.rules.daily() : this.rules.elapsed();
        String end = this.rules
            .oneOf(List.of("", "", ";UNTIL=20270615", ";UNTIL=20280315T023000", ";UNTIL=20261025T003000Z"));
        Recurrence recurrence = Recurrence.of(!rule.contains("COUNT") ? rule + end : rule, this.rules.start(),
                this.rules.oneOf(ZONES));
        return (index % 5 != 0) ? recurrence
                : recurrence.within(FIRST.plusSeconds(SECONDS / 2).plusMillis(index), null);
    }

    private Instant any(Timing timing) {
        Instant any = FIRST.plusSeconds(this.random.nextInt(SECONDS)).plusMillis(this.random.nextInt(2) * 500L);
        ZoneId zone = (timing instanceof Recurrence recurrence) ? recurrence.zone() : ZONES.get(0);
        ZoneOffsetTransition change = zone.getRules().nextTransition(any);
        return (change != null && this.random.nextBoolean())
                ? change.getInstant().plusSeconds(this.random.nextInt(10_000) - 5_000) : any;
    }

}
