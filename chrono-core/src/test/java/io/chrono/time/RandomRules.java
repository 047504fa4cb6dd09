package io.chrono.time;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules of RFC 5545 by chance, but always the same ones.
 */
final class RandomRules {

    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final Random random;

    RandomRules(long seed) {
        this.random = new Random(seed);
    }

    LocalDateTime start() {
        return LocalDateTime.of(2020 + this.random.nextInt(6), 1 + this.random.nextInt(12), 1 + this.random.nextInt(28),
                this.random.nextInt(24), this.random.nextInt(60), this.random.nextInt(60));
    }

    <T> T oneOf(List<T> items) {
        return items.get(this.random.nextInt(items.size()));
    }

    /**
     * Return a rule of days or longer periods.
     */
    String daily() {
        String frequency = oneOf(List.of("YEARLY", "MONTHLY", "WEEKLY", "DAILY"));
        boolean isYearly = frequency.equals("YEARLY");
        boolean hasWeeks = isYearly && chance(4);
        boolean hasOrdinals = !hasWeeks && (isYearly || frequency.equals("MONTHLY")) && chance(2);
        String by = (hasWeeks ? numbers("BYWEEKNO", 1, 52, true, 1) : numbers("BYMONTH", 1, 12, false, 3))
                + ((isYearly && !hasWeeks) ? numbers("BYYEARDAY", 1, 366, true, 6) : "")
                + ((!hasWeeks && !frequency.equals("WEEKLY")) ? numbers("BYMONTHDAY", 1, 31, true, 4) : "")
                + (chance(3) ? ";BYDAY=" + days(hasOrdinals) : "") + times();
        return head(frequency, 5) + by + (!by.isEmpty() ? numbers("BYSETPOS", 1, 3, true, 5) : "")
                + (chance(6) ? ";WKST=SU" : "");
    }

    /**
     * Return a rule of hours, minutes or seconds.
     */
    String elapsed() {
        String frequency = oneOf(List.of("HOURLY", "MINUTELY", "SECONDLY"));
        return head(frequency, 50) + numbers("BYMONTH", 1, 12, false, 8) + numbers("BYMONTHDAY", 1, 31, true, 8)
                + (chance(4) ? ";BYDAY=" + days(false) : "") + times() + numbers("BYSECOND", 0, 59, false, 6);
    }

    private String head(String frequency, int longest) {
        return "FREQ=" + frequency + (chance(3) ? ";INTERVAL=" + (1 + this.random.nextInt(longest)) : "")
                + (chance(5) ? ";COUNT=" + (1 + this.random.nextInt(30)) : "");
    }

    private String times() {
        return numbers("BYHOUR", 0, 23, false, 5) + numbers("BYMINUTE", 0, 59, false, 5);
    }

    private String days(boolean hasOrdinals) {
        return some(
                () -> (hasOrdinals ? Integer.toString(sign() * (1 + this.random.nextInt(5))) : "") + oneOf(WEEKDAYS));
    }

    private String numbers(String part, int min, int max, boolean countsBack, int oneIn) {
        return !chance(oneIn) ? ""
                : ";" + part + "=" + some(() -> (countsBack ? sign() : 1) * (min + this.random.nextInt(max - min + 1)));
    }

    private String some(Supplier<?> item) {
        return Stream.generate(item)
            .limit(1 + this.random.nextInt(3))
            .distinct()
            .map(Object::toString)
            .collect(Collectors.joining(","));
    }

    private int sign() {
        return chance(3) ? -1 : 1;
    }

    private boolean chance(int oneIn) {
        return this.random.nextInt(oneIn) == 0;
    }

}
