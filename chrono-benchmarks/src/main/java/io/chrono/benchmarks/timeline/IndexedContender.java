package io.chrono.benchmarks.timeline;

import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

import io.chrono.scope.Scope;

/**
 * A timer that knows no scopes, with the index that an application keeps for it. The
 * handle of an event is the application's object.
 */
abstract class IndexedContender implements Contender {

    private static final Body NOTHING = new Body(new LongAdder(), new Lateness(0), false);

    private final ScopeIndex index = new ScopeIndex();

    abstract void arm(AppEvent event, int seconds);

    abstract void disarm(AppEvent event);

    AppEvent create(long dueSecond, int remaining, Body body) {
        return new AppEvent(dueSecond, remaining, body);
    }

    final void index(Scope scope, AppEvent event) {
        this.index.add(scope, event);
    }

    @Override
    public final Object schedule(Scope scope, int seconds) {
        AppEvent event = create(Instant.now().getEpochSecond() + seconds, 1, NOTHING);
        arm(event, seconds);
        this.index.add(scope, event);
        return event;
    }

    @Override
    public final void cancel(Object handle) {
        AppEvent event = (AppEvent) handle;
        disarm(event);
        this.index.remove(event);
    }

    @Override
    public final void clear(Scope scope) {
        for (AppEvent event : this.index.removeAll(scope)) {
            disarm(event);
        }
    }

    @Override
    public void settle() throws InterruptedException {
        // most timers have done all when a call returns
    }

}
