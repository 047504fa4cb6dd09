package io.chrono.boot.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;
import io.chrono.time.Moment;
import io.chrono.timeline.Repeats;

/**
 * Checks values of properties. Stateless.
 */
final class Settings {

    static final String MOMENT = "a time of day such as '12:30' or '23:59:59', an ISO-8601 date and time such as"
            + " '2026-01-01T12:30:00', with '+02:00' or 'Z' for another zone, or a duration from now such as '5s' or"
            + " '1h30m'";

    private Settings() {
    }

    static void duration(String name, Duration value, Duration least, Duration most, String accepted) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new InvalidSettingException(name, value, accepted);
        }
    }

    static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new InvalidSettingException(name, value, "a whole number of at least 1");
        }
    }

    static void moment(String name, @Nullable String value) {
        check(name, value, MOMENT, Moment::parse);
    }

    static void repeats(@Nullable String value) {
        check("repeats", value, "'forever' or a whole number of at least 1", Repeats::parse);
    }

    static void scope(@Nullable String value) {
        check("scope", value, "a label without dots, or pairs of key and value such as 'organization.1234.user.7'",
                Scope::parse);
    }

    static void destination(String name, @Nullable String value) {
        if (value != null && (value.isBlank() || !value.startsWith("/"))) {
            throw new InvalidSettingException(name, value, "a destination such as '/topic/lobby'");
        }
    }

    private static void check(String name, @Nullable String value, String accepted, Reader reader) {
        try {
            if (value != null) {
                reader.read(value);
            }
        }
        catch (IllegalArgumentException ex) {
            InvalidSettingException invalid = new InvalidSettingException(name, value, accepted);
            invalid.initCause(ex);
            throw invalid;
        }
    }

    /**
     * Reads a text, and throws an exception if it cannot be read.
     */
    @FunctionalInterface
    private interface Reader {

        Object read(String text);

    }

}
