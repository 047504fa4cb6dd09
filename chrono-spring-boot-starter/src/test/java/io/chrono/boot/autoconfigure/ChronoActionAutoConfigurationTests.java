package io.chrono.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import io.chrono.boot.action.MethodActionInvoker;
import io.chrono.boot.action.UrlActionInvoker;
import io.chrono.boot.action.UrlSettings;
import io.chrono.schedule.ActionCall;
import io.chrono.schedule.ActionInvoker;
import io.chrono.schedule.Firing;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChronoActionAutoConfigurationTests {

    private static final ActionCall LOCAL = new ActionCall("url:http://127.0.0.1:8080/", null);

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(ChronoAutoConfiguration.class, ChronoActionAutoConfiguration.class));

    @Test
    void thereIsOneInvokerForEachType() {
        this.contextRunner.run((context) -> assertThat(invokers(context)).extracting(ActionInvoker::type)
            .containsExactlyInAnyOrder("method", "event", "url", "entity"));
    }

    @Test
    void nothingIsMadeUntilAnActionIsNamed() {
        this.contextRunner.run((context) -> assertThat(
                Stream.of("Method", "Event", "Url", "Entity").map((type) -> "chrono" + type + "ActionInvoker"))
            .allMatch(context::containsBean)
            .noneMatch((name) -> context.getSourceApplicationContext().getBeanFactory().containsSingleton(name)));
    }

    @Test
    void publicAddressesOnlyUnlessTheConfigurationSaysMore() {
        this.contextRunner.run((context) -> assertThatIllegalArgumentException()
            .isThrownBy(() -> context.getBean(UrlActionInvoker.class).check(LOCAL))
            .withMessageContaining("'chrono.actions.url.allow'"));
        this.contextRunner.withPropertyValues("chrono.actions.url.allow=10.0.0.0/8,127.0.0.1:8080")
            .run((context) -> context.getBean(UrlActionInvoker.class).check(LOCAL));
    }

    @ParameterizedTest
    @CsvSource({ "allow,internal", "allow,10.0.0.1/8", "connect-timeout,0s", "response-timeout,0s", "time-limit,0s",
            "redirects,-1" })
    void wrongSettingsStopTheStart(String name, String value) {
        this.contextRunner.withPropertyValues("chrono.actions.url." + name + "=" + value)
            .run((context) -> assertThat(context).hasFailed()
                .getFailure()
                .hasStackTraceContaining("'" + name + "' must be"));
    }

    @Test
    void backsOffForTheApplicationsOwn() {
        this.contextRunner
            .withBean("own", UrlActionInvoker.class,
                    () -> new UrlActionInvoker(new UrlSettings(List.of(), Duration.ofSeconds(1), Duration.ofSeconds(1),
                            Duration.ofSeconds(1), 0)))
            .run((context) -> assertThat(context).hasSingleBean(UrlActionInvoker.class).hasBean("own"));
    }

    @Test
    void invokerOfTheApplicationComesFirst() {
        this.contextRunner.withBean("own", OwnUrls.class)
            .run((context) -> assertThat(invokers(context)).filteredOn((invoker) -> invoker.type().equals("url"))
                .first()
                .isInstanceOf(OwnUrls.class));
    }

    @ParameterizedTest
    @CsvSource({ "org.apache.hc.client5, url, org.apache.httpcomponents.client5:httpclient5",
            "org.springframework.web.client, url, org.springframework:spring-web",
            "jakarta.persistence, entity, org.springframework.boot:spring-boot-starter-data-jpa",
            "tools.jackson, method, org.springframework.boot:spring-boot-starter-jackson",
            "tools.jackson, event, org.springframework.boot:spring-boot-starter-jackson" })
    void whenATechnologyIsMissingThenItIsNamed(String missing, String type, String artifact) {
        this.contextRunner.withClassLoader(new FilteredClassLoader(missing)).run((context) -> {
            assertThat(context).hasNotFailed().hasSingleBean(Timeline.class);
            assertThat(invokers(context)).filteredOn((invoker) -> invoker.type().equals(type))
                .singleElement()
                .satisfies((invoker) -> assertThatIllegalArgumentException()
                    .isThrownBy(() -> invoker.check(new ActionCall(type + ":x", null)))
                    .withMessageContaining("'" + artifact + "' on the class path"));
        });
    }

    @Test
    void noRequestIsMappedToIt() {
        new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ChronoAutoConfiguration.class, ChronoActionAutoConfiguration.class,
                    DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class))
            .run((context) -> {
                assertThat(context).hasBean("chronoMethodActionInvoker");
                assertThat(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                    .getHandlerMethods()).isEmpty();
            });
    }

    @Test
    void switchedOffThereIsNone() {
        this.contextRunner.withPropertyValues("chrono.enabled=false")
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MethodActionInvoker.class));
    }

    private static List<ActionInvoker> invokers(AssertableApplicationContext context) {
        return context.getBeanProvider(ActionInvoker.class).orderedStream().toList();
    }

    static class OwnUrls implements ActionInvoker {

        @Override
        public String type() {
            return "url";
        }

        @Override
        public void check(ActionCall call) {
        }

        @Override
        public String invoke(ActionCall call, Firing firing) {
            return "own";
        }

    }

}
