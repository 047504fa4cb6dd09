package io.chrono.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for any text that {@link TimeText} is given, shown with texts made at random
 * from those that can be read.
 */
@Timeout(60)
class TimeTextFuzzTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:15Z");

    private static final int MUTATIONS = 10_000;

    private static final String CHARACTERS = "0123456789:-+/.,@[]TZ amptonfrisd;=*#\n\t\u0000\u0130\u0131\u0663\u00e9\ud83d";

    private static final Pattern PIECE = Pattern.compile("[A-Za-z]+|[0-9]+|[^A-Za-z0-9\\s]");

    private static final List<String> TIMINGS = List.of("every week on Monday", "every day at 2pm",
            "every weekday at 9:00", "every 2 weeks on monday and friday at 9:00", "every month on the 15th",
            "every month on the last friday", "every year on 24 december at 18:00", "every 5 minutes", "hourly",
            "after 5 minutes", "after every 5 minutes", "after every 1 hour 20 minutes",
            "every day at 9:00 and 17:00 until 2027-01-01", "every 2 days from tomorrow 9:00 for 5 times",
            "every day at noon in Europe/Berlin", "every second monday of the month at 9:00 10 times",
            "every monday, tuesday and friday", "every minute after noon before 2027-01-01 in UTC", "every 24 december",
            "once tomorrow 9:00", "cron 0 0 9 * * MON-FRI", "cron 0 */5 9-17 * * * until 2027-01-01",
            "cron 0 0 0 L * ? in America/New_York", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR",
            "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=5 from 2027-01-01 9:00",
            "DTSTART;TZID=Europe/Paris:20270101T090000 RRULE:FREQ=DAILY;UNTIL=20280101T090000");

    private final Random random = new Random(20261121);

    static Stream<String> readable() {
        return Stream.concat(instants(), TIMINGS.stream()).filter((text) -> read(text) != null);
    }

    private static Stream<String> instants() {
        return StrtotimeTests.rows().stream().map(StrtotimeTests.Row::text).distinct();
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 8 })
    void nothingButARefusalIsThrown(int changes) {
        List<String> texts = readable().toList();
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String text = mutated(texts, changes);
            Timing timing = read(text);
            if (timing != null) {
                read++;
                everyPieceIsRead(text);
                timing.nextAfter(NOW);
                timing.previousBefore(NOW);
                assertThat(timing.describe()).isNotBlank();
            }
        }
        assertThat(read).as("changed texts that could be read").isBetween(1, MUTATIONS - 1);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void everyPieceOfATextAndOfItsReadablePrefixesIsRead(String text) {
        everyPieceIsRead(text);
        for (int end = 0; end < text.length(); end++) {
            String prefix = text.substring(0, end);
            if (read(prefix) != null) {
                everyPieceIsRead(prefix);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("readable")
    void nothingMayFollow(String text) {
        assertThat(Stream.of(" banana", ".", ";", " !", " every", "\u0000", " 17", " \u00e9")
            .map((rest) -> text + rest)
            .filter((longer) -> read(longer) != null)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readable")
    void caseAndWhiteSpaceDoNotMatter(String text) {
        Timing expected = read(text);
        assertThat(read(text.toUpperCase(Locale.ROOT))).isEqualTo(expected);
        assertThat(read(text.toLowerCase(Locale.ROOT))).isEqualTo(expected);
        assertThat(read("\t" + text.replace(" ", " \n ") + " ")).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void canonicalTextReadsBackToAnEqualTiming(String text) {
        Timing timing = read(text);
        assertThat(timing).isNotNull();
        assertThat(TimeText.timing(timing.toText(), NOW, ZoneId.of("Asia/Tokyo"))).isEqualTo(timing);
    }

    @Test
    void longTextsAreRefusedAtOnce() {
        for (String piece : List.of("1 ", "+1 day ", "monday and ", "a", "/", "1:", "[", "2 hours ", "every ", ",")) {
            assertThat(read(piece.repeat(100_000))).isNull();
            assertThat(read("every " + piece.repeat(100_000))).isNull();
        }
    }

    /*
     * A piece that is not read could be anything.
     */
    private static void everyPieceIsRead(String text) {
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            String changed = text.substring(0, matcher.start()) + "banana" + text.substring(matcher.end());
            assertThat(read(changed)).as("%s with '%s' changed", text, matcher.group()).isNull();
        }
    }

    private static @Nullable Timing read(String text) {
        try {
            return TimeText.timing(text, NOW, BERLIN);
        }
        catch (TimeTextException ex) {
            assertThat(ex.text()).isEqualTo(text);
            assertThat(ex.position()).isBetween(0, text.length());
            return null;
        }
    }

    private String mutated(List<String> texts, int changes) {
        StringBuilder text = new StringBuilder(any(texts));
        for (int i = 0; i < changes; i++) {
            change(text, any(texts));
        }
        return text.toString();
    }

    private void change(StringBuilder text, String other) {
        int at = this.random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + this.random.nextInt(3));
        switch (this.random.nextInt(5)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, CHARACTERS.charAt(this.random.nextInt(CHARACTERS.length())));
            case 2 -> text.replace(at, end, String.valueOf(this.random.nextInt(1 << this.random.nextInt(31))));
            case 3 -> text.append(' ').append(other);
            default -> swap(text);
        }
    }

    private void swap(StringBuilder text) {
        List<String> words = new ArrayList<>(List.of(text.toString().split(" ", -1)));
        String word = words.remove(this.random.nextInt(words.size()));
        words.add(this.random.nextInt(words.size() + 1), word);
        text.setLength(0);
        text.append(String.join(" ", words));
    }

    private String any(List<String> texts) {
        return texts.get(this.random.nextInt(texts.size()));
    }

}
