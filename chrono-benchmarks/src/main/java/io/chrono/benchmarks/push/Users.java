package io.chrono.benchmarks.push;

import java.util.stream.IntStream;

/**
 * How users are called. Stateless.
 */
final class Users {

    private static final String PREFIX = "user-";

    private Users() {
    }

    static String name(int user) {
        return PREFIX + user;
    }

    static int number(String name) {
        return Integer.parseInt(name, PREFIX.length(), name.length(), 10);
    }

    static String[] names(int users) {
        return IntStream.range(0, users).mapToObj(Users::name).toArray(String[]::new);
    }

}
