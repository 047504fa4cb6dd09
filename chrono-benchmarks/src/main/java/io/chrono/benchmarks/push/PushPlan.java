package io.chrono.benchmarks.push;

/**
 * How much of everything is done. Immutable.
 *
 * @param users how many users there are, from 100 to 20,000
 * @param messages how many messages a measurement of the rate takes, and its warm-up
 * @param repeats how often that is measured; at least 1
 * @param seconds how many seconds the measurements take that last for seconds
 * @param numbered how many numbered messages are sent
 */
record PushPlan(int users, int messages, int repeats, int seconds, int numbered) {

    private static final int LEAST_USERS = 5;

    private static final int MOST_USERS = 20_000;

    PushPlan {
        if (users < LEAST_USERS || users > MOST_USERS) {
            throw new IllegalArgumentException(
                    "'--users' must be from " + LEAST_USERS + " to " + MOST_USERS + ", but was " + users);
        }
    }

    /**
     * Return the whole measurement.
     * @param users how many users there are
     * @return the plan
     */
    static PushPlan full(int users) {
        return new PushPlan(users, 200_000, 3, 12, 1_000_000);
    }

    /**
     * Return a short measurement, whose figures are rough.
     * @param users how many users there are
     * @return the plan
     */
    static PushPlan quick(int users) {
        return new PushPlan(users, 10_000, 1, 1, 5_000);
    }

    static PushPlan parse(String text) {
        String[] parts = text.split(",", -1);
        return new PushPlan(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]), Integer.parseInt(parts[4]));
    }

    /**
     * Return how many messages each user gets in a measurement of the rate.
     * @return the number, at least 1
     */
    int rounds() {
        return Math.max(1, this.messages / this.users);
    }

    /**
     * Return whether a short run matters more than its figures.
     * @return {@code true} if nothing is repeated
     */
    boolean isRough() {
        return this.repeats == 1;
    }

    /**
     * Return how long what is measured for seconds is warmed up.
     * @return seconds; 0 where nothing is repeated
     */
    int warmUpSeconds() {
        return isRough() ? 0 : 3;
    }

    /**
     * Return how many users read nothing where some do not.
     * @return one in a hundred, at least one
     */
    int slow() {
        return Math.max(1, this.users / 100);
    }

    @Override
    public String toString() {
        return String.join(",", Integer.toString(this.users), Integer.toString(this.messages),
                Integer.toString(this.repeats), Integer.toString(this.seconds), Integer.toString(this.numbered));
    }

}
