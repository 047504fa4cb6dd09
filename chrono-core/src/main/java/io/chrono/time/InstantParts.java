package io.chrono.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the text of an instant has named so far. Refuses what contradicts itself. Not
 * thread-safe.
 */
final class InstantParts {

    private static final int LAST_YEAR = 9_999;

    private final TokenReader tokens;

    private final List<Amount> amounts = new ArrayList<>();

    private @Nullable Instant timestamp;

    private @Nullable NamedDay day;

    private NamedDay.@Nullable Weekday weekday;

    private @Nullable Integer time;

    private @Nullable ZoneId zone;

    private @Nullable ZoneOffset offset;

    InstantParts(TokenReader tokens) {
        this.tokens = tokens;
    }

    void timestamp(Token start, long second) {
        try {
            this.timestamp = Instant.ofEpochSecond(second);
        }
        catch (DateTimeException ex) {
            throw this.tokens.refusal(start.start(), "the year is not one of 1 to 9999");
        }
    }

    void day(Token start, NamedDay named) {
        if (named instanceof NamedDay.Weekday name && name.plain()) {
            require(this.weekday == null, start, "a second weekday was named");
            this.weekday = name;
            return;
        }
        require(this.day == null, start, "a second day was named");
        this.day = named;
    }

    void time(Token start, int secondOfDay) {
        require(this.time == null, start, "a second time of day was named");
        this.time = secondOfDay;
    }

    void amounts(List<Amount> more) {
        this.amounts.addAll(more);
    }

    void zone(Token start, ZoneId named) {
        if (this.zone instanceof ZoneOffset first && start.is("[") && this.offset == null) {
            this.offset = first;
        }
        else {
            require(this.zone == null, start, "a second zone was named");
        }
        this.zone = named;
    }

    boolean hasTime() {
        return this.time != null;
    }

    InstantParts checked() {
        boolean nothing = this.timestamp == null && this.day == null && this.weekday == null && this.time == null
                && this.amounts.isEmpty();
        if (nothing) {
            throw this.tokens.refuseWhole("no time is named");
        }
        if (this.time != null && this.day instanceof NamedDay.Near near && near.keepsTime()) {
            throw this.tokens.refuseWhole("'now' has no other time of day");
        }
        return this;
    }

    private void require(boolean condition, Token start, String otherwise) {
        if (!condition) {
            throw this.tokens.refusal(start.start(), otherwise);
        }
    }

    /**
     * Return the instant that is meant, as seen from now.
     * @param now the present
     * @param standard the zone if the text names none
     * @return the instant
     */
    Instant resolve(Instant now, ZoneId standard) {
        return resolve(now, standard, false);
    }

    /*
     * Return the instant that is meant, or its next occurrence if it has passed and the
     * text names no more than a time of day, a weekday or a date without a year.
     */
    Instant upcoming(Instant now, ZoneId standard) {
        Instant first = resolve(now, standard, false);
        boolean again = !first.isAfter(now) && this.amounts.isEmpty() && this.timestamp == null;
        return again ? resolve(now, standard, true) : first;
    }

    private Instant resolve(Instant now, ZoneId standard, boolean again) {
        try {
            return inRange((this.timestamp != null) ? this.timestamp : named(now, standard, again));
        }
        catch (DateTimeException | ArithmeticException ex) {
            throw this.tokens.refuseWhole("there is no such date");
        }
    }

    private Instant inRange(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > LAST_YEAR) {
            throw this.tokens.refuseWhole("the year is not one of 1 to 9999");
        }
        return instant;
    }

    private Instant named(Instant now, ZoneId standard, boolean again) {
        ZonedDateTime here = now.truncatedTo(ChronoUnit.SECONDS).atZone((this.zone != null) ? this.zone : standard);
        long seconds = this.amounts.stream().mapToLong(Amount::seconds).sum();
        ZonedDateTime start = isElapsedOnly() ? here : atDay(here, again);
        return checkedOffset(start).toInstant().plusSeconds(seconds);
    }

    private boolean isElapsedOnly() {
        boolean unnamed = this.day == null && this.weekday == null && this.time == null;
        return unnamed && this.amounts.stream().noneMatch(Amount::isCalendar);
    }

    /*
     * The clock face at the present offset where the present time of day is kept, else at
     * the first of two; in a gap it moves on by the length of the gap.
     */
    private ZonedDateTime atDay(ZonedDateTime here, boolean again) {
        LocalDate date = moved(day(here.toLocalDate(), again));
        NamedDay named = (this.day != null) ? this.day : this.weekday;
        boolean keeps = this.time == null && (named == null || named.keepsTime());
        if (keeps) {
            return ZonedDateTime.ofLocal(date.atTime(here.toLocalTime()), here.getZone(), here.getOffset());
        }
        int second = (this.time != null) ? this.time : 0;
        LocalDateTime local = date.plusDays(second / ClockReader.DAY)
            .atStartOfDay()
            .plusSeconds(second % ClockReader.DAY);
        return ZonedDateTime.ofLocal(local, here.getZone(), this.offset);
    }

    private LocalDate moved(LocalDate date) {
        long months = this.amounts.stream().mapToLong(Amount::months).sum();
        long days = this.amounts.stream().mapToLong(Amount::days).sum();
        return Amount.plusMonths(date, months).plusDays(days);
    }

    private LocalDate day(LocalDate today, boolean again) {
        NamedDay named = (this.day != null) ? this.day : this.weekday;
        if (named == null) {
            return again ? today.plusDays(1) : today;
        }
        LocalDate later = again ? named.after(today) : null;
        LocalDate date = (later != null) ? later : named.on(today);
        if (this.weekday != null && date.getDayOfWeek() != this.weekday.weekday()) {
            throw this.tokens.refuseWhole("that day is a " + CalendarWords.name(date.getDayOfWeek()));
        }
        return date;
    }

    private ZonedDateTime checkedOffset(ZonedDateTime time) {
        if (this.offset != null && !time.getOffset().equals(this.offset)) {
            throw this.tokens.refuseWhole("the zone has not this offset then");
        }
        return time;
    }

}
