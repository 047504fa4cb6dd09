package io.chrono.boot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Marks a bean that can be scheduled on the timeline: a class with one method named
 * {@code perform}. Alone it is a template, which starts when it is scheduled; with
 * {@link #on()} it is a standing event, which starts by itself.
 * <p>
 * All texts may have placeholders such as <code>${lobby.pace:5s}</code>. What
 * {@code chrono.events} says about the event beats the annotation, and what is said when
 * the event is scheduled beats both. A text that cannot be read stops the start of the
 * application.
 *
 * @since 0.1
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
public @interface ChronoEvent {

    /**
     * The name of the bean, by which the event can be scheduled and configured.
     * @return the name; by default the class name with a small first letter
     */
    @AliasFor(annotation = Component.class)
    String value() default "";

    /**
     * How far apart two runs are.
     * @return whole seconds from {@code 1s} to {@code 24h}; a number without a unit is in
     * seconds. By default one second
     */
    String every() default "";

    /**
     * How often the event runs.
     * @return {@code forever} or a whole number of at least 1; by default once
     */
    String repeats() default "";

    /**
     * When the first run is.
     * @return a text that {@link io.chrono.time.Moment#parse} reads; by default the next
     * tick
     */
    String at() default "";

    /**
     * Until when the event runs, exclusive.
     * @return a text that {@link io.chrono.time.Moment#parse} reads; by default no bound
     */
    String before() default "";

    /**
     * From when on the event runs, inclusive.
     * @return a text that {@link io.chrono.time.Moment#parse} reads; by default no bound
     */
    String after() default "";

    /**
     * Whose event it is.
     * @return the text form of a {@link io.chrono.scope.Scope}; by default nobody's, or
     * that of the user or the page that has started it
     */
    String scope() default "";

    /**
     * The topic to which output goes, so that everyone who listens sees it.
     * @return a destination such as {@code /topic/lobby}; by default output goes to the
     * user of the scope
     */
    String topic() default "";

    /**
     * Where output goes that is not a list of operations.
     * @return a destination; by default that of the operations
     */
    String destination() default "";

    /**
     * What happens when a run is due before the previous one has ended.
     * @return {@code skip}, {@code allow} or {@code queue-one}; by default {@code skip}
     */
    String overlap() default "";

    /**
     * What starts the event by itself.
     * @return the occasions; by default none
     */
    On[] on() default {};

    /**
     * The name of the page for {@link On#PAGE}, as the page gives it itself by
     * {@code data-chrono-page}.
     * @return the name; by default that of the bean
     */
    String page() default "";

}
