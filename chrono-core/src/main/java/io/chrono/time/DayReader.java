package io.chrono.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Map;

/**
 * Reads days as seen from the present one, such as {@code tomorrow}, {@code next monday},
 * {@code last day of february 2027}. Stateless.
 */
final class DayReader {

    private static final Map<String, NamedDay> DAYS = Map.of("now", new NamedDay.Near(0, true), "today",
            new NamedDay.Near(0, false), "tomorrow", new NamedDay.Near(1, false), "yesterday",
            new NamedDay.Near(-1, false));

    private DayReader() {
    }

    static boolean isAt(TokenReader tokens) {
        Token token = tokens.peek();
        return (token.isWord() && DAYS.containsKey(token.text())) || CalendarWords.weekday(token) != null
                || CalendarWords.ordinal(token) != null || CalendarWords.step(token) != null;
    }

    static NamedDay read(TokenReader tokens) {
        NamedDay near = tokens.peek().isWord() ? DAYS.get(tokens.peek().text()) : null;
        if (near != null) {
            tokens.take();
            return near;
        }
        return isOfMonth(tokens) ? ofMonth(tokens) : weekday(tokens);
    }

    static boolean isOfMonth(TokenReader tokens) {
        return CalendarWords.ordinal(tokens.peek()) != null && tokens.peek(2).is("of");
    }

    private static NamedDay ofMonth(TokenReader tokens) {
        Integer ordinal = CalendarWords.ordinal(tokens.take());
        Token name = tokens.peek();
        DayOfWeek weekday = CalendarWords.weekday(name);
        boolean edge = ordinal != null && Math.abs(ordinal) == 1;
        if (ordinal == null || (weekday == null && !(name.is("day") && edge))) {
            throw tokens.refuse("the first or last day, or a weekday was expected");
        }
        tokens.take();
        tokens.expect("of");
        return new NamedDay.OfMonth(ordinal, weekday, namedMonth(tokens));
    }

    private static NamedDay.NamedMonth namedMonth(TokenReader tokens) {
        Integer step = CalendarWords.step(tokens.peek());
        if (step != null) {
            tokens.take();
            tokens.expect("month");
            return new NamedDay.NamedMonth.Near(step);
        }
        Month month = DateReader.month(tokens);
        return new NamedDay.NamedMonth.Named(month, DateReader.optionalYear(tokens));
    }

    private static NamedDay weekday(TokenReader tokens) {
        Integer step = CalendarWords.step(tokens.peek());
        if (step == null) {
            return afterName(tokens, name(tokens));
        }
        tokens.take();
        if (!tokens.accept("week")) {
            return new NamedDay.Weekday(name(tokens), step, false);
        }
        if (CalendarWords.weekday(tokens.peek()) == null) {
            throw tokens.refuse("a weekday was expected: which day of the week is meant, or is it '+1 week'?");
        }
        return new NamedDay.OfWeek(name(tokens), step);
    }

    private static NamedDay afterName(TokenReader tokens, DayOfWeek name) {
        Integer step = CalendarWords.step(tokens.peek());
        if (step == null || !tokens.peek(1).is("week")) {
            return new NamedDay.Weekday(name, 0, true);
        }
        tokens.take();
        tokens.take();
        return new NamedDay.OfWeek(name, step);
    }

    private static DayOfWeek name(TokenReader tokens) {
        DayOfWeek name = CalendarWords.weekday(tokens.peek());
        if (name == null) {
            throw tokens.refuse("a weekday was expected");
        }
        tokens.take();
        return name;
    }

}
