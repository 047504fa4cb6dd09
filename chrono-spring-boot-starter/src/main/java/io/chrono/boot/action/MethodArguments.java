package io.chrono.boot.action;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;

import io.chrono.schedule.Firing;

/**
 * What a method is called with: the arguments of the schedule as one map or record, and
 * what is supplied. Immutable and safe for use by several threads.
 */
final class MethodArguments {

    private final Method method;

    private final @Nullable Type argument;

    private MethodArguments(Method method, @Nullable Type argument) {
        this.method = method;
        this.argument = argument;
    }

    /**
     * Look at the parameters of a method.
     * @param method the method
     * @return how it is called
     * @throws IllegalArgumentException if it cannot be called with what a schedule has
     */
    static MethodArguments of(Method method) {
        List<Parameter> own = Arrays.stream(method.getParameters())
            .filter((parameter) -> !isSupplied(parameter.getType()))
            .toList();
        if (own.size() > 1 || !own.stream().allMatch(MethodArguments::canBeBound)) {
            throw new IllegalArgumentException("The method " + method + " cannot be scheduled: besides a Firing and a"
                    + " Principal it must take nothing, one Map<String, Object> or one record");
        }
        return new MethodArguments(method, own.isEmpty() ? null : own.get(0).getParameterizedType());
    }

    /**
     * Check arguments.
     * @param arguments the arguments of a schedule, or {@code null}
     * @throws IllegalArgumentException if the method cannot be called with them, naming
     * what is wrong
     */
    void check(@Nullable String arguments) {
        bind(arguments);
    }

    /**
     * Return the values of all parameters.
     * @param arguments the arguments of the schedule, or {@code null}
     * @param firing for what the method is called
     * @return the values
     * @throws IllegalArgumentException if the arguments do not fit
     * @throws IllegalStateException if the method needs a user and the schedule has none
     */
    @Nullable Object[] values(@Nullable String arguments, Firing firing) {
        Object own = bind(arguments);
        Class<?>[] types = this.method.getParameterTypes();
        @Nullable Object[] values = new @Nullable Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = isSupplied(types[i]) ? supply(types[i], firing) : own;
        }
        return values;
    }

    private @Nullable Object bind(@Nullable String arguments) {
        JsonNode value = (arguments != null) ? ActionJson.read(arguments) : null;
        if (value == null || value.isNull()) {
            return null;
        }
        if (this.argument == null) {
            throw new IllegalArgumentException(
                    "The method '" + this.method.getName() + "' takes no arguments, but has " + arguments);
        }
        if (!value.isObject()) {
            throw new IllegalArgumentException(
                    "The arguments of a method must be one JSON object, but were " + arguments);
        }
        return ActionJson.convert(value, this.argument);
    }

    private Object supply(Class<?> type, Firing firing) {
        if (type == Firing.class) {
            return firing;
        }
        String user = (firing.scope() != null) ? firing.scope().userName() : null;
        if (user == null) {
            throw new IllegalStateException("The method '" + this.method.getName()
                    + "' takes a Principal, but the schedule belongs to no user");
        }
        return new User(user);
    }

    private static boolean isSupplied(Class<?> type) {
        return type == Firing.class || type == Principal.class;
    }

    private static boolean canBeBound(Parameter parameter) {
        Class<?> type = parameter.getType();
        return type.isRecord() || (type == Map.class && ResolvableType.forType(parameter.getParameterizedType())
            .getGeneric(0)
            .resolve(String.class) == String.class);
    }

    /**
     * The user of a scope.
     *
     * @param getName his name
     */
    private record User(String getName) implements Principal {

        @Override
        public String toString() {
            return this.getName;
        }

    }

}
