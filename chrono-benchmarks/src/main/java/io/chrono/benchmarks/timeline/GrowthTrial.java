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
 * is due. Each measurement comes twice. In the first one the same thousand scopes are
 * active, beside few or many others that only wait: that is what the timeline has to
 * answer for. In the second one the events are picked from all that wait: ten thousand
 * with all that belongs to them fit into the caches of a processor, a million do not.
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
        int few = this.timelines.get(0).scopes();
        measure("", operations, few, false, 3); // the warm-up is not printed
        measure("", operations, few, true, this.repeats);
        measure("_spread", operations, Integer.MAX_VALUE, false, 1);
        measure("_spread", operations, Integer.MAX_VALUE, true, this.repeats);
    }

    private void measure(String suffix, int operations, int active, boolean print, int times) {
        List<Map<String, List<Double>>> nanos = List.of(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (int i = 0; i < times; i++) {
            System.gc();
            for (int j = 0; j < this.timelines.size(); j++) {
                GrowingTimeline timeline = this.timelines.get(j);
                Map<String, List<Double>> values = nanos.get(j);
                timeline.turn(operations, Math.min(active, timeline.scopes()))
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
