package io.chrono.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The English words of months, weekdays and their order. They are spelt out here, because
 * those of the JDK depend on its locale data. Stateless.
 */
final class CalendarWords {

    private static final int SHORT = 3;

    private static final Map<String, Month> MONTHS = months();

    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

    private static final Map<String, Integer> ORDINALS = Map.of("first", 1, "second", 2, "third", 3, "fourth", 4,
            "fifth", 5, "last", -1);

    private static final Map<String, Integer> STEPS = Map.of("next", 1, "this", 0, "last", -1, "previous", -1);

    private CalendarWords() {
    }

    static @Nullable Month month(Token token) {
        return token.isWord() ? MONTHS.get(token.text()) : null;
    }

    static @Nullable DayOfWeek weekday(Token token) {
        return token.isWord() ? WEEKDAYS.get(token.text()) : null;
    }

    /*
     * Return 1 for "first" to 5 for "fifth", −1 for "last".
     */
    static @Nullable Integer ordinal(Token token) {
        return token.isWord() ? ORDINALS.get(token.text()) : null;
    }

    /*
     * Return 1 for "next", 0 for "this", −1 for "last" and "previous".
     */
    static @Nullable Integer step(Token token) {
        return token.isWord() ? STEPS.get(token.text()) : null;
    }

    /*
     * Return whether a token is what follows the digits of an ordinal number.
     */
    static boolean isSuffix(String digits, Token token) {
        if (digits.isEmpty()) {
            return false;
        }
        boolean teen = digits.length() > 1 && digits.charAt(digits.length() - 2) == '1';
        return token.is(teen ? "th" : switch (digits.charAt(digits.length() - 1)) {
            case '1' -> "st";
            case '2' -> "nd";
            case '3' -> "rd";
            default -> "th";
        });
    }

    static String name(DayOfWeek weekday) {
        return weekday.name().charAt(0) + weekday.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            months.put(name, month);
            months.put(name.substring(0, SHORT), month);
        }
        months.put("sept", Month.SEPTEMBER);
        return Map.copyOf(months);
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> weekdays = new HashMap<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            String name = weekday.name().toLowerCase(Locale.ROOT);
            weekdays.put(name, weekday);
            weekdays.put(name.substring(0, SHORT), weekday);
        }
        return Map.copyOf(weekdays);
    }

}
