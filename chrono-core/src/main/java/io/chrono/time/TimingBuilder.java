package io.chrono.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Makes timings of what a text says. Not thread-safe.
 */
final class TimingBuilder {

    // The 29th of February may be the same weekday only after 40 years.
    private static final int DAYS_TO_SEARCH = 41 * 366;

    private static final Instant LAST = Instant.ofEpochSecond(RuleTimes.LAST_LOCAL);

    private final TimingClauses clauses;

    private final Instant now;

    private final ZoneId zone;

    TimingBuilder(TimingClauses clauses) {
        this.clauses = clauses;
        this.now = clauses.now().truncatedTo(ChronoUnit.SECONDS);
        this.zone = clauses.zone();
    }

    /**
     * Make a grid of equal distances.
     * @param period the distance
     * @param afterStart whether the first time is one period after what is said behind
     * {@code from}
     * @return the timing
     */
    Timing grid(Duration period, boolean afterStart) {
        this.clauses.refuseIf(this.clauses.days() != null || !this.clauses.times().isEmpty(),
                "'on' and 'at' go with days and longer units");
        Instant from = this.clauses.from();
        Instant origin = (from != null && !afterStart) ? from : ((from != null) ? from : this.now).plus(period);
        this.clauses.refuseIf(origin.isAfter(LAST), TimingReader.BEYOND);
        return this.clauses.within(new Every(origin, period, this.clauses.count()), origin);
    }

    /**
     * Make a recurrence in the calendar.
     * @param interval the distance, of days or longer units
     * @return the timing
     */
    Timing recurrence(Amount interval) {
        Amount step = (interval.unit() != Amount.Unit.FORTNIGHT) ? interval
                : new Amount(interval.count() * 2, Amount.Unit.WEEK);
        RecurringDays days = this.clauses.days();
        this.clauses.refuseIf(days != null && days.unit() != step.unit(),
                "these days do not lie within the unit behind 'every'");
        LocalDateTime start = start(step, days);
        this.clauses.refuseIf(start.getYear() < 0 || start.getYear() > DayTimes.LAST_YEAR, TimingReader.BEYOND);
        Recurrence recurrence = Recurrence.of(rule(step, days), start, this.zone);
        return this.clauses.within(recurrence, start.atZone(this.zone).toInstant());
    }

    private String rule(Amount step, @Nullable RecurringDays days) {
        String frequency = switch (step.unit()) {
            case DAY -> "DAILY";
            case WEEK -> "WEEKLY";
            case MONTH -> "MONTHLY";
            default -> "YEARLY";
        };
        String interval = (step.count() != 1) ? ";INTERVAL=" + step.count() : "";
        String count = (this.clauses.count() != null) ? ";COUNT=" + this.clauses.count() : "";
        String parts = (days != null) ? days.ruleParts() : "";
        return "FREQ=" + frequency + interval + count + parts + times(this.clauses.times());
    }

    private String times(List<LocalTime> times) {
        if (times.size() < 2) {
            return "";
        }
        LocalTime first = times.get(0);
        boolean differ = times.stream()
            .anyMatch((time) -> time.getMinute() != first.getMinute() || time.getSecond() != first.getSecond());
        this.clauses.refuseIf(differ, "several times of day need the same minute and second, or a timing each");
        String hours = times.stream().map((time) -> String.valueOf(time.getHour())).collect(Collectors.joining(","));
        return ";BYHOUR=" + hours + ";BYMINUTE=" + first.getMinute() + ";BYSECOND=" + first.getSecond();
    }

    /*
     * The first time, so that intervals and counts are measured from it.
     */
    private LocalDateTime start(Amount step, @Nullable RecurringDays days) {
        Instant from = this.clauses.from();
        LocalDateTime begin = ((from != null) ? from : this.now).atZone(this.zone).toLocalDateTime();
        if (from == null && days == null && this.clauses.times().isEmpty()) {
            return later(begin, step);
        }
        for (int i = 0; i < DAYS_TO_SEARCH; i++) {
            LocalDate date = begin.toLocalDate().plusDays(i);
            LocalDateTime first = (days == null || days.fits(date)) ? first(date, begin, from) : null;
            if (first != null) {
                return first;
            }
        }
        throw this.clauses.refusal("there is no such day");
    }

    private @Nullable LocalDateTime first(LocalDate date, LocalDateTime begin, @Nullable Instant from) {
        List<LocalTime> times = this.clauses.times();
        LocalTime standard = (from != null) ? begin.toLocalTime() : LocalTime.MIDNIGHT;
        for (LocalTime time : times.isEmpty() ? List.of(standard) : times) {
            Instant instant = date.atTime(time).atZone(this.zone).toInstant();
            boolean fits = (from != null) ? !instant.isBefore(from) : instant.isAfter(this.now);
            if (fits) {
                return date.atTime(time);
            }
        }
        return null;
    }

    /*
     * One step on, and as many more as it takes to find the same day of the month.
     */
    private LocalDateTime later(LocalDateTime begin, Amount step) {
        int most = DAYS_TO_SEARCH / 366;
        for (long i = 1; i <= most; i++) {
            LocalDateTime later = begin.plusMonths(i * step.months()).plusDays(i * step.days());
            if (step.months() == 0 || later.getDayOfMonth() == begin.getDayOfMonth()) {
                return later;
            }
        }
        throw this.clauses.refusal("there is no such day");
    }

}
