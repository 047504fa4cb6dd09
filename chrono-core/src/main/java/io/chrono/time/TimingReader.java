package io.chrono.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the text of a timing that repeats. Not thread-safe.
 */
final class TimingReader {

    /*
     * @formatter:off
     *
     * text   = head *clause
     * head   = "every" ( amounts | ["other"] unit | ["other"] days ) | "hourly" | "daily" | …
     *        | "after" ["every"] amounts | "cron" expression | rule
     * days   = weekday *( "and" weekday ) | ["the"] ordinal ( weekday | "day" ) ["of" month]
     *        | ["the"] number *( "and" number ) ["of" month] | month number
     * clause = "on" days | "at" clock *( "and" clock ) | "from" instant | "after" instant
     *        | "until" instant | "before" instant | ["for"] number "times" | "in" zone
     *
     * @formatter:on
     */

    static final String BEYOND = "it leads beyond the years 0 to 9999";

    private static final Map<String, Amount.Unit> ADVERBS = Map.of("minutely", Amount.Unit.MINUTE, "hourly",
            Amount.Unit.HOUR, "daily", Amount.Unit.DAY, "weekly", Amount.Unit.WEEK, "monthly", Amount.Unit.MONTH,
            "yearly", Amount.Unit.YEAR);

    private static final Set<String> HEADS = Set.of("every", "after", "cron", "rrule", "freq", "dtstart");

    private final TokenReader tokens;

    private final TimingClauses clauses;

    TimingReader(TokenReader tokens, Instant now, ZoneId zone) {
        this.tokens = tokens;
        this.clauses = new TimingClauses(tokens, now, zone);
    }

    /*
     * Return whether a text begins as the text of a timing that repeats does.
     */
    static boolean isAt(TokenReader tokens) {
        String word = tokens.peek().text();
        return HEADS.contains(word) || ADVERBS.containsKey(word);
    }

    /*
     * Read all of the text.
     */
    Timing whole() {
        try {
            return read();
        }
        catch (DateTimeException | ArithmeticException ex) {
            throw this.tokens.refuseWhole(BEYOND);
        }
    }

    private Timing read() {
        Token head = this.tokens.peek();
        return switch (head.text()) {
            case "cron" -> new CalendarTextReader(this.tokens, this.clauses).cron();
            case "rrule", "freq" -> new CalendarTextReader(this.tokens, this.clauses).rule();
            case "dtstart" -> new CalendarTextReader(this.tokens, this.clauses).startAndRule();
            case "after" -> after();
            case "every" -> every();
            default -> adverb();
        };
    }

    private Timing after() {
        this.tokens.take();
        boolean every = this.tokens.accept("every");
        Token start = this.tokens.peek();
        boolean one = every && Amount.Unit.of(start) != null;
        List<Amount> amounts = one ? List.of(new Amount(1, AmountReader.unit(this.tokens)))
                : AmountReader.unsigned(this.tokens);
        if (!every) {
            return once(amounts);
        }
        Duration period = period(start, amounts);
        this.clauses.read();
        return new TimingBuilder(this.clauses).grid(period, true);
    }

    private Timing once(List<Amount> amounts) {
        if (!this.tokens.atEnd()) {
            throw this.tokens.refuse("nothing follows a single amount of time");
        }
        InstantParts parts = new InstantParts(this.tokens);
        parts.amounts(amounts);
        return new Once(parts.resolve(this.clauses.now(), this.clauses.zone()));
    }

    private Timing adverb() {
        Amount.Unit unit = ADVERBS.get(this.tokens.take().text());
        if (unit == null) {
            throw this.tokens.refusal(0, "'every', 'after', 'hourly', 'daily', 'cron' or a rule was expected");
        }
        return repeated(this.tokens.peek(), List.of(new Amount(1, unit)));
    }

    private Timing every() {
        this.tokens.take();
        Token start = this.tokens.peek();
        if (AmountReader.isAt(this.tokens, 0)) {
            return repeated(start, AmountReader.unsigned(this.tokens));
        }
        int interval = this.tokens.accept("other") ? 2 : 1;
        boolean ordinal = CalendarWords.ordinal(this.tokens.peek()) != null && isNamedDay(this.tokens.peek(1));
        if (Amount.Unit.of(this.tokens.peek()) != null && !ordinal) {
            return repeated(start, List.of(new Amount(interval, AmountReader.unit(this.tokens))));
        }
        if (ordinal && !this.tokens.peek(2).is("of")) {
            throw this.tokens.refuse("'of the month' is missing behind it, or it is 'every 2 weeks on …'");
        }
        return onDays(start, interval);
    }

    private static boolean isNamedDay(Token token) {
        DayOfWeek weekday = CalendarWords.weekday(token);
        return weekday != null || token.is("day");
    }

    private Timing onDays(Token start, int interval) {
        RecurringDays days = RecurringDaysReader.read(this.tokens);
        this.clauses.days(start, days);
        this.clauses.read();
        return new TimingBuilder(this.clauses).recurrence(new Amount(interval, days.unit()));
    }

    private Timing repeated(Token start, List<Amount> amounts) {
        this.clauses.read();
        TimingBuilder builder = new TimingBuilder(this.clauses);
        if (amounts.size() == 1 && amounts.get(0).isCalendar()) {
            if (amounts.get(0).count() < 1) {
                throw this.tokens.refusal(start.start(), "the amount must be at least 1");
            }
            return builder.recurrence(amounts.get(0));
        }
        return builder.grid(period(start, amounts), false);
    }

    /*
     * A grid does not follow the calendar: a day in it is 24 hours.
     */
    private Duration period(Token start, List<Amount> amounts) {
        Duration period = Duration.ZERO;
        for (Amount amount : amounts) {
            if (amount.months() != 0) {
                throw this.tokens.refusal(start.start(), "months and years are not always equally long");
            }
            period = period.plusDays(amount.days()).plusSeconds(amount.seconds());
        }
        if (period.isZero()) {
            throw this.tokens.refusal(start.start(), "the amount must be at least 1 second");
        }
        return period;
    }

}
