package io.chrono.test;

import java.util.Set;

import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;

import io.chrono.boot.ChronoEvent;
import io.chrono.boot.TimelineCustomizer;
import io.chrono.boot.UserNames;
import io.chrono.operation.OperationPolicy;
import io.chrono.scope.ScopeResolver;
import io.chrono.timeline.Event;
import io.chrono.timeline.EventErrorHandler;
import io.chrono.timeline.RunListener;

/**
 * Says which components of the application a {@link ChronoTest} has.
 */
final class ChronoTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<ChronoTest> {

    private static final Set<Class<?>> INCLUDED = Set.of(ChronoEvent.class, Event.class, EventErrorHandler.class,
            OperationPolicy.class, RunListener.class, ScopeResolver.class, TimelineCustomizer.class, UserNames.class);

    ChronoTypeExcludeFilter(Class<?> testClass) {
        super(testClass);
    }

    @Override
    protected Set<Class<?>> getKnownIncludes() {
        return INCLUDED;
    }

}
