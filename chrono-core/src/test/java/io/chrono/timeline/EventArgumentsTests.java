package io.chrono.timeline;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.chrono.clock.Clock;
import io.chrono.clock.Tick;
import io.chrono.time.Moment;
import io.chrono.time.MovableTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for what is handed to {@code perform}, and for the defaults of event classes.
 */
class EventArgumentsTests {

    private static final List<String> LOG = new ArrayList<>();

    private final MovableTime time = new MovableTime(Instant.parse("2026-01-01T00:00:00Z"));

    private final Clock clock = new Clock(this.time);

    private final Objects catalogue = new Objects(new Letter(), new Numbers(), new Supplied(), new Greeting(),
            new Silent());

    private final Timeline timeline = Timeline.on(this.clock)
        .workers(Workers.direct())
        .catalogue(this.catalogue)
        .build();

    EventArgumentsTests() {
        LOG.clear();
        this.clock.start();
    }

    @Test
    void typedEventTakesItsArgumentCheckedByTheCompiler() {
        this.timeline.event(Greeting.class).user("anna").schedule(new Person("Anna", 30));
        this.timeline.event(new Greeting()).schedule(new Person("Ben", 40));
        tick();
        assertThat(LOG).containsExactlyInAnyOrder("Anna 30 user.anna", "Ben 40 null");
    }

    @Test
    void typedEventMayBeALambdaWithAnArgument() {
        Event<Person> event = (person, context) -> LOG.add(person.name() + " " + context.event().name());
        this.timeline.event(event).schedule(new Person("Carl", 50));
        tick();
        assertThat(LOG).containsExactly("Carl lambda");
    }

    @Test
    void argumentsArePositional() {
        this.timeline.event(Letter.class).schedule("hello", 3);
        this.timeline.event(Letter.class).schedule(null, 4);
        tick();
        assertThat(LOG).containsExactlyInAnyOrder("hello 3", "null 4");
    }

    @Test
    void contextTickAndPrincipalAreSupplied() {
        this.timeline.event(Supplied.class).user("anna").schedule("x");
        tick();
        assertThat(LOG).containsExactly("anna 1 2026-01-01T00:00:01Z x [x]");
    }

    @Test
    void principalNeedsAUser() {
        assertThatIllegalArgumentException().isThrownBy(() -> this.timeline.event("Supplied").schedule("x"))
            .withMessageContaining("Principal")
            .withMessageContaining("without a user");
    }

    @Test
    void argumentsThatDoNotFitAreRefusedAtTheCall() {
        ArgumentsChain letter = this.timeline.event("Letter");
        assertThatIllegalArgumentException().isThrownBy(letter::schedule)
            .withMessage("The event 'Letter' takes (String, int), but was scheduled with none");
        assertThatIllegalArgumentException().isThrownBy(() -> letter.schedule(3, "hello"))
            .withMessage("The event 'Letter' takes (String, int), but was scheduled with (Integer, String)");
        assertThatIllegalArgumentException().isThrownBy(() -> letter.schedule("hello", null))
            .withMessageContaining("(String, null)");
        assertThatIllegalArgumentException().isThrownBy(() -> letter.schedule("hello", 3, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> this.timeline.event(Silent.class).schedule("x"))
            .withMessageContaining("takes no arguments");
        assertThat(this.timeline.size()).isZero();
    }

    @Test
    void primitivesTakeTheirBoxes() {
        this.timeline.event(Numbers.class).schedule(1L, 2.5, true, 'c');
        tick();
        assertThat(LOG).containsExactly("1 2.5 true c");
    }

    @Test
    void callersArrayIsNotKept() {
        Object[] arguments = { "hello", 3 };
        ScheduledEvent event = this.timeline.event(Letter.class).schedule(arguments);
        arguments[0] = "changed";
        assertThat(event.arguments()).containsExactly("hello", 3);
        tick();
        assertThat(LOG).containsExactly("hello 3");
    }

    @Test
    void unknownEventIsRefusedWithItsName() {
        assertThatIllegalArgumentException().isThrownBy(() -> this.timeline.event("unknown"))
            .withMessageContaining("'unknown'");
        assertThatIllegalArgumentException().isThrownBy(() -> this.timeline.event(String.class))
            .withMessageContaining("java.lang.String");
        Timeline bare = Timeline.on(this.clock).workers(Workers.direct()).build();
        assertThatIllegalArgumentException().isThrownBy(() -> bare.event(Greeting.class))
            .withMessageContaining("catalogue");
    }

    @Test
    void performIsNeededExactlyOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> EventDefinition.of("x", new Object()))
            .withMessageContaining("no method named 'perform'");
        assertThatIllegalArgumentException().isThrownBy(() -> EventDefinition.of("x", new Twice()))
            .withMessageContaining("2 methods named 'perform'");
        assertThatIllegalArgumentException().isThrownBy(() -> EventDefinition.of(" ", new Silent()))
            .withMessageContaining("'name'");
    }

    @Test
    void performMayBeInheritedAndOverridden() {
        EventDefinition inherited = EventDefinition.of("loud", new Loud());
        assertThat(inherited.call().parameterTypes()).containsExactly(String.class, int.class);
        EventDefinition louder = EventDefinition.of("louder", new Louder());
        assertThat(louder.call().hasOutput()).isFalse();
    }

    @Test
    void performOfAGenericSuperclassMayBeOverridden() {
        EventDefinition definition = EventDefinition.of("concrete", new Concrete());
        assertThat(definition.call().parameterTypes()).containsExactly(Person.class);
        assertThat(definition.call().hasOutput()).isTrue();
    }

    @Test
    void returnTypeTellsWhetherThereIsOutput() {
        assertThat(EventDefinition.of("silent", new Silent()).call().hasOutput()).isFalse();
        assertThat(EventDefinition.of("greeting", new Greeting()).call().hasOutput()).isTrue();
        assertThat(this.timeline.event((context) -> null).schedule().hasOutput()).isTrue();
        assertThat(this.timeline.task((context) -> LOG.clear()).schedule().hasOutput()).isFalse();
    }

    @Test
    void defaultsOfTheClassHoldUntilTheChainSaysOtherwise() {
        EventOptions defaults = new EventOptions(null, null, Repeats.times(5), Duration.ofSeconds(3), null,
                Moment.parse("2s"), null, Overlap.ALLOW);
        this.catalogue.definitions.set(4, this.catalogue.definitions.get(4).withDefaults(defaults));
        ScheduledEvent plain = this.timeline.event(Silent.class).schedule();
        assertThat(plain.remaining()).isEqualTo(Repeats.times(5));
        assertThat(plain.every()).isEqualTo(Duration.ofSeconds(3));
        assertThat(plain.at()).isEqualTo("2026-01-01T00:00:02Z");
        assertThat(plain.overlap()).isEqualTo(Overlap.ALLOW);
        ScheduledEvent other = this.timeline.event(Silent.class).repeats(1).every(7).schedule();
        assertThat(other.remaining()).isEqualTo(Repeats.times(1));
        assertThat(other.every()).isEqualTo(Duration.ofSeconds(7));
        assertThat(this.timeline.event(Silent.class).schedule().remaining()).isEqualTo(Repeats.times(5));
    }

    @Test
    void scopeSaidInTheChainTakesTheTopicOfTheClassAway() {
        EventOptions defaults = EventOptions.NONE.withTopic("/topic/lobby");
        this.catalogue.definitions.set(4, this.catalogue.definitions.get(4).withDefaults(defaults));
        assertThat(this.timeline.event(Silent.class).schedule().topic()).isEqualTo("/topic/lobby");
        ScheduledEvent anna = this.timeline.event(Silent.class).user("anna").schedule();
        assertThat(anna.topic()).isNull();
        assertThat(anna.scope()).hasToString("user.anna");
    }

    @Test
    void topicMustBeADestination() {
        assertThatIllegalArgumentException().isThrownBy(() -> this.timeline.event(Silent.class).topic("lobby"))
            .withMessageContaining("'topic'")
            .withMessageContaining("'lobby'");
    }

    @Test
    void outputHandlerMayRefuseAtSchedule() {
        Timeline picky = Timeline.on(this.clock)
            .workers(Workers.direct())
            .outputs(new PickyOutputs())
            .catalogue(this.catalogue)
            .build();
        picky.event(Silent.class).schedule();
        assertThatIllegalArgumentException().isThrownBy(() -> picky.event(Greeting.class).schedule(new Person("A", 1)))
            .withMessage("Greeting would reach nobody");
        assertThat(picky.size()).isEqualTo(1);
    }

    @Test
    void exceptionOfPerformIsNotWrapped() {
        List<Throwable> errors = new ArrayList<>();
        Timeline strict = Timeline.on(this.clock)
            .workers(Workers.direct())
            .errors((error, context) -> errors.add(error))
            .build();
        strict.event(new Event<String>() {

            @Override
            public Object perform(String argument, EventContext context) {
                throw new IllegalStateException(argument);
            }

        }).schedule("mine");
        tick();
        assertThat(errors).singleElement()
            .isInstanceOf(IllegalStateException.class)
            .hasToString("java.lang.IllegalStateException: mine");
    }

    private void tick() {
        this.time.advance(Duration.ofSeconds(1));
    }

    record Person(String name, int age) {
    }

    static class Letter {

        void perform(@Nullable String text, int count) {
            LOG.add(text + " " + count);
        }

    }

    static class Loud extends Letter {

    }

    static class Louder extends Letter {

        @Override
        void perform(@Nullable String text, int count) {
            super.perform(text + "!", count);
        }

    }

    static class Numbers {

        void perform(long one, double two, boolean three, char four) {
            LOG.add(one + " " + two + " " + three + " " + four);
        }

    }

    static class Supplied {

        void perform(Principal user, EventContext context, String text, Tick tick) {
            LOG.add(user.getName() + " " + context.ticks() + " " + tick.second() + " " + text + " "
                    + context.arguments());
        }

    }

    static class Greeting implements Event<Person> {

        @Override
        public Object perform(Person person, EventContext context) {
            LOG.add(person.name() + " " + person.age() + " " + context.scope());
            return "greeted";
        }

    }

    static class Generic<T> {

        @Nullable Object perform(T argument) {
            return null;
        }

    }

    static class Concrete extends Generic<Person> {

        @Override
        String perform(Person person) {
            return person.name();
        }

    }

    static class Silent {

        void perform() {
            LOG.add("silence");
        }

    }

    static class Twice {

        void perform() {
            LOG.add("once");
        }

        void perform(String text) {
            LOG.add(text);
        }

    }

    /**
     * Refuses all output.
     */
    private static final class PickyOutputs implements OutputHandler {

        @Override
        public void check(ScheduledEvent event) {
            throw new IllegalArgumentException(event.name() + " would reach nobody");
        }

        @Override
        public void handle(ScheduledEvent event, Tick tick, Object output) {
            throw new AssertionError("was refused");
        }

        @Override
        public void tickBegan(Tick tick) {
            // nothing is collected
        }

        @Override
        public void tickEnded(Tick tick) {
            // nothing was collected
        }

    }

    /**
     * A catalogue of objects.
     */
    static final class Objects implements EventCatalogue {

        final List<EventDefinition> definitions = new ArrayList<>();

        Objects(Object... objects) {
            Arrays.stream(objects)
                .map((object) -> EventDefinition.of(object.getClass().getSimpleName(), object))
                .forEach(this.definitions::add);
        }

        @Override
        public EventDefinition get(Class<?> type) {
            return find(type.getName(), type.getSimpleName());
        }

        @Override
        public EventDefinition get(String name) {
            return find(name, name);
        }

        @Override
        public Collection<EventDefinition> all() {
            return this.definitions;
        }

        private EventDefinition find(String what, String name) {
            return this.definitions.stream()
                .filter((definition) -> definition.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No event '" + what + "'"));
        }

    }

}
