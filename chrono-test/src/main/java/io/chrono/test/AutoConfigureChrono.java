package io.chrono.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.PropertyMapping;

/**
 * Puts the application's clock and timeline into time that the test moves, beside
 * {@code @SpringBootTest} or another annotation that makes a context. The test can inject
 * {@link io.chrono.time.MovableTime}, {@link Pushed} and {@link Performed}; events run on
 * the thread that moves the time. Before each test method the time is set back to its
 * start, everything is cleared, the clock is started, and the standing events of
 * {@code READY} are scheduled.
 *
 * @since 0.1
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration
@PropertyMapping("chrono.test")
public @interface AutoConfigureChrono {

    /**
     * The wall clock's time at the beginning of each test method.
     * @return an instant in ISO-8601
     */
    String start() default "2026-01-01T00:00:00Z";

    /**
     * Whether what is pushed is recorded instead of being sent.
     * @return {@code false} to let the application's own push have it; there is no
     * {@link Pushed} to inject then
     */
    boolean recordPush() default true;

}
