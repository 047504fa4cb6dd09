package io.chrono.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Tests the events of an application alone: the context has the real clock and the real
 * timeline in time that the test moves, the event beans, and the other beans that change
 * what Chrono does, but no web server and no other bean of the application. What events
 * need besides is imported, or replaced by {@code @MockitoBean}. All that
 * {@link AutoConfigureChrono} says holds.
 *
 * @since 0.1
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(ChronoTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(ChronoTypeExcludeFilter.class)
@AutoConfigureChrono
@ImportAutoConfiguration
public @interface ChronoTest {

    /**
     * The wall clock's time at the beginning of each test method.
     * @return an instant in ISO-8601
     */
    @AliasFor(annotation = AutoConfigureChrono.class)
    String start() default "2026-01-01T00:00:00Z";

    /**
     * Properties in the form {@code key=value}, for this test only.
     * @return the properties
     */
    String[] properties() default {};

    /**
     * Whether event beans, and the other beans that change what Chrono does, are found by
     * the application's component scan.
     * @return {@code false} to find only what {@link #includeFilters()} says
     */
    boolean useDefaultFilters() default true;

    /**
     * What is found by the application's component scan besides.
     * @return the filters
     */
    ComponentScan.Filter[] includeFilters() default {};

    /**
     * What is not found by the application's component scan after all.
     * @return the filters
     */
    ComponentScan.Filter[] excludeFilters() default {};

    /**
     * Auto-configurations that do not take part in this test.
     * @return the classes
     */
    @AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
    Class<?>[] excludeAutoConfiguration() default {};

}
