package io.chrono.time;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads amounts of time, such as {@code 1 hour 20 minutes}. Stateless.
 */
final class AmountReader {

    private static final int MOST_DIGITS = 9;

    private AmountReader() {
    }

    /*
     * Return whether a number with a unit stands there.
     */
    static boolean isAt(TokenReader tokens, int ahead) {
        return tokens.peek(ahead).isNumber() && Amount.Unit.of(tokens.peek(ahead + 1)) != null;
    }

    /*
     * Read amounts without a sign: at least one, and all that follow.
     */
    static List<Amount> unsigned(TokenReader tokens) {
        List<Amount> amounts = new ArrayList<>();
        amounts.add(amount(tokens));
        while (isAt(tokens, 0) || (tokens.peek().is("and") && isAt(tokens, 1))) {
            tokens.accept("and");
            amounts.add(amount(tokens));
        }
        return amounts;
    }

    /*
     * Read amounts from now, with a sign ('+1 week 2 days', '-3 days'), without one, or
     * followed by 'ago'.
     */
    static List<Amount> relative(TokenReader tokens) {
        int sign = sign(tokens);
        if (!isAt(tokens, 0)) {
            throw tokens.refuse("a number with a unit from seconds to years was expected");
        }
        Token first = tokens.peek();
        List<Amount> amounts = unsigned(tokens);
        if (sign < 0 && amounts.size() > 1) {
            throw tokens.refusal(first.start(), "each amount after a negative one needs its own sign");
        }
        int direction = (sign != 0) ? sign : 1;
        if (tokens.peek().is("ago")) {
            direction = ago(tokens, sign);
        }
        int factor = direction;
        return amounts.stream().map((amount) -> amount.times(factor)).toList();
    }

    private static int ago(TokenReader tokens, int sign) {
        if (sign != 0) {
            throw tokens.refuse("'ago' follows amounts without a sign");
        }
        tokens.take();
        return -1;
    }

    private static int sign(TokenReader tokens) {
        if (tokens.accept("+")) {
            return 1;
        }
        return tokens.accept("-") ? -1 : 0;
    }

    private static Amount amount(TokenReader tokens) {
        long count = tokens.number(1, MOST_DIGITS, "a number");
        return new Amount(count, unit(tokens));
    }

    static Amount.Unit unit(TokenReader tokens) {
        Amount.@Nullable Unit unit = Amount.Unit.of(tokens.peek());
        if (unit == null) {
            throw tokens.refuse("a unit from seconds to years was expected");
        }
        tokens.take();
        return unit;
    }

}
