package io.chrono.benchmarks.timeline;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chrono.benchmarks.report.Summary;

/**
 * Measures whether operations of Chrono's timeline cost more when many events wait. Few
 * and many wait on two timelines in the same JVM, which take turns, so that both meet the
 * same compiled code; the garbage is collected between the turns, and within a turn none
 * is due. Each measurement comes twice: as it is, and cold, after other memory has filled
 * the caches of the processor: ten thousand events fit there, a million do not, which is
 * no matter of the timeline.
 */
final class GrowthTrial {

    private static final int OPERATIONS = 4_000;

    private final List<GrowingTimeline> timelines;

    private final int repeats;

    private final PrintStream out;

    GrowthTrial(int few, int many, int repeats, PrintStream out) {
        this.timelines = List.of(new GrowingTimeline(few), new GrowingTimeline(many));
        this.repeats = repeats;
        this.out = out;
    }

    void run() {
        int operations = Math.min(OPERATIONS, this.timelines.get(0).size() / 2);
        measure("", operations, false, 3); // the warm-up is not printed
        measure("", operations, true, this.repeats);
        ColdCaches cold = new ColdCaches();
        this.timelines.forEach((timeline) -> timeline.before(cold::displace));
        measure("_cold", operations, true, this.repeats);
    }

    private void measure(String suffix, int operations, boolean print, int times) {
        List<Map<String, List<Double>>> nanos = List.of(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (int i = 0; i < times; i++) {
            System.gc();
            for (int j = 0; j < this.timelines.size(); j++) {
                Map<String, List<Double>> values = nanos.get(j);
                this.timelines.get(j)
                    .turn(operations)
                    .forEach((what, each) -> values.computeIfAbsent(what, (key) -> new ArrayList<>()).add(each));
            }
        }
        if (print) {
            nanos.get(0).forEach((what, values) -> {
                double few = Summary.of(values).median();
                double many = Summary.of(nanos.get(1).getOrDefault(what, values)).median();
                this.out.printf("%s_few%s_ns=%s%n", what, suffix, few);
                this.out.printf("%s_many%s_ns=%s%n", what, suffix, many);
                this.out.printf("growth_%s%s=%s%n", what, suffix, many / few);
            });
        }
    }

}
