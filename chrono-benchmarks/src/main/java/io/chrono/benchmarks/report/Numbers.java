package io.chrono.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How figures are written. Stateless.
 */
final class Numbers {

    private static final int DIGITS = 4;

    private static final MathContext ROUNDED = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

    private Numbers() {
    }

    /**
     * Write a number for people: three digits that count, thousands apart.
     * @param value the number
     * @return the text
     */
    static String pretty(double value) {
        double size = Math.abs(value);
        if (size >= 100 || size == 0) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        if (size >= 10) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
        return String.format(Locale.ROOT, (size >= 0.1) ? "%.2f" : "%.5f", value);
    }

    /**
     * Write a number for programs.
     * @param value the number
     * @return the text, without an exponent
     */
    static String plain(double value) {
        return rounded(value).toPlainString();
    }

    /**
     * Round a number to the digits that a measurement can tell; what stands before the
     * point stays.
     * @param value the number
     * @return the number without trailing zeros
     */
    static BigDecimal rounded(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = (exact.precision() - exact.scale() > DIGITS) ? exact.setScale(0, RoundingMode.HALF_EVEN)
                : exact.round(ROUNDED);
        BigDecimal shortest = rounded.stripTrailingZeros();
        return (shortest.scale() < 0) ? shortest.setScale(0) : shortest;
    }

}
