package io.chrono.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * Reads times that people write: dates, times of day, and what is said as seen from now.
 * The words are English, whatever the default locale, in upper or lower case. A text is
 * read whole or refused. Stateless.
 * <p>
 * A time of day that the zone leaves out means the same time after the gap: with one hour
 * left out at 2:00, 2:30 means 3:30. A time of day that comes twice means its first
 * occurrence. Days and longer units are steps in the calendar, hours and shorter ones are
 * time that passes.
 *
 * @since 0.1
 */
public final class TimeText {

    private static final String FORMS = "'2027-01-23 09:00', '2027-01-23T09:00:00+01:00', '01/23/2027',"
            + " '1-jan-2027 9:00', '9:00', 'tomorrow 9:00', 'next monday', '+1 hour', '@1800000000'";

    private static final String TIMINGS = "'every day at 2pm', 'every week on Monday', 'after every 1 hour 20 minutes',"
            + " 'every month on the 15th until 2027-12-31', 'cron 0 0 9 * * MON-FRI'";

    private static final String ABSOLUTE = "absolute time specification";

    private static final Pattern CANONICAL = Pattern.compile("once |every P|DTSTART|cron ");

    private TimeText() {
    }

    /**
     * Read an instant. A time of day is that of the present day, a weekday the first from
     * today on, a date without a year that of the present year, so all of them may lie in
     * the past.
     * @param text the text, such as {@code 1-jan-2013 9:00} or {@code +1 hour}
     * @param now the present, for what is relative; a fraction of a second is cut off
     * @param zone the zone, if the text names none
     * @return the instant, a whole second of the years 1 to 9999
     * @throws TimeTextException if the text is not one instant
     */
    public static Instant instant(String text, Instant now, ZoneId zone) {
        return parts(text).resolve(now, zone);
    }

    /**
     * Read an instant, as {@link #instant} does, but understand a bare time of day, a
     * bare weekday and a date without a year, with or without a time of day, as the next
     * occurrence after now. For schedules, for which a past time has no use.
     * @param text the text, such as {@code 9:00} or {@code monday 9:00}
     * @param now the present
     * @param zone the zone, if the text names none
     * @return the instant, a whole second of the years 1 to 9999; it lies in the past
     * only if the text says so
     * @throws TimeTextException if the text is not one instant
     */
    public static Instant upcoming(String text, Instant now, ZoneId zone) {
        return parts(text).upcoming(now, zone);
    }

    /**
     * Read a timing. What is relative in it is resolved now, once. Texts of instants are
     * read as {@link #upcoming} reads them, and make a timing with a single time; the
     * text of {@link Timing#toText()} is read, too.
     * @param text the text, such as {@code every week on Monday}, {@code every day at
     * 2pm}, {@code after every 1 hour 20 minutes}, {@code cron 0 0 9 * * MON-FRI}
     * @param now the present; a fraction of a second is cut off
     * @param zone the zone, if the text names none
     * @return the timing
     * @throws TimeTextException if the text is not one timing
     */
    public static Timing timing(String text, Instant now, ZoneId zone) {
        return CANONICAL.matcher(text).lookingAt() ? canonical(text, now, zone) : spoken(text, now, zone);
    }

    private static Timing spoken(String text, Instant now, ZoneId zone) {
        TokenReader tokens = new TokenReader(text, "time specification", TIMINGS + ", " + FORMS);
        return TimingReader.isAt(tokens) ? new TimingReader(tokens, now, zone).whole() : single(text, now, zone);
    }

    private static Timing single(String text, Instant now, ZoneId zone) {
        TokenReader tokens = new TokenReader(text, ABSOLUTE, FORMS + ", " + TIMINGS);
        tokens.accept("once");
        return new Once(new InstantReader(tokens).whole().upcoming(now, zone));
    }

    /*
     * What is not canonical in spite of its beginning may still be what people write.
     */
    private static Timing canonical(String text, Instant now, ZoneId zone) {
        try {
            return Timing.fromText(text);
        }
        catch (IllegalArgumentException notCanonical) {
            try {
                return spoken(text, now, zone);
            }
            catch (TimeTextException ex) {
                ex.addSuppressed(notCanonical);
                throw ex;
            }
        }
    }

    private static InstantParts parts(String text) {
        return new InstantReader(new TokenReader(text, ABSOLUTE, FORMS)).whole();
    }

}
