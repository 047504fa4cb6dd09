package io.chrono.boot;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.scheduling.support.CronExpression;

import io.chrono.time.Cron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Compares {@link Cron} with Spring's {@link CronExpression} on random expressions. Near
 * a change of the offset both may differ, as {@code docs/timings.md} says; so may they
 * for {@code 7-7} as days of the week, which Spring takes for all of them.
 */
class CronOracleTests {

    private static final int EXPRESSIONS = 5000;

    private static final int STEPS = 10;

    private static final int[] SMALLEST = { 0, 0, 0, 1, 1, 0 };

    private static final int[] LARGEST = { 59, 59, 23, 31, 12, 6 };

    private static final List<String> ZONES = List.of("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
            "Asia/Kathmandu");

    @Test
    void nextTimesAreThoseOfSpring() {
        Random random = new Random(6);
        int compared = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            String expression = IntStream.range(0, SMALLEST.length)
                .mapToObj((index) -> field(random, index))
                .collect(Collectors.joining(" "));
            ZonedDateTime start = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(200_000_000)).atZone(zone);
            compared += compare(CronExpression.parse(expression), Cron.of(expression, zone), start);
        }
        assertThat(compared).isGreaterThan(EXPRESSIONS * STEPS / 2);
    }

    private static int compare(CronExpression spring, Cron cron, ZonedDateTime start) {
        ZonedDateTime time = start;
        for (int step = 0; step < STEPS; step++) {
            ZonedDateTime expected = spring.next(time);
            if (expected == null) {
                assertThat(cron.nextAfter(time.toInstant())).as("%s after %s", cron, time).isNull();
                return step + 1;
            }
            if (isNearChange(time) || isNearChange(expected)) {
                return step;
            }
            assertThat(cron.nextAfter(time.toInstant())).as("%s after %s", cron, time).isEqualTo(expected.toInstant());
            assertThat(cron.previousBefore(expected.toInstant().plusSeconds(1))).as("%s until %s", cron, expected)
                .isEqualTo(expected.toInstant());
            time = expected;
        }
        return STEPS;
    }

    private static boolean isNearChange(ZonedDateTime time) {
        ZoneOffsetTransition change = time.getZone()
            .getRules()
            .nextTransition(time.toInstant().minus(Duration.ofDays(1)));
        return change != null && change.getInstant().isBefore(time.toInstant().plus(Duration.ofDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "* * * * *", "60 * * * * *", "* 60 * * * *", "* * 24 * * *", "* * * 0 * *",
            "* * * 32 * *", "* * * * 0 *", "* * * * 13 *", "* * * * * 8", "5-1 * * * * *", "*/0 * * * * *",
            "a * * * * *", "* * * X * *", "* * * * FOO *", "* * * * * MON#0", "* * * * * L", "* * * W * *",
            "1, * * * * *", "@often", "? * * * * *" })
    void whatSpringRefusesIsRefused(String expression) {
        assertThatIllegalArgumentException().isThrownBy(() -> CronExpression.parse(expression));
        assertThatIllegalArgumentException().isThrownBy(() -> Cron.of(expression, ZoneId.of("UTC")))
            .withMessageContaining("'" + expression + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = { "@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly" })
    void macrosAreThoseOfSpring(String macro) {
        ZonedDateTime start = ZonedDateTime.parse("2026-05-06T07:08:09Z");
        assertThat(compare(CronExpression.parse(macro), Cron.of(macro, ZoneId.of("UTC")), start)).isEqualTo(STEPS);
    }

    private static String field(Random random, int index) {
        int one = number(random, index);
        int other = number(random, index);
        int form = random.nextInt(10);
        if (index >= 3 && random.nextBoolean()) {
            return "*";
        }
        if (index >= 3 && form == 0) {
            return named(random, index, one);
        }
        return switch (form) {
            case 1, 2 -> "*";
            case 3 -> Math.min(one, other) + "-" + Math.max(one, other);
            case 4 -> "*/" + (1 + random.nextInt(LARGEST[index] + 1));
            case 5 -> one + "/" + (1 + random.nextInt(20));
            case 6 -> one + "," + other;
            case 7 -> Math.min(one, other) + "-" + Math.max(one, other) + "/" + (1 + random.nextInt(5));
            default -> Integer.toString(one);
        };
    }

    private static int number(Random random, int index) {
        return SMALLEST[index] + random.nextInt(LARGEST[index] - SMALLEST[index] + 1);
    }

    private static String named(Random random, int index, int number) {
        List<String> names = switch (index) {
            case 3 -> List.of("L", "L-" + (1 + random.nextInt(6)), "LW", Math.min(number, 28) + "W", "?", "1W,L,15");
            case 4 -> List.of("JAN", "feb-NOV", "MAR,Dec");
            default -> List.of(number + "L", "FRIL", "MON#" + (1 + random.nextInt(5)), number + "#2", "?", "MON-FRI",
                    "SUN-TUE", "SAT-SUN", "7", "MON,WED#1");
        };
        return names.get(random.nextInt(names.size()));
    }

}
