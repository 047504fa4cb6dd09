package io.chrono.boot.event;

import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import io.chrono.timeline.Event;
import io.chrono.timeline.EventContext;
import io.chrono.timeline.EventDefinition;
import io.chrono.timeline.ScheduledEvent;

/**
 * Calls a bean that is an {@link Event}, through whatever proxy it has. Immutable and
 * safe for use by several threads.
 */
final class EventBeanCall implements EventDefinition.Call {

    private final Supplier<?> bean;

    private final Class<?> argumentType;

    private final boolean output;

    /**
     * Create a call.
     * @param bean gives the bean
     * @param type the class of the bean
     * @param declared the type with which the bean was declared, which knows the argument
     * of a lambda
     */
    EventBeanCall(Supplier<?> bean, Class<?> type, ResolvableType declared) {
        this.bean = bean;
        this.argumentType = argumentType(type, declared);
        this.output = hasOutput(type);
    }

    @Override
    public void check(ScheduledEvent event) {
        List<@Nullable Object> arguments = event.arguments();
        Object argument = (arguments.size() == 1) ? arguments.get(0) : null;
        if (arguments.size() != 1 || (argument != null && !this.argumentType.isInstance(argument))) {
            throw new IllegalArgumentException("The event '" + event.name() + "' takes one "
                    + this.argumentType.getSimpleName() + ", but was scheduled with " + arguments);
        }
    }

    @Override
    public boolean hasOutput() {
        return this.output;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Object perform(EventContext context) throws Exception {
        Object argument = context.arguments().get(0);
        return ((Event<@Nullable Object>) this.bean.get()).perform(argument, context);
    }

    @Override
    public List<Class<?>> parameterTypes() {
        return List.of(this.argumentType);
    }

    private static Class<?> argumentType(Class<?> type, ResolvableType declared) {
        Class<?> known = declared.as(Event.class).getGeneric(0).resolve();
        return (known != null) ? known
                : ResolvableType.forClass(type).as(Event.class).getGeneric(0).resolve(Object.class);
    }

    private static boolean hasOutput(Class<?> type) {
        for (Method method : type.getMethods()) {
            if (method.getName().equals("perform") && method.getReturnType() == Void.class) {
                return false;
            }
        }
        return true;
    }

}
