package io.chrono.benchmarks.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What all rounds have measured. Not thread-safe.
 */
public final class Results {

    private final Map<Candidate, Map<String, List<Double>>> figures = new LinkedHashMap<>();

    private final Map<Candidate, Map<String, String>> texts = new LinkedHashMap<>();

    /**
     * Create results without a value. Tables keep the order of the candidates.
     * @param candidates the candidates
     */
    public Results(Collection<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            this.figures.put(candidate, new LinkedHashMap<>());
            this.texts.put(candidate, new LinkedHashMap<>());
        }
    }

    /**
     * Take what a trial has measured.
     * @param candidate who was measured
     * @param outcome what was measured
     */
    public void add(Candidate candidate, Outcome outcome) {
        Map<String, List<Double>> values = this.figures.computeIfAbsent(candidate, (key) -> new LinkedHashMap<>());
        outcome.figures().forEach((key, value) -> values.computeIfAbsent(key, (name) -> new ArrayList<>()).add(value));
        this.texts.computeIfAbsent(candidate, (key) -> new LinkedHashMap<>()).putAll(outcome.texts());
    }

    /**
     * Return who was measured.
     * @return the candidates in the order of tables
     */
    public Set<Candidate> candidates() {
        return this.figures.keySet();
    }

    /**
     * Return the keys of a candidate's figures.
     * @param candidate the candidate
     * @return the keys in the order in which they came
     */
    public Set<String> keys(Candidate candidate) {
        return new LinkedHashSet<>(this.figures.getOrDefault(candidate, Map.of()).keySet());
    }

    /**
     * Return all values of a figure.
     * @param candidate the candidate
     * @param key the key of the figure
     * @return the values, one for each round
     */
    public List<Double> values(Candidate candidate, String key) {
        return List.copyOf(this.figures.getOrDefault(candidate, Map.of()).getOrDefault(key, List.of()));
    }

    /**
     * Return the values of a figure in short.
     * @param candidate the candidate
     * @param key the key of the figure
     * @return the summary, or {@code null} if it was not measured
     */
    public @Nullable Summary summary(Candidate candidate, String key) {
        List<Double> values = values(candidate, key);
        return values.isEmpty() ? null : Summary.of(values);
    }

    /**
     * Return how a candidate describes itself.
     * @param candidate the candidate
     * @return the texts by their keys, in the order in which they came
     */
    public Map<String, String> texts(Candidate candidate) {
        return Collections.unmodifiableMap(this.texts.getOrDefault(candidate, Map.of()));
    }

    /**
     * Return the median of Chrono.
     * @param key the key of the figure
     * @return the median, or {@code null} if it was not measured
     */
    public @Nullable Double chrono(String key) {
        return least(Role.CHRONO, key);
    }

    /**
     * Return the median of the best peer.
     * @param key the key of the figure, of which less is better
     * @return the median, or {@code null} if it was measured for no peer
     */
    public @Nullable Double best(String key) {
        return least(Role.PEER, key);
    }

    /**
     * Return the median of Chrono divided by that of the best peer.
     * @param key the key of the figure, of which less is better
     * @return the ratio, or {@code null} if one of them was not measured
     */
    public @Nullable Double ratio(String key) {
        Double chrono = chrono(key);
        Double best = best(key);
        return (chrono != null && best != null) ? chrono / best : null;
    }

    private @Nullable Double least(Role role, String key) {
        return candidates().stream()
            .filter((candidate) -> candidate.role() == role)
            .map((candidate) -> summary(candidate, key))
            .filter(Objects::nonNull)
            .map(Summary::median)
            .min(Double::compare)
            .orElse(null);
    }

}
