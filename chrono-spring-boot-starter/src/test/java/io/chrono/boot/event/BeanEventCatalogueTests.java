package io.chrono.boot.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.MapPropertySource;

import io.chrono.boot.ChronoEvent;
import io.chrono.boot.On;
import io.chrono.clock.Clock;
import io.chrono.scope.Scope;
import io.chrono.time.Moment;
import io.chrono.time.MovableTime;
import io.chrono.timeline.Event;
import io.chrono.timeline.EventContext;
import io.chrono.timeline.EventDefinition;
import io.chrono.timeline.EventOptions;
import io.chrono.timeline.Overlap;
import io.chrono.timeline.Repeats;
import io.chrono.timeline.Timeline;
import io.chrono.timeline.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BeanEventCatalogueTests {

    private final MovableTime time = new MovableTime(Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void findsAnnotatedClassesAndEventBeans() {
        run((catalogue) -> assertThat(catalogue.all()).extracting(EventDefinition::name)
            .containsExactly("greeting", "lambda", "plain"), Plain.class, Greeting.class, Lambdas.class);
    }

    @Test
    void findsByClass() {
        run((catalogue) -> assertThat(catalogue.get(Plain.class).name()).isEqualTo("plain"), Plain.class);
    }

    @Test
    void findsBySuperclassIfThereIsOne() {
        run((catalogue) -> assertThat(catalogue.get(Base.class).name()).isEqualTo("derived"), Derived.class);
    }

    @Test
    void classOfTwoBeansIsRefusedWithTheirNames() {
        run((catalogue) -> assertThatIllegalArgumentException().isThrownBy(() -> catalogue.get(Plain.class))
            .withMessageContaining("one, two"), Twins.class);
    }

    @Test
    void unknownClassIsRefusedWithTheKnownNames() {
        run((catalogue) -> assertThatIllegalArgumentException().isThrownBy(() -> catalogue.get(String.class))
            .withMessageContaining("known are: plain"), Plain.class);
    }

    @Test
    void unknownNameIsRefusedWithTheKnownNames() {
        run((catalogue) -> assertThatIllegalArgumentException().isThrownBy(() -> catalogue.get("nobody"))
            .withMessageContaining("'nobody'")
            .withMessageContaining("known are: plain"), Plain.class);
    }

    @Test
    void annotationIsReadInFull() {
        run((catalogue) -> {
            EventDefinition definition = catalogue.get("full");
            assertThat(definition.defaults()).isEqualTo(
                    new EventOptions(Scope.of("room", 7), "/topic/full", Repeats.times(4), Duration.ofSeconds(90),
                            Moment.parse("12:30"), Moment.parse("12:00"), Moment.parse("23:59:59"), Overlap.QUEUE_ONE));
            assertThat(definition.destination()).isEqualTo("/queue/full");
        }, Full.class);
    }

    @Test
    void placeholdersAreReplaced() {
        run((catalogue) -> assertThat(catalogue.get("placeholders").defaults().every()).hasSeconds(7),
                Placeholders.class);
    }

    @Test
    void eventWithoutPerformStopsTheStart() {
        assertThatExceptionOfType(InvalidEventException.class).isThrownBy(() -> run((catalogue) -> {
        }, WithoutPerform.class))
            .withMessageContaining("'withoutPerform'")
            .withMessageContaining(WithoutPerform.class.getName())
            .withMessageContaining("no method named 'perform'");
    }

    @Test
    void wrongTextStopsTheStart() {
        assertThatExceptionOfType(InvalidEventException.class).isThrownBy(() -> run((catalogue) -> {
        }, TooOften.class)).satisfies((ex) -> {
            assertThat(ex.place()).isEqualTo("@ChronoEvent(every) of " + TooOften.class.getName());
            assertThat(ex.value()).isEqualTo("0s");
            assertThat(ex.reason()).contains("whole seconds from 1s to 24h");
            assertThat(ex.action()).contains("chrono.events.tooOften.every");
        });
    }

    @Test
    void wrongOverlapNamesTheAcceptedOnes() {
        assertThatExceptionOfType(InvalidEventException.class).isThrownBy(() -> run((catalogue) -> {
        }, Overlapping.class)).withMessageContaining("'skip', 'allow' or 'queue-one'");
    }

    @Test
    void classProxyIsCalledWithItsAdvice() {
        AtomicInteger calls = new AtomicInteger();
        run((catalogue) -> {
            assertThat(catalogue.get(Plain.class).type()).isEqualTo(Plain.class);
            runOnce(catalogue, "plain");
            assertThat(calls).hasValue(1);
        }, (context) -> proxy(context, true, calls), Plain.class);
    }

    @Test
    void eventBehindAnInterfaceProxyIsCalledWithItsAdvice() {
        AtomicInteger calls = new AtomicInteger();
        run((catalogue) -> {
            assertThat(catalogue.get("greeting").type()).isEqualTo(Greeting.class);
            runOnce(catalogue, "greeting", "Anna");
            assertThat(calls).hasValue(1);
        }, (context) -> proxy(context, false, calls), Greeting.class);
    }

    @Test
    void performBehindAnInterfaceProxyStopsTheStart() {
        assertThatExceptionOfType(InvalidEventException.class).isThrownBy(() -> run((catalogue) -> {
        }, (context) -> proxy(context, false, new AtomicInteger()), Hidden.class))
            .withMessageContaining("'hidden'")
            .withMessageContaining("spring.aop.proxy-target-class=true");
    }

    @Test
    void lazyBeanIsCreatedByItsFirstRun() {
        Sleeper.created.set(0);
        run((catalogue) -> {
            assertThat(catalogue.get("sleeper").call().hasOutput()).isFalse();
            assertThat(Sleeper.created).hasValue(0);
            runOnce(catalogue, "sleeper");
            assertThat(Sleeper.created).hasValue(1);
        }, Sleeper.class);
    }

    @Test
    void lambdaKnowsItsArgumentByItsDeclaration() {
        run((catalogue) -> assertThat(catalogue.get("lambda").call().parameterTypes())
            .isEqualTo(List.of(Integer.class)), Lambdas.class);
    }

    @Test
    void argumentOfAnEventBeanIsChecked() {
        run((catalogue) -> {
            Timeline timeline = timeline(catalogue);
            assertThatIllegalArgumentException().isThrownBy(() -> timeline.event("greeting").schedule(5))
                .withMessageContaining("takes one String");
            assertThatIllegalArgumentException().isThrownBy(() -> timeline.event("greeting").schedule())
                .withMessageContaining("takes one String");
        }, Greeting.class);
    }

    @Test
    void entryWithoutItsBeanStopsTheStart() {
        assertInvalid(entry("lobby-beat", "heartbeat", Set.of(), null, List.of()), "chrono.events.lobby-beat.event",
                "Known are: plain");
    }

    @Test
    void entryWithTheNameOfAnotherBeanStopsTheStart() {
        assertThatExceptionOfType(InvalidEventException.class).isThrownBy(() -> run((catalogue) -> {
        }, (context) -> {
        }, List.of(entry("one", "two", Set.of(), null, List.of())), Twins.class))
            .withMessageContaining("chrono.events.one.event")
            .withMessageContaining("itself the name of an event bean");
    }

    @Test
    void missingArgumentStopsTheStart() {
        assertInvalid(entry("plain", null, Set.of(On.READY), null, List.of("a")), "chrono.events.plain.arguments",
                "takes no arguments, but 1 are given");
    }

    @Test
    void argumentThatDoesNotFitStopsTheStart() {
        assertThatExceptionOfType(InvalidEventException.class).isThrownBy(() -> run((catalogue) -> {
        }, (context) -> {
        }, List.of(entry("lambda", null, Set.of(On.READY), null, List.of("many"))), Lambdas.class))
            .withMessageContaining("chrono.events.lambda.arguments[0] = 'many'")
            .withMessageContaining("Integer");
    }

    @Test
    void pageWithoutTheOccasionStopsTheStart() {
        assertInvalid(entry("plain", null, Set.of(On.READY), "home", List.of()), "chrono.events.plain.page",
                "not started by a page");
    }

    @Test
    void pageWithAScopeStopsTheStart() {
        EventOptions scoped = new EventOptions(Scope.user("anna"), null, null, null, null, null, null, null);
        assertInvalid(new EventEntry("plain", null, Set.of(On.PAGE), null, scoped, null, List.of(), true),
                "chrono.events.plain.scope", "belongs to this page");
    }

    private void assertInvalid(EventEntry entry, String property, String reason) {
        assertThatExceptionOfType(InvalidEventException.class).isThrownBy(() -> run((catalogue) -> {
        }, (context) -> {
        }, List.of(entry), Plain.class)).withMessageContaining(property).withMessageContaining(reason);
    }

    private static EventEntry entry(String name, String event, Set<On> on, String page, List<String> arguments) {
        return new EventEntry(name, event, on, page, EventOptions.NONE, null, arguments, true);
    }

    private void runOnce(BeanEventCatalogue catalogue, String name, Object... arguments) {
        Timeline timeline = timeline(catalogue);
        timeline.event(name).schedule(arguments);
        timeline.clock().start();
        this.time.advance(Duration.ofSeconds(1));
        assertThat(timeline.counts().get(name).failures()).isZero();
        timeline.clock().stop();
    }

    private Timeline timeline(BeanEventCatalogue catalogue) {
        return Timeline.on(new Clock(this.time)).catalogue(catalogue).workers(Workers.direct()).build();
    }

    private static void proxy(AnnotationConfigApplicationContext context, boolean targetClass, AtomicInteger calls) {
        MethodInterceptor interceptor = (invocation) -> {
            if (invocation.getMethod().getName().equals("perform")) {
                calls.incrementAndGet();
            }
            return invocation.proceed();
        };
        context.registerBean("interceptor", MethodInterceptor.class, () -> interceptor);
        context.registerBean(BeanNameAutoProxyCreator.class, () -> {
            BeanNameAutoProxyCreator creator = new BeanNameAutoProxyCreator();
            creator.setBeanNames("plain", "greeting", "hidden");
            creator.setInterceptorNames("interceptor");
            creator.setProxyTargetClass(targetClass);
            return creator;
        });
    }

    private void run(Consumer<BeanEventCatalogue> test, Class<?>... components) {
        run(test, (context) -> {
        }, components);
    }

    private void run(Consumer<BeanEventCatalogue> test, Consumer<AnnotationConfigApplicationContext> setUp,
            Class<?>... components) {
        run(test, setUp, List.of(), components);
    }

    private void run(Consumer<BeanEventCatalogue> test, Consumer<AnnotationConfigApplicationContext> setUp,
            List<EventEntry> entries, Class<?>... components) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of("pace", "7s")));
            setUp.accept(context);
            context.register(components);
            context.registerBean(BeanEventCatalogue.class,
                    () -> new BeanEventCatalogue(context.getBeanFactory(), entries));
            context.refresh();
            test.accept(context.getBean(BeanEventCatalogue.class));
        }
    }

    @ChronoEvent("plain")
    static class Plain {

        private final List<String> runs = new ArrayList<>();

        void perform() {
            this.runs.add("run");
        }

    }

    @ChronoEvent("greeting")
    static class Greeting implements Event<String> {

        @Override
        public Object perform(String argument, EventContext context) {
            return "Hello, " + argument;
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class Lambdas {

        @Bean
        Event<Integer> lambda() {
            return (argument, context) -> argument + 1;
        }

    }

    static class Base {

        void perform() {
        }

    }

    @ChronoEvent("derived")
    static class Derived extends Base {

    }

    @Configuration(proxyBeanMethods = false)
    static class Twins {

        @Bean
        Plain one() {
            return new Plain();
        }

        @Bean
        Plain two() {
            return new Plain();
        }

    }

    @ChronoEvent(value = "full", every = "90", repeats = "4", at = "12:30", after = "12:00", before = "23:59:59",
            scope = "room.7", topic = "/topic/full", destination = "/queue/full", overlap = "queue-one")
    static class Full {

        String perform() {
            return "";
        }

    }

    @ChronoEvent(value = "placeholders", every = "${pace}", repeats = "${count:3}")
    static class Placeholders {

        void perform() {
        }

    }

    @ChronoEvent("withoutPerform")
    static class WithoutPerform {

        void run() {
        }

    }

    @ChronoEvent(value = "tooOften", every = "0s")
    static class TooOften {

        void perform() {
        }

    }

    @ChronoEvent(value = "overlapping", overlap = "sometimes")
    static class Overlapping {

        void perform() {
        }

    }

    @ChronoEvent("hidden")
    static class Hidden implements Runnable {

        @Override
        public void run() {
        }

        void perform() {
        }

    }

    @Lazy
    @ChronoEvent("sleeper")
    static class Sleeper {

        static final AtomicInteger created = new AtomicInteger();

        Sleeper() {
            created.incrementAndGet();
        }

        void perform() {
        }

    }

}
