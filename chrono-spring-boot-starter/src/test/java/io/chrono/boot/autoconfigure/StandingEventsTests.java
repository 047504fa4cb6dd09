package io.chrono.boot.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ByteArrayResource;

import io.chrono.boot.ChronoEvent;
import io.chrono.boot.On;
import io.chrono.boot.PageConnectedEvent;
import io.chrono.boot.PageDisconnectedEvent;
import io.chrono.boot.RegistrationEvent;
import io.chrono.boot.event.InvalidEventException;
import io.chrono.boot.event.StandingEvents;
import io.chrono.scope.Scope;
import io.chrono.timeline.Event;
import io.chrono.timeline.EventContext;
import io.chrono.timeline.Overlap;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@ExtendWith(OutputCaptureExtension.class)
class StandingEventsTests {

    private static final String DESIGN = """
            chrono:
              clock:
                interval: 100ms            # the longest time between two looks at the wall clock
              events:
                lobby-beat: { event: heartbeat, every: 5s, repeats: forever, topic: /topic/lobby, arguments: [still here] }
                welcome: { on: login }
            """;

    private static final Scope ANNA = Scope.user("anna");

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(ChronoAutoConfiguration.class))
        .withUserConfiguration(ByHand.class);

    private final ApplicationContextRunner designRunner = this.contextRunner.withInitializer(yaml(DESIGN))
        .withBean("heartbeat", Heartbeat.class)
        .withBean("welcome", Welcome.class);

    @Test
    void designExampleBeatsForEveryoneInTheLobby() {
        this.designRunner.run((context) -> {
            ByHand.becomeReady(context);
            ByHand.pass(context, 12);
            assertThat(outputs(context)).containsExactly(lobbyBeat(1), lobbyBeat(6), lobbyBeat(11));
        });
    }

    @Test
    void designExampleWelcomesWhoLogsIn() {
        this.designRunner.run((context) -> {
            context.getBean(StandingEvents.class).loggedIn("anna");
            ByHand.pass(context, 3);
            assertThat(outputs(context)).containsExactly(new ByHand.Seen(1, "welcome", ANNA, null, "Welcome, anna"));
        });
    }

    @Test
    void designExampleSchedulesByChain() {
        this.designRunner.run((context) -> {
            Timeline timeline = context.getBean(Timeline.class);
            ScheduledEvent event = timeline.event(Heartbeat.class)
                .user(() -> "anna")
                .after(Duration.ofSeconds(5))
                .before(Duration.ofSeconds(21))
                .schedule("hello");
            assertThat(event.every()).hasSeconds(3);
            ByHand.pass(context, 30);
            assertThat(outputs(context)).extracting(ByHand.Seen::second).containsExactly(5L, 8L, 11L, 14L, 17L, 20L);
        });
    }

    @Test
    void whateverGoesWrongAtALoginDisturbsNeitherItNorOtherEvents(CapturedOutput log) {
        this.contextRunner.withBean("confused", Confused.class)
            .withBean("welcome", Welcome.class)
            .withPropertyValues("chrono.events.confused.on=login", "chrono.events.welcome.on=login")
            .run((context) -> {
                context.getBean(ByHand.Outputs.class).refused = "confused";
                context.getBean(StandingEvents.class).loggedIn("anna");
                assertThat(context.getBean(Timeline.class).events(ANNA)).extracting(ScheduledEvent::name)
                    .containsExactly("welcome");
                assertThat(log).contains("'confused' could not be started for 'user.anna'");
            });
    }

    @Test
    void loginWithoutANameIsNotDisturbed(CapturedOutput log) {
        this.designRunner.run((context) -> {
            context.getBean(StandingEvents.class).loggedIn("");
            assertThat(context.getBean(Timeline.class).events()).isEmpty();
            assertThat(log).contains("'welcome' could not be started");
        });
    }

    @Test
    void annotationAloneStartsNothing() {
        this.contextRunner.withBean("heartbeat", Heartbeat.class).run((context) -> {
            ByHand.becomeReady(context);
            context.getBean(StandingEvents.class).loggedIn("anna");
            assertThat(context.getBean(Timeline.class).events()).isEmpty();
        });
    }

    @Test
    void annotationWithReadyStartsWhenTheApplicationIsReady() {
        this.contextRunner.withBean("opening", Opening.class).run((context) -> {
            assertThat(context.getBean(Timeline.class).events()).isEmpty();
            ByHand.becomeReady(context);
            ByHand.pass(context, 5);
            assertThat(outputs(context))
                .containsExactly(new ByHand.Seen(1, "opening", null, "/topic/lobby", "Good morning"));
        });
    }

    @Test
    void configurationBeatsTheAnnotation() {
        this.contextRunner.withBean("opening", Opening.class)
            .withPropertyValues("chrono.events.opening.repeats=2", "chrono.events.opening.every=4s",
                    "chrono.events.opening.topic=/topic/hall")
            .run((context) -> {
                ByHand.becomeReady(context);
                ByHand.pass(context, 20);
                assertThat(outputs(context)).containsExactly(
                        new ByHand.Seen(1, "opening", null, "/topic/hall", "Good morning"),
                        new ByHand.Seen(5, "opening", null, "/topic/hall", "Good morning"));
            });
    }

    @Test
    void chainBeatsTheConfiguration() {
        this.contextRunner.withBean("opening", Opening.class)
            .withPropertyValues("chrono.events.opening.repeats=2", "chrono.events.opening.every=4s")
            .run((context) -> {
                ScheduledEvent event = context.getBean(Timeline.class).event(Opening.class).every(7).schedule();
                assertThat(event.every()).hasSeconds(7);
                assertThat(event.remaining()).hasToString("2");
            });
    }

    @Test
    void entryOfAnotherNameLeavesTheBeanAlone() {
        this.contextRunner.withBean("opening", Opening.class)
            .withPropertyValues("chrono.events.again.event=opening", "chrono.events.again.at=10s")
            .run((context) -> {
                ByHand.becomeReady(context);
                ByHand.pass(context, 20);
                assertThat(outputs(context)).extracting(ByHand.Seen::event, ByHand.Seen::second)
                    .containsExactly(tuple("opening", 1L), tuple("again", 10L));
            });
    }

    @Test
    void entryCanBeScheduledByItsName() {
        this.designRunner.run((context) -> {
            ScheduledEvent event = context.getBean(Timeline.class).event("lobby-beat").schedule("by hand");
            assertThat(event.topic()).isEqualTo("/topic/lobby");
            assertThat(event.every()).hasSeconds(5);
        });
    }

    @Test
    void disabledEntryDoesNotStart() {
        this.contextRunner.withBean("opening", Opening.class)
            .withPropertyValues("chrono.events.opening.enabled=false")
            .run((context) -> {
                ByHand.becomeReady(context);
                assertThat(context.getBean(Timeline.class).events()).isEmpty();
            });
    }

    @Test
    void everyPropertyOfAnEntryArrives() {
        this.contextRunner.withBean("heartbeat", Heartbeat.class)
            .withPropertyValues("chrono.zone=Europe/Berlin", "chrono.events.x.event=heartbeat",
                    "chrono.events.x.on=ready", "chrono.events.x.every=90", "chrono.events.x.repeats=4",
                    "chrono.events.x.after=01:10", "chrono.events.x.at=01:15:30",
                    "chrono.events.x.before=2026-01-01T02:00:00", "chrono.events.x.scope=room.7",
                    "chrono.events.x.topic=/topic/x", "chrono.events.x.destination=/queue/x",
                    "chrono.events.x.arguments[0]=a,b", "chrono.events.x.overlap=queue-one")
            .run((context) -> {
                ByHand.becomeReady(context);
                ScheduledEvent event = context.getBean(Timeline.class).events().get(0);
                assertThat(event.name()).isEqualTo("x");
                assertThat(event.every()).hasSeconds(90);
                assertThat(event.remaining()).hasToString("4");
                assertThat(event.after()).isEqualTo("2026-01-01T00:10:00Z");
                assertThat(event.at()).isEqualTo("2026-01-01T00:15:30Z");
                assertThat(event.before()).isEqualTo("2026-01-01T01:00:00Z");
                assertThat(event.scope()).isEqualTo(Scope.of("room", 7));
                assertThat(event.topic()).isEqualTo("/topic/x");
                assertThat(event.destination()).isEqualTo("/queue/x");
                assertThat(event.arguments()).containsExactly("a,b");
                assertThat(event.overlap()).isEqualTo(Overlap.QUEUE_ONE);
            });
    }

    @Test
    void argumentsAreConverted() {
        this.contextRunner.withBean("typed", Typed.class)
            .withPropertyValues("chrono.events.typed.on=ready", "chrono.events.typed.topic=/topic/t",
                    "chrono.events.typed.arguments=5,1m,true")
            .run((context) -> {
                ByHand.becomeReady(context);
                ByHand.pass(context, 1);
                assertThat(outputs(context)).extracting(ByHand.Seen::output).containsExactly("5 PT1M true");
            });
    }

    @Test
    void eventOfNothingNeedsNoArgument() {
        this.contextRunner.withBean("silent", Silent.class)
            .withPropertyValues("chrono.events.silent.on=ready")
            .run((context) -> {
                ByHand.becomeReady(context);
                ByHand.pass(context, 1);
                assertThat(context.getBean(Silent.class).runs).isOne();
            });
    }

    @Test
    void loginOfTheSameUserDoesNotDouble() {
        this.contextRunner.withBean("story", Story.class).run((context) -> {
            StandingEvents standing = context.getBean(StandingEvents.class);
            standing.loggedIn("anna");
            standing.loggedIn("ben");
            standing.loggedIn("anna");
            assertThat(context.getBean(Timeline.class).events()).extracting(ScheduledEvent::scope)
                .containsExactlyInAnyOrder(ANNA, Scope.user("ben"));
        });
    }

    @Test
    void loginStartsAnewWhatWasCleared() {
        this.contextRunner.withBean("story", Story.class).run((context) -> {
            StandingEvents standing = context.getBean(StandingEvents.class);
            standing.loggedIn("anna");
            context.getBean(Timeline.class).clearScope(ANNA);
            standing.loggedIn("anna");
            ByHand.pass(context, 1);
            assertThat(outputs(context)).hasSize(1);
        });
    }

    @Test
    void loginOfAConfiguredScopeKeepsIt() {
        this.contextRunner.withBean("story", Story.class)
            .withPropertyValues("chrono.events.story.scope=team.blue")
            .run((context) -> {
                context.getBean(StandingEvents.class).loggedIn("anna");
                assertThat(context.getBean(Timeline.class).events()).extracting(ScheduledEvent::scope)
                    .containsExactly(Scope.of("team", "blue"));
            });
    }

    @Test
    void loginWithATopicBelongsToTheUserAllTheSame() {
        this.contextRunner.withBean("story", Story.class)
            .withPropertyValues("chrono.events.story.topic=/topic/lobby")
            .run((context) -> {
                context.getBean(StandingEvents.class).loggedIn("anna");
                ScheduledEvent event = context.getBean(Timeline.class).events().get(0);
                assertThat(event.scope()).isEqualTo(ANNA);
                assertThat(event.topic()).isEqualTo("/topic/lobby");
            });
    }

    @Test
    void failureAtALoginIsLoggedAndDisturbsNobody(CapturedOutput output) {
        this.contextRunner.withBean("story", Story.class)
            .withPropertyValues("chrono.timeline.max-events=1")
            .run((context) -> {
                StandingEvents standing = context.getBean(StandingEvents.class);
                standing.loggedIn("anna");
                standing.loggedIn("ben");
                assertThat(context.getBean(Timeline.class).events()).hasSize(1);
                assertThat(output).contains("'story' could not be started for 'user.ben'");
            });
    }

    @Test
    void registrationStartsForTheUser() {
        this.contextRunner.withBean("story", Story.class)
            .withPropertyValues("chrono.events.story.on=registration")
            .run((context) -> {
                context.getBean(StandingEvents.class).loggedIn("anna");
                assertThat(context.getBean(Timeline.class).events()).isEmpty();
                context.publishEvent(new RegistrationEvent("anna"));
                assertThat(context.getBean(Timeline.class).events(ANNA)).hasSize(1);
            });
    }

    @Test
    void pageStartsForThisPageAlone() {
        this.contextRunner.withBean("landing", Landing.class).run((context) -> {
            PageConnectedEvent page = new PageConnectedEvent("p1", "landing", null);
            context.publishEvent(page);
            context.publishEvent(new PageConnectedEvent("p2", "other", "anna"));
            context.publishEvent(new PageConnectedEvent("p3", null, null));
            assertThat(context.getBean(Timeline.class).events()).extracting(ScheduledEvent::scope)
                .containsExactly(page.scope());
        });
    }

    @Test
    void pageEndsWhenItIsGone() {
        this.contextRunner.withBean("landing", Landing.class).run((context) -> {
            context.publishEvent(new PageConnectedEvent("p1", "landing", null));
            context.publishEvent(new PageConnectedEvent("p2", "landing", null));
            context.publishEvent(new PageDisconnectedEvent("p1", "landing", null));
            ByHand.pass(context, 1);
            assertThat(context.getBean(Timeline.class).events()).extracting(ScheduledEvent::scope)
                .containsExactly(Scope.of("page", "p2"));
        });
    }

    @Test
    void pageCanHaveAnotherNameThanTheEvent() {
        this.contextRunner.withBean("landing", Landing.class)
            .withPropertyValues("chrono.events.landing.page=start")
            .run((context) -> {
                context.publishEvent(new PageConnectedEvent("p1", "landing", null));
                assertThat(context.getBean(Timeline.class).events()).isEmpty();
                context.publishEvent(new PageConnectedEvent("p2", "start", null));
                assertThat(context.getBean(Timeline.class).events()).hasSize(1);
            });
    }

    @Test
    void readyEventThatCannotBeScheduledStopsTheApplication() {
        this.contextRunner.withBean("heartbeat", Heartbeat.class)
            .withPropertyValues("chrono.events.heartbeat.on=ready", "chrono.events.heartbeat.arguments=x")
            .run((context) -> assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> ByHand.becomeReady(context))
                .withMessageContaining("chrono.events.heartbeat")
                .withMessageContaining("needs a user or a topic"));
    }

    @Test
    void nothingStartsOnceTheApplicationCloses(CapturedOutput output) {
        this.contextRunner.withBean("story", Story.class).run((context) -> {
            StandingEvents standing = context.getBean(StandingEvents.class);
            context.getSourceApplicationContext().close();
            standing.loggedIn("anna");
            assertThat(output).doesNotContain("could not be started");
        });
    }

    private static ByHand.Seen lobbyBeat(long second) {
        return new ByHand.Seen(second, "lobby-beat", null, "/topic/lobby", "still here");
    }

    private static List<ByHand.Seen> outputs(AssertableApplicationContext context) {
        return context.getBean(ByHand.Outputs.class).seen;
    }

    static ApplicationContextInitializer<ConfigurableApplicationContext> yaml(String text) {
        return (context) -> {
            ByteArrayResource resource = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
            try {
                new YamlPropertySourceLoader().load("application.yml", resource)
                    .forEach(context.getEnvironment().getPropertySources()::addFirst);
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        };
    }

    @ChronoEvent
    static class Confused {

        String perform() {
            return "?";
        }

    }

    @ChronoEvent(every = "3s", repeats = "forever")
    static class Heartbeat {

        Object perform(String message) {
            return message;
        }

    }

    @ChronoEvent
    static class Welcome {

        String perform(EventContext context) {
            return "Welcome, " + context.scope().userName();
        }

    }

    @ChronoEvent(on = On.READY, topic = "/topic/lobby")
    static class Opening {

        String perform() {
            return "Good morning";
        }

    }

    @ChronoEvent(on = On.LOGIN, repeats = "forever")
    static class Story {

        String perform() {
            return "Once upon a time";
        }

    }

    @ChronoEvent(on = On.PAGE, repeats = "forever")
    static class Landing {

        String perform() {
            return "Hello, whoever you are";
        }

    }

    @ChronoEvent
    static class Typed {

        String perform(int number, Duration duration, EventContext context, boolean flag) {
            return number + " " + duration + " " + flag;
        }

    }

    static class Silent implements Event<Void> {

        private int runs;

        @Override
        public Void perform(Void argument, EventContext context) {
            this.runs++;
            return null;
        }

    }

}
