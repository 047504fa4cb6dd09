package io.chrono.timeline;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Checks of moments that users name. Stateless.
 */
final class Moments {

    private Moments() {
    }

    static Instant future(ZonedDateTime moment, Instant now) {
        Instant second = moment.toInstant().truncatedTo(ChronoUnit.SECONDS);
        if (!second.isAfter(now)) {
            throw new IllegalArgumentException("'moment' must be in the future, for example now() plus one second,"
                    + " but was " + moment + " and it is " + now);
        }
        return second;
    }

}
