package io.chrono.time;

/**
 * Reads times of day, such as {@code 9:00}, {@code 2pm}, {@code noon}, as the number of
 * seconds since midnight on the clock face, 0 to 86,400. Stateless.
 */
final class ClockReader {

    static final int DAY = 86_400;

    private static final int HOUR = 3_600;

    private static final int MINUTE = 60;

    private static final int NOON = 12;

    private static final int LAST_HOUR = 24;

    private static final int LAST = 59;

    private static final int FRACTION_DIGITS = 9;

    private ClockReader() {
    }

    static boolean isAt(TokenReader tokens, int ahead) {
        if (tokens.peek(ahead).isNumber()) {
            return tokens.peek(ahead + 1).is(":") || isHalf(tokens, ahead + 1);
        }
        return tokens.peek(ahead).is("noon") || tokens.peek(ahead).is("midnight");
    }

    private static boolean isHalf(TokenReader tokens, int ahead) {
        Token half = tokens.peek(ahead);
        boolean dotted = (half.is("a") || half.is("p")) && tokens.peek(ahead + 1).is(".")
                && tokens.peek(ahead + 2).is("m");
        return half.is("am") || half.is("pm") || dotted;
    }

    static int read(TokenReader tokens) {
        if (tokens.accept("noon")) {
            return NOON * HOUR;
        }
        return tokens.accept("midnight") ? 0 : digits(tokens);
    }

    /*
     * Read what stands behind the T of ISO-8601, with or without colons.
     */
    static int readIso(TokenReader tokens) {
        Token start = tokens.peek();
        if (!tokens.isGlued(0) || !start.isNumber()) {
            throw tokens.refuse("a time such as 09:00 was expected at once");
        }
        return tokens.peek(1).is(":") ? digits(tokens) : compact(tokens);
    }

    private static int compact(TokenReader tokens) {
        Token start = tokens.take();
        if (start.length() != "0900".length() && start.length() != "090000".length()) {
            throw tokens.refusal(start.start(), "a time without colons has 4 or 6 digits");
        }
        int number = Integer.parseInt(start.text());
        int time = (start.length() != "0900".length()) ? number : number * 100;
        int minute = time / 100 % 100;
        int second = time % 100;
        if (minute > LAST || second > LAST) {
            throw tokens.refusal(start.start(), "minutes and seconds are at most 59");
        }
        return checked(tokens, start, time / 10_000 * HOUR + minute * MINUTE + second);
    }

    private static int digits(TokenReader tokens) {
        Token start = tokens.peek();
        int hour = (int) tokens.number(1, 2, "an hour");
        int rest = tokens.acceptGlued(":") ? minutes(tokens) : 0;
        if (!isHalf(tokens, 0)) {
            return checked(tokens, start, hour * HOUR + rest);
        }
        if (hour < 1 || hour > NOON) {
            throw tokens.refusal(start.start(), "an hour with am or pm is 1 to 12");
        }
        return (hour % NOON + (afternoon(tokens) ? NOON : 0)) * HOUR + rest;
    }

    private static int minutes(TokenReader tokens) {
        int minute = tokens.gluedNumber("a minute", 2, 2, LAST);
        return minute * MINUTE + (tokens.acceptGlued(":") ? seconds(tokens) : 0);
    }

    private static int seconds(TokenReader tokens) {
        int second = tokens.gluedNumber("a second", 2, 2, LAST);
        if (tokens.acceptGlued(".")) {
            tokens.gluedNumber("a fraction of a second", 1, FRACTION_DIGITS, 999_999_999);
        }
        return second;
    }

    private static int checked(TokenReader tokens, Token start, int time) {
        if (time > DAY) {
            throw tokens.refusal(start.start(), "a day ends at " + LAST_HOUR + ":00");
        }
        return time;
    }

    private static boolean afternoon(TokenReader tokens) {
        boolean afternoon = tokens.take().text().startsWith("p");
        if (tokens.acceptGlued(".")) {
            tokens.expect("m");
            tokens.acceptGlued(".");
        }
        return afternoon;
    }

}
