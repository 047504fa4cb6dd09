package io.chrono.schedule;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What became of triggers, in the order in which it was recorded. Not thread-safe.
 */
final class History {

    private final Deque<Kept> kept = new ArrayDeque<>();

    void add(Kept execution) {
        this.kept.addLast(execution);
    }

    List<Execution> recent(Selection selection, int most) {
        Iterable<Kept> latestFirst = this.kept::descendingIterator;
        return StreamSupport.stream(latestFirst.spliterator(), false)
            .map(Kept::execution)
            .filter((execution) -> isIn(execution, selection))
            .limit(most)
            .toList();
    }

    Stream<Kept> all() {
        return this.kept.stream();
    }

    /*
     * Forget what is too old, or more than is kept for its schedule; the oldest first.
     */
    int clean(Instant oldest, int count, int most) {
        Set<Kept> surplus = surplus(count);
        int forgotten = 0;
        for (Iterator<Kept> all = this.kept.iterator(); all.hasNext() && forgotten < most;) {
            Kept execution = all.next();
            if (execution.at().isBefore(oldest) || surplus.contains(execution)) {
                all.remove();
                forgotten++;
            }
        }
        return forgotten;
    }

    private Set<Kept> surplus(int count) {
        Map<String, Integer> counts = new HashMap<>();
        Set<Kept> surplus = new HashSet<>();
        for (Iterator<Kept> all = this.kept.descendingIterator(); all.hasNext();) {
            Kept execution = all.next();
            if (counts.merge(execution.execution().schedule(), 1, Integer::sum) > count) {
                surplus.add(execution);
            }
        }
        return surplus;
    }

    private static boolean isIn(Execution execution, Selection selection) {
        if (selection instanceof Selection.Group group) {
            return Objects.equals(group.name(), execution.group());
        }
        return !(selection instanceof Selection.One one) || one.id().equals(execution.schedule());
    }

    /**
     * An execution, and when it was recorded.
     *
     * @param at the time of the store
     * @param execution the execution
     */
    record Kept(Instant at, Execution execution) {

    }

}
