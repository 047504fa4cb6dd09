package io.chrono.boot.action;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;

import io.chrono.boot.ChronoMethod;

/**
 * The methods of a class that may be called. Immutable and safe for use by several
 * threads.
 */
final class ListedMethods {

    private final Class<?> type;

    private final List<Method> methods;

    private ListedMethods(Class<?> type, Collection<Method> methods) {
        this.type = type;
        this.methods = List.copyOf(methods);
    }

    /**
     * Look for methods that have {@link ChronoMethod}, also in superclasses and
     * interfaces.
     * @param type the class as it was written, not that of a proxy
     * @return the methods; perhaps none
     */
    static ListedMethods of(Class<?> type) {
        MethodIntrospector.MetadataLookup<Boolean> listed = (
                method) -> AnnotatedElementUtils.hasAnnotation(method, ChronoMethod.class) ? Boolean.TRUE : null;
        return new ListedMethods(type, MethodIntrospector.selectMethods(type, listed).keySet());
    }

    boolean isEmpty() {
        return this.methods.isEmpty();
    }

    /**
     * Return the names of the methods.
     * @return the names in their order
     */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        this.methods.forEach((method) -> names.add(method.getName()));
        return names;
    }

    /**
     * Return a method.
     * @param name its name
     * @return the method
     * @throws IllegalArgumentException if there is none of this name, or more than one
     */
    Method get(String name) {
        List<Method> found = new ArrayList<>(this.methods);
        found.removeIf((method) -> !method.getName().equals(name));
        if (found.isEmpty()) {
            throw new IllegalArgumentException(this.type.getName() + " has no method '" + name
                    + "' with @ChronoMethod; it has " + (isEmpty() ? "none" : String.join(", ", names())));
        }
        if (found.size() > 1) {
            throw new IllegalArgumentException(this.type.getName() + " has " + found.size() + " methods '" + name
                    + "' with @ChronoMethod, but only one can be meant by its name: " + found);
        }
        return found.get(0);
    }

}
