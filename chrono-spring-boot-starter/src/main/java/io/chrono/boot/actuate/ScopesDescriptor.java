package io.chrono.boot.actuate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chrono.scope.Scope;
import io.chrono.timeline.Timeline;

/**
 * How many events the scopes have, as the endpoint shows it. Immutable.
 *
 * @param total how many scopes have events that will still run
 * @param largest the numbers of those that have the most, the largest first
 * @since 0.1
 */
public record ScopesDescriptor(int total, Map<String, Integer> largest) {

    private static final Comparator<Map.Entry<Scope, Integer>> LARGEST_FIRST = Map.Entry
        .<Scope, Integer>comparingByValue()
        .reversed()
        .thenComparing((entry) -> entry.getKey().toString());

    static ScopesDescriptor of(Timeline timeline, int limit) {
        List<Map.Entry<Scope, Integer>> sizes = timeline.sizes()
            .entrySet()
            .stream()
            .filter((entry) -> entry.getValue() > 0)
            .sorted(LARGEST_FIRST)
            .toList();
        Map<String, Integer> largest = new LinkedHashMap<>();
        sizes.stream().limit(limit).forEach((entry) -> largest.put(entry.getKey().toString(), entry.getValue()));
        return new ScopesDescriptor(sizes.size(), largest);
    }

}
