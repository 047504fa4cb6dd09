package io.chrono.boot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Allows durable schedules to call a method: one of a bean, as {@code bean::method} or
 * {@code com.example.BeanClass::method}, a static one of a bean's class, or one of an
 * entity. A method without it cannot be named by a schedule, whatever text the schedule
 * has.
 * <p>
 * The method takes nothing, a {@code Map<String, Object>} or a record, to which the
 * arguments of the schedule are bound. Parameters of the types
 * {@link io.chrono.schedule.Firing} and {@link java.security.Principal} (the user of the
 * schedule's scope) are supplied. The text of what it returns is kept with the execution;
 * a {@link java.util.concurrent.Future} is waited for. It must not be private.
 *
 * @since 0.1
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ChronoMethod {

}
