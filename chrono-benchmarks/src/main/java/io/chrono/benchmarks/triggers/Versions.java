package io.chrono.benchmarks.triggers;

import java.security.CodeSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the version of a library from the name of its jar. Stateless.
 */
final class Versions {

    private static final Pattern JAR = Pattern.compile("([a-z-]+-\\d+(\\.\\d+)*[.A-Za-z]*)\\.jar");

    private Versions() {
    }

    /**
     * Return name and version of a library.
     * @param type a class of it
     * @return name and version, or {@code this build} if it comes from no such jar
     */
    static String of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        Matcher jar = JAR.matcher((source != null) ? source.getLocation().getPath() : "");
        return jar.find() ? jar.group(1) : "this build";
    }

}
