package io.chrono.timeline;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What is performed, and what holds for it where a scheduling says nothing. Immutable and
 * safe for use by several threads.
 *
 * @param name the name, by which the event can be scheduled and is counted
 * @param type the class whose code is performed
 * @param call the code
 * @param defaults what holds where a scheduling says nothing
 * @param destination where output that is not a list of operations goes, or {@code null}
 * @since 0.1
 */
public record EventDefinition(String name, Class<?> type, Call call, EventOptions defaults,
        @Nullable String destination) {

    public EventDefinition {
        if (name.isBlank()) {
            throw new IllegalArgumentException("'name' must not be blank");
        }
    }

    /**
     * Return the definition of an object that has one method named {@code perform}.
     * @param name the name of the event
     * @param object the object
     * @return the definition, without defaults
     * @throws IllegalArgumentException if the object has no such method, or several
     */
    public static EventDefinition of(String name, Object object) {
        return of(name, object, object.getClass());
    }

    /**
     * Return the definition of an object that has one method named {@code perform}.
     * @param name the name of the event
     * @param object the object on which the method is called, for example a proxy
     * @param type the class in which the method is looked for
     * @return the definition, without defaults
     * @throws IllegalArgumentException if the class has no such method, or several
     */
    public static EventDefinition of(String name, Object object, Class<?> type) {
        return supplied(name, () -> object, type);
    }

    /**
     * Return the definition of an object that has one method named {@code perform} and is
     * asked for at each run, for example because it is not created before.
     * @param name the name of the event
     * @param object gives the object on which the method is called
     * @param type the class in which the method is looked for
     * @return the definition, without defaults
     * @throws IllegalArgumentException if the class has no such method, or several
     */
    public static EventDefinition supplied(String name, Supplier<?> object, Class<?> type) {
        return new EventDefinition(name, type, PerformMethod.of(object, type), EventOptions.NONE, null);
    }

    /**
     * Return this definition with another name.
     * @param newName the name, by which the event can be scheduled and is counted
     * @return the changed definition
     */
    public EventDefinition withName(String newName) {
        return new EventDefinition(newName, this.type, this.call, this.defaults, this.destination);
    }

    /**
     * Return this definition with other defaults.
     * @param newDefaults what holds where a scheduling says nothing
     * @return the changed definition
     */
    public EventDefinition withDefaults(EventOptions newDefaults) {
        return new EventDefinition(this.name, this.type, this.call, newDefaults, this.destination);
    }

    /**
     * Return this definition with another destination.
     * @param newDestination where output that is not a list of operations goes
     * @return the changed definition
     */
    public EventDefinition withDestination(@Nullable String newDestination) {
        return new EventDefinition(this.name, this.type, this.call, this.defaults, newDestination);
    }

    /**
     * The code of an event. Must be safe for use by several threads.
     */
    public interface Call {

        /**
         * Check the arguments of a scheduling.
         * @param event the event, which is not on the timeline yet
         * @throws IllegalArgumentException if the code cannot be called with its
         * arguments or for its scope
         */
        void check(ScheduledEvent event);

        /**
         * Return whether the code can have output.
         * @return {@code false} if it returns nothing
         */
        boolean hasOutput();

        /**
         * Perform the event.
         * @param context the run
         * @return the output, or {@code null} for none
         * @throws Exception what the code throws
         */
        @Nullable Object perform(EventContext context) throws Exception;

        /**
         * Return the types of the arguments that a scheduling hands over.
         * @return the types in their order
         */
        List<Class<?>> parameterTypes();

    }

}
