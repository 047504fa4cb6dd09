package io.chrono.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published examples of RFC 5545, section 3.8.5.3. Where it lists the beginning of an
 * endless rule, that is compared; a list that ends with "." is all.
 */
class RecurrenceRfcTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvFileSource(resources = "rfc5545-examples.csv", delimiter = '|', commentCharacter = '#')
    void timesAreThosePublished(String rule, String start, String published) {
        boolean isAll = published.endsWith(".");
        List<Instant> expected = times(published.replace(".", ""), start).toList();
        Recurrence recurrence = Recurrence.of(rule, LocalDateTime.parse(start), NEW_YORK);
        List<Instant> times = recurrence.between(Instant.MIN, Instant.MAX).limit(expected.size() + 1L).toList();
        assertThat(times).startsWith(expected.toArray(Instant[]::new))
            .hasSize(isAll ? expected.size() : expected.size() + 1);
    }

    /*
     * Dates have the time of the start, and may be a range of days; a time alone belongs
     * to the date before it.
     */
    private static Stream<Instant> times(String published, String start) {
        LocalDateTime[] last = { LocalDateTime.parse(start) };
        return Arrays.stream(published.strip().split("\\s+")).flatMap((word) -> {
            int range = word.indexOf("~");
            if (range >= 0) {
                LocalDate end = LocalDate.parse(word.substring(range + 1));
                return LocalDate.parse(word.substring(0, range))
                    .datesUntil(end.plusDays(1))
                    .map((date) -> date.atTime(last[0].toLocalTime()));
            }
            last[0] = word.contains(":") ? last[0].with(LocalTime.parse(word))
                    : LocalDate.parse(word).atTime(last[0].toLocalTime());
            boolean isTime = word.contains(":") || !published.contains(":");
            return isTime ? Stream.of(last[0]) : Stream.empty();
        }).map((time) -> time.atZone(NEW_YORK).toInstant());
    }

}
