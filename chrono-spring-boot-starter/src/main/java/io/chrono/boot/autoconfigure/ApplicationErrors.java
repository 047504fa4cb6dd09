package io.chrono.boot.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

import io.chrono.timeline.EventContext;
import io.chrono.timeline.EventErrorHandler;

/**
 * Tells all error handlers of the application, in their order. They are looked for when
 * the first error has happened, so that they may themselves use the timeline. Safe for
 * use by several threads.
 */
final class ApplicationErrors implements EventErrorHandler {

    private final ObjectProvider<EventErrorHandler> beans;

    private volatile @Nullable List<EventErrorHandler> all;

    ApplicationErrors(ObjectProvider<EventErrorHandler> beans) {
        this.beans = beans;
    }

    @Override
    public void handle(Throwable error, EventContext context) {
        List<EventErrorHandler> handlers = this.all;
        if (handlers == null) {
            handlers = this.beans.orderedStream().toList();
            this.all = handlers;
        }
        Together.tell(handlers, (handler) -> handler.handle(error, context));
    }

}
