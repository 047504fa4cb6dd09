package io.chrono.benchmarks.triggers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chrono.benchmarks.report.Candidate;
import io.chrono.benchmarks.report.RunOptions;

/**
 * How much is measured. Immutable.
 *
 * @param quick whether the whole run should end within a minute
 * @param rounds how often the candidates are measured
 * @param triggers how many jobs Chrono drains; slower candidates drain fewer
 * @param parts what is measured
 */
record TriggerSizes(boolean quick, int rounds, int triggers, List<TriggerPart> parts) {

    private static final int ALL = 300_000;

    private static final int BATCH = 1000;

    /*
     * What part of the jobs a candidate drains: all of them take several seconds.
     */
    private static final Map<Candidate, Double> SHARES = Map.of(Contenders.GRAPHILE, 2 / 3.0, Contenders.DB_SCHEDULER,
            1 / 5.0, Contenders.STRICT, 1 / 5.0, Contenders.DB_SCHEDULER_FETCH, 1 / 15.0, Contenders.JOBRUNR, 1 / 20.0,
            Contenders.QUARTZ, 1 / 75.0);

    /*
     * They have the defaults of their siblings, and add jobs in the same way.
     */
    private static final Set<Candidate> VARIANTS = Set.of(Contenders.STRICT, Contenders.DB_SCHEDULER_FETCH);

    /*
     * A quick run has no time for those that look every ten seconds or more rarely.
     */
    private static final Set<Candidate> PROMPT = Set.of(Contenders.CHRONO, Contenders.GRAPHILE);

    static TriggerSizes of(RunOptions options) {
        boolean quick = options.isQuick();
        return new TriggerSizes(quick, options.rounds(quick ? 1 : 3), options.number("triggers", quick ? ALL / 5 : ALL),
                parts(options.text("parts")));
    }

    private static List<TriggerPart> parts(@Nullable String text) {
        List<TriggerPart> all = List.of(TriggerPart.values());
        if (text == null) {
            return all;
        }
        List<String> names = List.of(text.split(","));
        List<String> known = Arrays.stream(TriggerPart.values()).map((part) -> name(part)).toList();
        if (!known.containsAll(names)) {
            throw new IllegalArgumentException("'--parts' must be some of " + known + ", but was '" + text + "'");
        }
        return all.stream().filter((part) -> names.contains(name(part))).toList();
    }

    static String name(TriggerPart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Return whether something of a candidate is measured.
     * @param candidate the candidate
     * @param part what would be measured
     * @return whether it is
     */
    boolean includes(Candidate candidate, TriggerPart part) {
        return switch (part) {
            case DRAIN -> true;
            case TWO -> !VARIANTS.contains(candidate) && !this.quick;
            case INSERT -> !VARIANTS.contains(candidate);
            case FUTURE, NOW -> !VARIANTS.contains(candidate) && (!this.quick || PROMPT.contains(candidate));
        };
    }

    /**
     * Return in how many rounds something is measured.
     * @param part what is measured
     * @return the number; lateness has many values in one round
     */
    int rounds(TriggerPart part) {
        return switch (part) {
            case DRAIN, TWO, INSERT -> this.rounds;
            case FUTURE, NOW -> 1;
        };
    }

    /**
     * Return the numbers that a trial takes.
     * @param candidate who is measured
     * @param part what is measured
     * @return first how many jobs there are
     */
    List<Integer> numbers(Candidate candidate, TriggerPart part) {
        return switch (part) {
            case DRAIN, TWO, INSERT ->
                List.of(Math.max(BATCH, (int) (this.triggers * SHARES.getOrDefault(candidate, 1.0)) / BATCH * BATCH));
            case FUTURE -> this.quick ? List.of(50, 2, 6) : List.of(300, 20, 60);
            case NOW -> List.of(this.quick ? 25 : 300);
        };
    }

}
