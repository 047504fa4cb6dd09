package io.chrono.boot.action;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import io.chrono.boot.ChronoEvent;
import io.chrono.boot.autoconfigure.ChronoAutoConfiguration;
import io.chrono.schedule.ActionCall;
import io.chrono.schedule.Firing;
import io.chrono.scope.Scope;
import io.chrono.timeline.Event;
import io.chrono.timeline.EventContext;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EventActionInvokerTests {

    private static final Scope ANNA = Scope.user("anna");

    private static final Firing FIRING = new Firing(7, "schedule", null, ANNA, Instant.EPOCH, 1, (result) -> {
    });

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
            ChronoAutoConfiguration.class, Beat.class, Pair.class, Typed.class, Many.class, Bare.class);

    private final Timeline timeline = this.context.getBean(Timeline.class);

    private final EventActionInvoker invoker = new EventActionInvoker(() -> this.timeline);

    @AfterEach
    void close() {
        this.context.close();
    }

    @Test
    void eventIsOnTheTimelineInTheScopeOfTheSchedule() {
        ScheduledEvent event = start("beat", "[\"hello\"]");
        assertThat(event.name()).isEqualTo("beat");
        assertThat(event.arguments()).containsExactly("hello");
        assertThat(event.scope()).isEqualTo(ANNA);
        assertThat(event.every()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void argumentsAreOfTheTypesOfTheEvent() {
        assertThat(start("pair", "[3, {\"text\": \"a\"}]").arguments()).containsExactly(3, new Note("a"));
        assertThat(start("typed", "{\"text\": \"b\"}").arguments()).containsExactly(new Note("b"));
        assertThat(start("typed", "[{\"text\": \"c\"}]").arguments()).containsExactly(new Note("c"));
        assertThat(start("many", "[1, 2]").arguments()).containsExactly(List.of(1, 2));
        assertThat(start("bare", null).arguments()).containsExactly((Object) null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            boat   | ``                | known are: bare, beat, many, pair, typed
            beat   | ``                | takes (String), but 0 are given
            beat   | [1, 2]            | takes (String), but 2 are given
            beat   | [1]               | do not fit
            pair   | [3, {"txt": "a"}] | "txt"
            pair   | 3                 | takes (int, Note), but 1 is given
            typed  | [                 | no JSON
            """)
    void whatIsWrongIsNamedWhenItIsScheduled(String target, String arguments, String reason) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> this.invoker.check(call(target, arguments.isEmpty() ? null : arguments)))
            .withMessageContaining(reason);
        assertThat(this.timeline.size()).isZero();
    }

    private ScheduledEvent start(String name, @Nullable String arguments) {
        this.invoker.check(call(name, arguments));
        String result = this.invoker.invoke(call(name, arguments), FIRING);
        assertThat(result).startsWith("event ");
        return Objects.requireNonNull(this.timeline.find(UUID.fromString(result.substring("event ".length()))));
    }

    private static ActionCall call(String name, @Nullable String arguments) {
        return new ActionCall("event:" + name, arguments);
    }

    record Note(String text) {

    }

    @ChronoEvent(value = "beat", every = "3s", repeats = "forever")
    static class Beat {

        void perform(String message) {
        }

    }

    @ChronoEvent("pair")
    static class Pair {

        void perform(int number, EventContext run, Note note) {
        }

    }

    @ChronoEvent("typed")
    static class Typed implements Event<Note> {

        @Override
        public @Nullable Object perform(Note argument, EventContext run) {
            return null;
        }

    }

    @ChronoEvent("many")
    static class Many {

        void perform(List<Integer> numbers) {
        }

    }

    @ChronoEvent("bare")
    static class Bare implements Event<Void> {

        @Override
        public Void perform(@Nullable Void argument, EventContext run) {
            return null;
        }

    }

}
