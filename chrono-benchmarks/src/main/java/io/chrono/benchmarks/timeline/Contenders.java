package io.chrono.benchmarks.timeline;

import java.security.CodeSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.chrono.benchmarks.report.Candidate;
import io.chrono.benchmarks.report.Role;

/**
 * Who takes part. Stateless.
 */
final class Contenders {

    static final Candidate CHRONO = new Candidate("chrono", Role.CHRONO);

    static final Candidate SPRING = new Candidate("spring-scheduler", Role.PEER);

    static final Candidate QUARTZ = new Candidate("quartz", Role.PEER);

    static final Candidate AGRONA = new Candidate("agrona", Role.REFERENCE);

    static final Candidate EMPTY = new Candidate("empty-jvm", Role.REFERENCE);

    private static final Map<Candidate, IntFunction<Contender>> ALL = all();

    private static final Pattern VERSION = Pattern.compile("([a-z-]+-\\d+(\\.\\d+)*[.A-Za-z]*)\\.jar");

    private Contenders() {
    }

    private static Map<Candidate, IntFunction<Contender>> all() {
        Map<Candidate, IntFunction<Contender>> all = new LinkedHashMap<>();
        all.put(CHRONO, (events) -> new ChronoContender());
        all.put(new Candidate("jdk-executor", Role.PEER), (events) -> new ExecutorContender());
        all.put(SPRING, (events) -> new SpringContender());
        all.put(new Candidate("netty-100ms", Role.PEER), (events) -> new NettyContender(100, 512, events));
        all.put(new Candidate("netty-1ms", Role.PEER), (events) -> new NettyContender(1, 4096, events));
        all.put(new Candidate("kafka", Role.PEER), (events) -> new KafkaContender());
        all.put(QUARTZ, (events) -> new QuartzContender());
        all.put(AGRONA, (events) -> new AgronaContender());
        return all;
    }

    static List<Candidate> candidates() {
        return List.copyOf(ALL.keySet());
    }

    static Contender create(String name, int events) {
        return ALL.entrySet()
            .stream()
            .filter((entry) -> entry.getKey().name().equals(name))
            .map((entry) -> entry.getValue().apply(events))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no contender '" + name + "'"));
    }

    static String version(Contender contender) {
        CodeSource source = contender.library().getProtectionDomain().getCodeSource();
        if (source == null) {
            return "JDK " + Runtime.version();
        }
        Matcher matcher = VERSION.matcher(source.getLocation().getPath());
        return matcher.find() ? matcher.group(1) : "this build";
    }

}
