package io.chrono.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link TimeText}, as far as they are not those of {@link StrtotimeTests}.
 */
class TimeTextTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    // A Saturday, 10:30:15 in Berlin
    private static final Instant NOW = Instant.parse("2026-11-21T09:30:15.999Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9:00                | 2026-11-22T08:00:00Z
            10:30:15            | 2026-11-22T09:30:15Z
            10:31               | 2026-11-21T09:31:00Z
            midnight            | 2026-11-21T23:00:00Z
            24:00               | 2026-11-21T23:00:00Z
            9:00 UTC            | 2026-11-22T09:00:00Z
            at noon             | 2026-11-21T11:00:00Z
            saturday            | 2026-11-27T23:00:00Z
            saturday 9:00       | 2026-11-28T08:00:00Z
            saturday noon       | 2026-11-21T11:00:00Z
            monday              | 2026-11-22T23:00:00Z
            1 january           | 2026-12-31T23:00:00Z
            24 december 18:00   | 2026-12-24T17:00:00Z
            21 november 9:00    | 2027-11-21T08:00:00Z
            saturday 21 november noon | 2026-11-21T11:00:00Z
            """)
    void upcomingIsTheNextOccurrenceOfWhatComesAgain(String text, Instant expected) {
        assertThat(TimeText.upcoming(text, NOW, BERLIN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "today 9:00", "yesterday", "last friday", "1-jan-2013 9:00", "2 hours ago", "@0",
            "this saturday", "monday this week", "first day of this month", "now" })
    void upcomingIsThePastIfTheTextSaysSo(String text) {
        assertThat(TimeText.upcoming(text, NOW, BERLIN)).isEqualTo(TimeText.instant(text, NOW, BERLIN)).isBefore(NOW);
    }

    @Test
    void upcomingLeapDayIsRefusedIfTheNextYearHasNone() {
        Instant spring = Instant.parse("2028-03-01T00:00:00Z");
        assertThat(TimeText.instant("29 february", spring, BERLIN)).isEqualTo("2028-02-28T23:00:00Z");
        assertThatExceptionOfType(TimeTextException.class)
            .isThrownBy(() -> TimeText.upcoming("29 february", spring, BERLIN))
            .withMessageContaining("there is no such date");
    }

    @Test
    void relativeTextIsAFixedInstantWithoutAFraction() {
        assertThat(TimeText.instant("+3 seconds", NOW, BERLIN)).isEqualTo("2026-11-21T09:30:18Z");
        assertThat(TimeText.instant("now", NOW, BERLIN)).isEqualTo("2026-11-21T09:30:15Z");
    }

    @ParameterizedTest
    @ValueSource(strings = { "tr-TR", "de-DE", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist" })
    void wordsAreEnglishWhateverTheDefaultLocale(String tag) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            assertThat(TimeText.instant("FRIDAY IN EUROPE/BERLIN", NOW, BERLIN)).isEqualTo("2026-11-26T23:00:00Z");
            assertThat(TimeText.instant("1 APRIL 2027 MIDNIGHT", NOW, BERLIN)).isEqualTo("2027-03-31T22:00:00Z");
            assertThat(TimeText.instant("FIRST DAY OF DECEMBER 2026", NOW, BERLIN)).isEqualTo("2026-11-30T23:00:00Z");
            assertThatExceptionOfType(TimeTextException.class).isThrownBy(() -> TimeText.instant("frıday", NOW, BERLIN))
                .withMessageContaining("at character 1, 'frıday'");
        }
        finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void errorQuotesTheTextSaysWhereReadingStoppedAndNamesForms() {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeText.instant("banana", NOW, BERLIN))
            .withMessageStartingWith("Invalid absolute time specification (banana): reading stopped at character 1")
            .withMessageContaining("'1-jan-2027 9:00'")
            .withMessageContaining("'tomorrow 9:00'");
        assertThatExceptionOfType(TimeTextException.class)
            .isThrownBy(() -> TimeText.instant("tomorrow 9:00 sharp", NOW, BERLIN))
            .withMessageContaining("reading stopped at character 15, 'sharp'")
            .satisfies((ex) -> assertThat(ex.position()).isEqualTo(14));
        assertThatExceptionOfType(TimeTextException.class).isThrownBy(() -> TimeText.instant("", NOW, BERLIN))
            .withMessageStartingWith("Invalid absolute time specification ()");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1-jan-13                       | a year of 4 digits
            @ 5                            | the number of seconds since 1970 was expected at once
            23/01/2025                     | there is no such date
            2026-02-30                     | there is no such date
            Sunday, 21 November 2026       | that day is a Saturday
            2026-07-01 9:00 EST            | a date, a time of day
            2026-07-01 9:00 Mars/Base      | no time zone has this name
            2026-07-01T09:00+01:00[Europe/Berlin] | the zone has not this offset then
            -1 week 2 days                 | each amount after a negative one needs its own sign
            next week                      | which day of the week is meant
            9:75                           | a minute is at most 59
            13pm                           | an hour with am or pm is 1 to 12
            24:01                          | a day ends at 24:00
            9:00 10:00                     | a second time of day
            today tomorrow                 | a second day
            monday tuesday                 | a second weekday
            9:00 UTC +01:00                | a second zone
            UTC                            | no time is named
            in banana                      | an amount of time or a zone was expected
            +9000 years                    | the year is not one of 1 to 9999
            """)
    void errorSaysWhy(String text, String reason) {
        assertThatExceptionOfType(TimeTextException.class).isThrownBy(() -> TimeText.instant(text, NOW, BERLIN))
            .withMessageContaining(reason);
    }

    @Test
    void errorIsOneShortLineEvenForHostileText() {
        String hostile = "x\r\nERROR forged\u0007" + "y".repeat(100_000);
        assertThatExceptionOfType(TimeTextException.class).isThrownBy(() -> TimeText.instant(hostile, NOW, BERLIN))
            .satisfies((ex) -> assertThat(ex.getMessage()).hasSizeLessThan(1_000).doesNotContainPattern("\\p{Cntrl}"))
            .satisfies((ex) -> assertThat(ex.text()).isEqualTo(hostile));
    }

}
