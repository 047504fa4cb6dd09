package io.chrono.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads timings in the languages of others: cron expressions and rules of iCalendar. Not
 * thread-safe.
 */
final class CalendarTextReader {

    private static final Set<String> CLAUSES = Set.of("from", "after", "until", "before", "for", "in", "on", "at");

    private static final Pattern RULE = Pattern.compile("(?:RRULE:)?(\\S+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern START_AND_RULE = Pattern.compile(
            "DTSTART(?:;TZID=(?<zone>[^;\\s]+))?:(?<start>\\d{8}T\\d{6})(?<utc>Z)?\\s+RRULE:(?<rule>\\S+)",
            Pattern.CASE_INSENSITIVE);

    private final TokenReader tokens;

    private final TimingClauses clauses;

    CalendarTextReader(TokenReader tokens, TimingClauses clauses) {
        this.tokens = tokens;
        this.clauses = clauses;
    }

    Timing cron() {
        this.tokens.take();
        Token start = this.tokens.peek();
        String expression = this.tokens.rawUntil(CLAUSES);
        this.clauses.read();
        refuseDays();
        this.clauses.refuseIf(this.clauses.count() != null, "a cron expression has no count");
        Instant from = this.clauses.from();
        Cron cron = checked(start, () -> Cron.of(expression, this.clauses.zone()));
        return this.clauses.within((from != null) ? cron.within(from, null) : cron, from);
    }

    Timing rule() {
        Token start = this.tokens.peek();
        Matcher matcher = matched(RULE, start, "a rule has the form RRULE:FREQ=DAILY;INTERVAL=2");
        this.clauses.read();
        refuseDays();
        Instant from = this.clauses.from();
        LocalDateTime begin = LocalDateTime.ofInstant((from != null) ? from : this.clauses.now(), this.clauses.zone());
        return recurrence(start, matcher.group(1), begin);
    }

    Timing startAndRule() {
        Token start = this.tokens.peek();
        Matcher matcher = matched(START_AND_RULE, start,
                "a start and a rule have the form DTSTART;TZID=Europe/Berlin:20270123T090000 RRULE:FREQ=DAILY");
        LocalDateTime begin = checked(start,
                () -> LocalDateTime.parse(matcher.group("start").toUpperCase(Locale.ROOT), TimingText.LOCAL));
        String name = matcher.group("zone");
        if (name != null) {
            this.clauses.zone(start, checked(start, () -> ZoneReader.of(name)));
        }
        if (matcher.group("utc") != null) {
            this.clauses.zone(start, ZoneOffset.UTC);
        }
        this.clauses.read();
        refuseDays();
        this.clauses.refuseIf(this.clauses.from() != null, "DTSTART says from when");
        return recurrence(start, matcher.group("rule"), begin);
    }

    private Timing recurrence(Token start, String rule, LocalDateTime begin) {
        this.clauses.refuseIf(this.clauses.count() != null, "how often is said by COUNT in the rule");
        ZoneId zone = this.clauses.zone();
        Recurrence recurrence = checked(start, () -> Recurrence.of(rule, begin, zone));
        return this.clauses.within(recurrence, begin.atZone(zone).toInstant());
    }

    private void refuseDays() {
        this.clauses.refuseIf(this.clauses.days() != null || !this.clauses.times().isEmpty(),
                "days and times of day are said by the rule");
    }

    private Matcher matched(Pattern pattern, Token start, String otherwise) {
        Matcher matcher = pattern.matcher(this.tokens.rawUntil(CLAUSES));
        if (!matcher.matches()) {
            throw this.tokens.refusal(start.start(), otherwise);
        }
        return matcher;
    }

    private <T> T checked(Token start, Supplier<T> value) {
        try {
            return value.get();
        }
        catch (DateTimeException | IllegalArgumentException ex) {
            TimeTextException refusal = this.tokens.refusal(start.start(), String.valueOf(ex.getMessage()));
            refusal.initCause(ex);
            throw refusal;
        }
    }

}
