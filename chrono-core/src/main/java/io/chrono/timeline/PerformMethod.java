package io.chrono.timeline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.chrono.clock.Tick;
import io.chrono.scope.Scope;

/**
 * The {@code perform} method of an object. Parameters of the types {@link EventContext},
 * {@link Tick} and {@link Principal} are supplied, all others are arguments. Immutable
 * and safe for use by several threads.
 */
final class PerformMethod implements EventDefinition.Call {

    private static final String NAME = "perform";

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(boolean.class, Boolean.class, byte.class, Byte.class,
            char.class, Character.class, short.class, Short.class, int.class, Integer.class, long.class, Long.class,
            float.class, Float.class, double.class, Double.class);

    private final Supplier<?> target;

    private final Method method;

    private final List<Class<?>> argumentTypes;

    private PerformMethod(Supplier<?> target, Method method) {
        this.target = target;
        this.method = method;
        this.argumentTypes = Arrays.stream(method.getParameterTypes())
            .filter((type) -> !isSupplied(type))
            .collect(Collectors.toUnmodifiableList());
    }

    static PerformMethod of(Supplier<?> target, Class<?> type) {
        List<Method> methods = performMethods(type);
        if (methods.isEmpty()) {
            throw new IllegalArgumentException(
                    "The event " + type.getName() + " has no method named '" + NAME + "'; it needs exactly one");
        }
        if (methods.size() > 1) {
            throw new IllegalArgumentException("The event " + type.getName() + " has " + methods.size()
                    + " methods named '" + NAME + "'; it needs exactly one: " + methods);
        }
        Method method = methods.get(0);
        method.trySetAccessible();
        return new PerformMethod(target, method);
    }

    @Override
    public List<Class<?>> parameterTypes() {
        return this.argumentTypes;
    }

    @Override
    public boolean hasOutput() {
        Class<?> result = this.method.getReturnType();
        return result != void.class && result != Void.class;
    }

    @Override
    public void check(ScheduledEvent event) {
        List<@Nullable Object> arguments = event.arguments();
        boolean fits = arguments.size() == this.argumentTypes.size();
        for (int i = 0; fits && i < arguments.size(); i++) {
            fits = accepts(this.argumentTypes.get(i), arguments.get(i));
        }
        if (!fits) {
            throw new IllegalArgumentException("The event '" + event.name() + "' takes " + describe(this.argumentTypes)
                    + ", but was scheduled with " + describeValues(arguments));
        }
        if (needsUser() && userName(event.scope()) == null) {
            throw new IllegalArgumentException(
                    "The event '" + event.name() + "' takes a Principal, but was scheduled without a user");
        }
    }

    @Override
    public @Nullable Object perform(EventContext context) throws Exception {
        Class<?>[] types = this.method.getParameterTypes();
        @Nullable Object[] values = new @Nullable Object[types.length];
        int next = 0;
        for (int i = 0; i < types.length; i++) {
            values[i] = isSupplied(types[i]) ? supply(types[i], context) : context.arguments().get(next++);
        }
        try {
            return this.method.invoke(this.target.get(), values);
        }
        catch (InvocationTargetException ex) {
            if (ex.getCause() instanceof Exception cause) {
                throw cause;
            }
            if (ex.getCause() instanceof Error cause) {
                throw cause;
            }
            throw ex;
        }
    }

    private boolean needsUser() {
        return Arrays.asList(this.method.getParameterTypes()).contains(Principal.class);
    }

    private static Object supply(Class<?> type, EventContext context) {
        if (type == EventContext.class) {
            return context;
        }
        if (type == Tick.class) {
            return context.tick();
        }
        String name = userName(context.scope());
        if (name == null) {
            throw new IllegalStateException("The event '" + context.event().name() + "' has no user");
        }
        return new UserPrincipal(name);
    }

    private static @Nullable String userName(@Nullable Scope scope) {
        return (scope != null) ? scope.userName() : null;
    }

    private static boolean isSupplied(Class<?> type) {
        return type == EventContext.class || type == Tick.class || type == Principal.class;
    }

    private static boolean accepts(Class<?> type, @Nullable Object argument) {
        if (argument == null) {
            return !type.isPrimitive();
        }
        return BOXES.getOrDefault(type, type).isInstance(argument);
    }

    private static String describe(List<Class<?>> types) {
        return types.isEmpty() ? "no arguments"
                : types.stream().map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String describeValues(List<@Nullable Object> values) {
        return values.isEmpty() ? "none"
                : values.stream()
                    .map((value) -> (value != null) ? value.getClass().getSimpleName() : "null")
                    .collect(Collectors.joining(", ", "(", ")"));
    }

    private static List<Method> performMethods(Class<?> type) {
        Map<List<Class<?>>, Method> found = new LinkedHashMap<>();
        for (Class<?> current = type; current != null && current != Object.class; current = current.getSuperclass()) {
            for (Method method : current.getDeclaredMethods()) {
                if (isPerform(method)) {
                    found.putIfAbsent(Arrays.asList(method.getParameterTypes()), method);
                }
            }
        }
        // A bridge stands for the method of a generic superclass that it overrides.
        return found.values().stream().filter((method) -> !method.isBridge()).toList();
    }

    private static boolean isPerform(Method method) {
        return method.getName().equals(NAME) && (method.isBridge() || !method.isSynthetic())
                && !Modifier.isStatic(method.getModifiers()) && !Modifier.isPrivate(method.getModifiers())
                && !Modifier.isAbstract(method.getModifiers());
    }

    private record UserPrincipal(String getName) implements Principal {

        @Override
        public String toString() {
            return this.getName;
        }

    }

}
