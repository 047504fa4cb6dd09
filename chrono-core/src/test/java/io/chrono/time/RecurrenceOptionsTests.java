package io.chrono.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RecurrenceOptionsTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:15Z");

    private static final String START = "2026-01-01T09:00";

    private static Recurrence read(Map<String, ?> options) {
        return Recurrence.ofOptions(options, BERLIN, (text) -> LocalDateTime.parse(text).atZone(BERLIN).toInstant());
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> options = new HashMap<>(Map.of("starttime", START, "frequency", "daily"));
        options.put(name, value);
        return options;
    }

    @Test
    void namesAndWordsAreReadInAnyCase() {
        Recurrence recurrence = read(Map.of("StartTime", START, "FREQUENCY", "Weekly", "ByDay", "MO", "byHour", 17));
        assertThat(recurrence.rule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO;BYHOUR=17");
        assertThat(recurrence.start()).isEqualTo(START);
    }

    @Test
    void severalValuesAreAListOrATextWithCommas() {
        Recurrence list = read(Map.of("starttime", START, "frequency", "weekly", "byday", List.of("mo", "we"), "byhour",
                List.of(9, 17L), "byminute", 30));
        Recurrence text = read(Map.of("starttime", START, "frequency", "weekly", "byday", "we, mo", "byhour", "9,17",
                "byminute", "30"));
        assertThat(list).isEqualTo(text);
        assertThat(list.rule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO,WE;BYHOUR=9,17;BYMINUTE=30");
    }

    @Test
    void whatIsPromisedElsewhereIsThere() {
        Recurrence recurrence = read(Map.of("starttime", START, "frequency", "yearly", "bymonth", 3, "byday",
                List.of("1su", "-1su"), "bysecond", "0,30", "count", 10, "wkst", "su", "interval", 2));
        assertThat(recurrence.rule())
            .isEqualTo("FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=3;BYDAY=-1SU,1SU;BYSECOND=0,30;WKST=SU");
        assertThat(read(Map.of("starttime", START, "frequency", "monthly", "bymonthday", List.of(1, -1), "until",
                "2026-12-31T00:00"))
            .rule()).isEqualTo("FREQ=MONTHLY;UNTIL=20261230T230000Z;BYMONTHDAY=-1,1");
    }

    @Test
    void intervalIsOneAndWeeksBeginOnMondayIfNothingIsSaid() {
        Map<String, Object> options = with("interval", null);
        assertThat(read(options).rule()).isEqualTo("FREQ=DAILY");
        Recurrence fortnight = read(
                Map.of("starttime", "2026-01-04T09:00", "frequency", "weekly", "interval", 2, "byday", "su,mo"));
        assertThat(fortnight.between(Instant.MIN, Instant.MAX).limit(3)).containsExactly(
                Instant.parse("2026-01-04T08:00:00Z"), Instant.parse("2026-01-12T08:00:00Z"),
                Instant.parse("2026-01-18T08:00:00Z"));
    }

    @Test
    void startMayBeATime() {
        Instant instant = Instant.parse("2026-01-01T08:00:00Z");
        List<Object> times = List.of(instant, LocalDateTime.parse(START), OffsetDateTime.parse(START + "+01:00"),
                instant.atZone(ZoneId.of("Asia/Tokyo")));
        assertThat(times).allSatisfy(
                (time) -> assertThat(read(with("starttime", time)).start()).isEqualTo(LocalDateTime.parse(START)));
    }

    @Test
    void startIsThePhaseAndNothingComesBeforeIt() {
        Recurrence recurrence = read(Map.of("starttime", START, "frequency", "hourly", "interval", 5));
        assertThat(recurrence.nextAfter(Instant.EPOCH)).isEqualTo("2026-01-01T08:00:00Z");
        assertThat(recurrence.nextAfter(Instant.parse("2026-01-02T00:00:00Z"))).isEqualTo("2026-01-02T04:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            frequency | monthlyy | invalid frequency (monthlyy)
            byday | xx | invalid day (xx)
            byhour | 24 | invalid byhour (24); it is 0 to 23
            byminute | 60 | invalid byminute (60); it is 0 to 59
            byminute | five | invalid byminute (five)
            interval | 0 | invalid interval (0)
            wkst | 1mo | invalid wkst (1mo)
            byhours | 5 | unknown option 'byhours'; known are starttime, frequency, interval""")
    void wrongOptionIsQuoted(String name, String value, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(with(name, value))).withMessageContaining(message);
    }

    @Test
    void missingOptionIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> read(Map.of("frequency", "daily")))
            .withMessage("the option 'starttime' is missing");
        assertThatIllegalArgumentException().isThrownBy(() -> read(Map.of("starttime", START)))
            .withMessage("the option 'frequency' is missing");
        assertThatIllegalArgumentException().isThrownBy(() -> read(with("starttime", 5)))
            .withMessageContaining("'starttime' must be a text or a time");
    }

    @ParameterizedTest
    @CsvSource({ "1-jan-2013 9:00, 2013-01-01T09:00", "21-Nov-2026 07:02:03, 2026-11-21T07:02:03",
            "01/23/2025, 2025-01-23T00:00", "9:00, 2026-11-21T09:00", "tomorrow 9:00, 2026-11-22T09:00",
            "+1 hour, 2026-11-21T11:30:15", "@1357030800, 2013-01-01T10:00", "2026-03-29 02:30, 2026-03-29T02:30",
            "2026-03-29T02:30:15, 2026-03-29T02:30:15" })
    void startMayBeAnyTextOfAnInstant(String text, LocalDateTime start) {
        Map<String, Object> options = Map.of("starttime", text, "frequency", "daily", "until", "1 January 2030");
        Recurrence recurrence = Recurrence.ofOptions(options, NOW, BERLIN);
        assertThat(recurrence.start()).isEqualTo(start);
        assertThat(recurrence.rule()).isEqualTo("FREQ=DAILY;UNTIL=20291231T230000Z");
        assertThat(Recurrence.ofOptions(options, BERLIN, (other) -> TimeText.instant(other, NOW, BERLIN)))
            .isEqualTo(recurrence);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "banana", "2026-02-30 09:00", "2026-02-30T09:00", "tomorrow 9:00 sharp" })
    void startThatCannotBeReadIsQuoted(String text) {
        assertThatExceptionOfType(TimeTextException.class)
            .isThrownBy(() -> Recurrence.ofOptions(with("starttime", text), NOW, BERLIN))
            .withMessageStartingWith("Invalid absolute time specification (" + text + ")");
    }

    @ParameterizedTest
    @CsvSource({ "byhour, 1 2, invalid byhour (1 2)", "frequency, da ily, invalid frequency (da ily)",
            "interval, 1 0, invalid interval (1 0)", "byday, m o, invalid day (m o)" })
    void spaceWithinAValueIsNotLeftOut(String name, String value, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(with(name, value))).withMessageContaining(message);
    }

    @Test
    void startThatTheClocksLeaveOutReadsBack() {
        Recurrence recurrence = Recurrence.of("FREQ=DAILY", LocalDateTime.of(2026, 3, 29, 2, 30), BERLIN);
        assertThat(Recurrence.ofOptions(recurrence.options(), NOW, BERLIN)).isEqualTo(recurrence);
    }

    @Test
    void optionsReadBackToAnEqualRecurrence() {
        RandomRules rules = new RandomRules(120);
        for (int i = 0; i < 500; i++) {
            Recurrence recurrence = Recurrence.of(((i % 2) != 0) ? rules.daily() : rules.elapsed(), rules.start(),
                    BERLIN);
            assertThat(read(recurrence.options())).isEqualTo(recurrence);
            assertThat(Timing.fromText(recurrence.toText())).isEqualTo(recurrence);
        }
    }

}
