package io.chrono.schedule;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The invokers, by the type of the actions that they perform. Immutable and safe for use
 * by several threads.
 */
final class Invokers {

    private final Map<String, ActionInvoker> types = new TreeMap<>();

    /**
     * Create the collection.
     * @param invokers the invokers
     * @throws IllegalArgumentException if two have the same type
     */
    Invokers(Collection<ActionInvoker> invokers) {
        for (ActionInvoker invoker : invokers) {
            if (this.types.putIfAbsent(invoker.type(), invoker) != null) {
                throw new IllegalArgumentException("Two invokers perform actions of the type '" + invoker.type() + "'");
            }
        }
    }

    /**
     * Find the invoker of an action.
     * @param action the action
     * @return the invoker
     * @throws IllegalArgumentException if none performs its type, naming the types that
     * there are
     */
    ActionInvoker of(ActionCall action) {
        ActionInvoker invoker = this.types.get(action.type());
        if (invoker == null) {
            throw new IllegalArgumentException("Nobody performs actions of the type '" + action.type() + "', but of "
                    + this.types.keySet() + ", so '" + action.name() + "' is refused");
        }
        return invoker;
    }

}
