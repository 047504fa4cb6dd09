package io.chrono.test;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

import io.chrono.timeline.RunListener;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;

/**
 * Records the runs of events since the beginning of the test method. Safe for use by
 * several threads.
 *
 * @since 0.1
 */
public final class Performed implements RunListener {

    private final List<PerformedRun> runs = new CopyOnWriteArrayList<>();

    private final ObjectProvider<Timeline> timeline;

    Performed(ObjectProvider<Timeline> timeline) {
        this.timeline = timeline;
    }

    /**
     * Return all runs.
     * @return the runs in the order in which they ended
     */
    public List<PerformedRun> all() {
        return List.copyOf(this.runs);
    }

    /**
     * Forget all runs.
     */
    public void clear() {
        this.runs.clear();
    }

    /**
     * Return the runs of events of a class.
     * @param type the class of the event
     * @return the runs in the order in which they ended
     */
    public List<PerformedRun> of(Class<?> type) {
        Set<String> names = EventNames.of(type, this.timeline.getObject());
        return this.runs.stream().filter((run) -> names.contains(run.event().name())).toList();
    }

    /**
     * Return the runs of events of a name.
     * @param name the name of the event
     * @return the runs in the order in which they ended
     */
    public List<PerformedRun> of(String name) {
        return this.runs.stream().filter((run) -> run.event().name().equals(name)).toList();
    }

    @Override
    public void ran(ScheduledEvent event, Duration duration, @Nullable Throwable error) {
        this.runs.add(new PerformedRun(event, error));
    }

}
