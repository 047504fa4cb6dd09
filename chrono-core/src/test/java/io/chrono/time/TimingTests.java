package io.chrono.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TimingTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final Instant MIDDLE = Instant.parse("2026-06-01T00:00:00Z");

    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final Recurrence WEEKLY = Recurrence.of("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE",
            LocalDateTime.of(2026, 1, 1, 9, 0), BERLIN);

    static final List<Timing> TIMINGS = List.of(new Once(START), new Every(START, Duration.ofMinutes(80)),
            new Every(START, Duration.ofSeconds(1), 5L), WEEKLY, Cron.of("0 0 9 * * MON-FRI", BERLIN),
            Cron.of("@hourly", ZoneId.of("+02:00")), WEEKLY.within(MIDDLE, null), WEEKLY.within(null, END),
            Recurrence.of("FREQ=DAILY", LocalDateTime.of(2026, 1, 1, 9, 0), ZoneId.of("-03:30")),
            Recurrence.of("FREQ=DAILY", LocalDateTime.of(2026, 1, 1, 9, 0), ZoneId.of("UTC+01:00")),
            new Once(MIDDLE).within(START, END), WEEKLY.within(START, null).within(null, END));

    @ParameterizedTest
    @FieldSource("TIMINGS")
    void textReadsBackToAnEqualTiming(Timing timing) {
        Timing read = Timing.fromText(timing.toText());
        assertThat(read).isEqualTo(timing).hasSameHashCodeAs(timing);
        assertThat(read.nextAfter(MIDDLE)).isEqualTo(timing.nextAfter(MIDDLE));
        assertThat(timing.toText()).doesNotContain("\n");
    }

    @ParameterizedTest
    @FieldSource("TIMINGS")
    void previousIsTheInverseOfNext(Timing timing) {
        Instant next = timing.nextAfter(START.minusSeconds(1));
        assertThat(next).isNotNull();
        assertThat(timing.previousBefore(next.plusNanos(1))).isEqualTo(next);
        assertThat(timing.nextAfter(next.minusNanos(1))).isEqualTo(next);
    }

    @ParameterizedTest
    @FieldSource("TIMINGS")
    void allOfTimeMayBeAskedFor(Timing timing) {
        assertThat(timing.between(Instant.MIN, Instant.MAX).limit(3)).isNotEmpty().isSorted();
        assertThat(timing.nextAfter(Instant.MAX)).isNull();
        assertThat(timing.previousBefore(Instant.MIN)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "once", "once tomorrow", "every PT0S from 2026-01-01T00:00:00Z", "every day",
            "cron 0 0 9 * * in UTC", "cron 0 0 9 * * * in Nowhere/Else",
            "DTSTART;TZID=UTC:20260101T090000 RRULE:FREQ=OFTEN", "DTSTART;TZID=UTC:20260230T090000 RRULE:FREQ=DAILY" })
    void whatIsNoTimingIsQuoted(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Timing.fromText(text))
            .withMessageContaining("'" + text + "' is not the text of a timing");
    }

    @ParameterizedTest
    @ValueSource(strings = { "once ", "a", "every P", " after 2026-01-01T00:00:00Z", "cron 0 0 9 * * 1,", "1,", "\n",
            "DTSTART;TZID=UTC:20260101T090000 RRULE:FREQ=DAILY;BYHOUR=1,", "FREQ=", ";" })
    @Timeout(5)
    void longTextsAreRefusedAtOnceAndNotRepeated(String piece) {
        String text = "once 2026-01-01T00:00:00Z" + piece.repeat(1_000_000 / piece.length());
        assertRefusedInShort(() -> Timing.fromText(text));
        assertRefusedInShort(() -> TimeText.timing(text, START, BERLIN));
        assertRefusedInShort(() -> Cron.of(text, BERLIN));
        assertRefusedInShort(() -> Recurrence.of(text, WEEKLY.start(), BERLIN));
    }

    private static void assertRefusedInShort(ThrowingCallable reading) {
        assertThatIllegalArgumentException().isThrownBy(reading)
            .satisfies((ex) -> assertThat(ex.getMessage().length()).isLessThan(3_000));
    }

    @Test
    void theLongestRuleIsReadBack() {
        String days = IntStream.rangeClosed(1, 366)
            .mapToObj((day) -> day + ",-" + day)
            .collect(Collectors.joining(","));
        Timing timing = Recurrence.of("FREQ=YEARLY;BYYEARDAY=" + days + ";BYSETPOS=" + days, WEEKLY.start(), BERLIN)
            .within(START, END);
        assertThat(Timing.fromText(timing.toText())).isEqualTo(timing);
        assertThat(TimeText.timing(timing.toText(), MIDDLE, ZoneId.of("UTC"))).isEqualTo(timing);
    }

    @Test
    void fractionsOfAWindowAreReadBack() {
        Timing timing = Cron.of("0 0 9 * * *", BERLIN).within(START.plusMillis(1), END.plusMillis(1));
        assertThat(TimeText.timing(timing.toText(), MIDDLE, BERLIN)).isEqualTo(timing);
    }

    @Test
    void fractionsOfASecondAreCutOff() {
        assertThat(new Once(START.plusMillis(999)).at()).isEqualTo(START);
        assertThat(new Every(START.plusMillis(999), Duration.ofSeconds(1)).origin()).isEqualTo(START);
    }

    @Test
    void everyKeepsItsGrid() {
        Every every = new Every(START, Duration.ofHours(1).plusMinutes(20));
        assertThat(every.nextAfter(Instant.EPOCH)).isEqualTo(START);
        assertThat(every.nextAfter(START)).isEqualTo("2026-01-01T01:20:00Z");
        assertThat(every.nextAfter(Instant.parse("2026-01-01T03:59:59.999Z"))).isEqualTo("2026-01-01T04:00:00Z");
        assertThat(every.previousBefore(START)).isNull();
        assertThat(every.previousBefore(Instant.parse("2026-01-01T01:20:00Z"))).isEqualTo(START);
        assertThat(every.previousBefore(Instant.parse("2026-01-01T01:20:00.5Z"))).isEqualTo("2026-01-01T01:20:00Z");
    }

    @Test
    void everyEndsAfterItsCount() {
        Every every = new Every(START, Duration.ofSeconds(10), 3L);
        assertThat(every.between(Instant.MIN, Instant.MAX)).containsExactly(START, START.plusSeconds(10),
                START.plusSeconds(20));
        assertThat(every.previousBefore(Instant.MAX)).isEqualTo(START.plusSeconds(20));
    }

    @Test
    void everyEndsWithTime() {
        Every every = new Every(START, Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(every.nextAfter(START)).isNull();
        assertThat(every.previousBefore(Instant.MAX)).isEqualTo(START);
    }

    @Test
    void periodAndCountAreChecked() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Every(START, Duration.ZERO))
            .withMessageContaining("PT0S");
        assertThatIllegalArgumentException().isThrownBy(() -> new Every(START, Duration.ofMillis(1500)))
            .withMessageContaining("PT1.5S");
        assertThatIllegalArgumentException().isThrownBy(() -> new Every(START, Duration.ofSeconds(1), 0L))
            .withMessageContaining("but was 0");
    }

    @Test
    void windowIncludesItsBeginningAndNotItsEnd() {
        Timing timing = new Every(START, Duration.ofSeconds(3)).within(START.plusSeconds(6), START.plusSeconds(12));
        assertThat(timing.between(Instant.MIN, Instant.MAX)).containsExactly(START.plusSeconds(6),
                START.plusSeconds(9));
        assertThat(timing.previousBefore(END)).isEqualTo(START.plusSeconds(9));
        assertThat(timing.previousBefore(START.plusSeconds(6))).isNull();
        assertThat(timing.nextAfter(START.plusSeconds(9))).isNull();
    }

    @Test
    void windowsAroundEachOtherAreOne() {
        Timing timing = WEEKLY.within(START, END).within(MIDDLE, null);
        assertThat(timing).isEqualTo(new Windowed(WEEKLY, MIDDLE, END));
        assertThat(WEEKLY.within(null, null)).isSameAs(WEEKLY);
        assertThatIllegalArgumentException().isThrownBy(() -> WEEKLY.within(END, START))
            .withMessageContaining("is not before");
    }

    @Test
    void betweenComputesWhatIsAskedForOnly() {
        Iterator<Instant> times = new Every(START, Duration.ofSeconds(1)).between(START, Instant.MAX).iterator();
        assertThat(times.next()).isEqualTo(START);
        assertThat(times.next()).isEqualTo(START.plusSeconds(1));
        assertThat(new Once(START).between(START, START)).isEmpty();
        assertThat(new Once(START).between(START, START.plusNanos(1))).containsExactly(START);
    }

    @Test
    void describesItself() {
        assertThat(new Once(START).describe()).isEqualTo("once at 2026-01-01T00:00:00Z");
        assertThat(new Every(START, Duration.ofMinutes(80)).describe())
            .isEqualTo("every 1 hour 20 minutes from 2026-01-01T00:00:00Z on");
        assertThat(new Every(START, Duration.ofSeconds(1), 1L).describe())
            .isEqualTo("every second from 2026-01-01T00:00:00Z on, one time only");
        assertThat(new Every(START, Duration.ofDays(1)).describe())
            .isEqualTo("every 24 hours from 2026-01-01T00:00:00Z on");
        assertThat(new Once(MIDDLE).within(START, END).describe()).isEqualTo(
                "once at 2026-06-01T00:00:00Z, not before 2026-01-01T00:00:00Z, only before 2027-01-01T00:00:00Z");
    }

}
