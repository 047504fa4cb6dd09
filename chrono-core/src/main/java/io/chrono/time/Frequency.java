package io.chrono.time;

/**
 * How often the period of a rule comes, the longest first.
 */
enum Frequency {

    YEARLY("year"), MONTHLY("month"), WEEKLY("week"), DAILY("day"), HOURLY("hour", 3600), MINUTELY("minute", 60),
    SECONDLY("second", 1);

    private final String noun;

    private final int seconds;

    Frequency(String noun) {
        this(noun, 0);
    }

    Frequency(String noun, int seconds) {
        this.noun = noun;
        this.seconds = seconds;
    }

    String noun() {
        return this.noun;
    }

    /*
     * Return the length of the period in seconds; only for those shorter than a day,
     * since the others differ in length.
     */
    int seconds() {
        return this.seconds;
    }

    boolean isShorterThanADay() {
        return compareTo(DAILY) > 0;
    }

    boolean isShorterThan(Frequency other) {
        return compareTo(other) > 0;
    }

}
