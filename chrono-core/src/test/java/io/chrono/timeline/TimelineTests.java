package io.chrono.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import io.chrono.clock.Clock;
import io.chrono.scope.Scope;
import io.chrono.time.Moment;
import io.chrono.time.MovableTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link Timeline}: what is scheduled, when it runs and how it ends.
 */
class TimelineTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00.300Z");

    private final MovableTime time = new MovableTime(START);

    private final Clock clock = new Clock(this.time);

    private final Timeline timeline = Timeline.on(this.clock).workers(Workers.direct()).build();

    private final List<Long> runs = new ArrayList<>();

    TimelineTests() {
        this.clock.start();
    }

    @Test
    void withNothingSaidAnEventRunsOnceAtTheNextTick() {
        this.timeline.task(this::run).schedule();
        advance(10);
        assertThat(this.runs).containsExactly(1L);
    }

    @Test
    void windowOfTheReadmeHasSixRuns() {
        this.timeline.task(this::run)
            .after(Duration.ofSeconds(5))
            .before(Duration.ofSeconds(21))
            .every(3)
            .forever()
            .schedule();
        advance(60);
        assertThat(this.runs).containsExactly(5L, 8L, 11L, 14L, 17L, 20L);
    }

    @Test
    void sixTimesIsTheSameAsTheWindow() {
        this.timeline.task(this::run).after("5s").every(Duration.ofSeconds(3)).times(6).schedule();
        advance(60);
        assertThat(this.runs).containsExactly(5L, 8L, 11L, 14L, 17L, 20L);
    }

    @Test
    void windowEndsExclusively() {
        this.timeline.task(this::run).before(Duration.ofSeconds(3)).forever().schedule();
        advance(10);
        assertThat(this.runs).containsExactly(1L, 2L);
    }

    @Test
    void everyIsOneSecondAndRepeatsAreOneIfNotSaid() {
        ScheduledEvent event = this.timeline.task(this::run).times(3).schedule();
        assertThat(event.every()).isEqualTo(Duration.ofSeconds(1));
        advance(10);
        assertThat(this.runs).containsExactly(1L, 2L, 3L);
        assertThat(this.timeline.task(this::run).schedule().remaining()).isEqualTo(Repeats.times(1));
    }

    @Test
    void everyForeverGoesOnForADay() {
        this.timeline.task(this::run).every(60).forever().schedule();
        this.time.advance(Duration.ofDays(1));
        assertThat(this.runs).hasSize(1440).startsWith(1L, 61L).endsWith(86341L);
        assertThat(this.clock.ticks()).isEqualTo(86_400);
    }

    @Test
    void fractionsOfSecondsAreDropped() {
        this.timeline.task(this::run).at(START.plusMillis(2900)).schedule();
        this.timeline.task(this::run).at(Duration.ofMillis(4900)).schedule();
        advance(10);
        assertThat(this.runs).containsExactly(3L, 4L);
    }

    @Test
    void timesCanBeSaidInManyForms() {
        this.timeline.task(this::run).at(Instant.parse("2026-01-01T00:00:02Z")).schedule();
        this.timeline.task(this::run).at(ZonedDateTime.parse("2026-01-01T01:00:03+01:00")).schedule();
        this.timeline.task(this::run).at(Duration.ofSeconds(4)).schedule();
        this.timeline.task(this::run).at(LocalTime.of(0, 0, 5)).schedule();
        this.timeline.task(this::run).at("00:00:06").schedule();
        this.timeline.task(this::run).at("2026-01-01T00:00:07").schedule();
        this.timeline.task(this::run).at("PT8S").schedule();
        this.timeline.task(this::run).after("00:00:09").schedule();
        this.timeline.task(this::run).after(Instant.parse("2026-01-01T00:00:10Z")).before("00:00:11").schedule();
        advance(20);
        assertThat(this.runs).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void textIsReadInTheZoneOfTheApplication() {
        Timeline newYork = Timeline.on(this.clock)
            .settings(TimelineSettings.DEFAULT.withZone(ZoneId.of("America/New_York")))
            .workers(Workers.direct())
            .build();
        assertThat(newYork.task(this::run).at("19:30").schedule().at()).isEqualTo("2026-01-01T00:30:00Z");
    }

    @Test
    void localDateTimeIsLostInTime() {
        LocalDateTime noon = LocalDateTime.of(2026, 1, 1, 12, 0);
        TaskChains chains = new TaskChains(this.timeline);
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().at(noon))
            .withMessageContaining("'at'")
            .withMessageContaining("LocalDateTime")
            .withMessageContaining("ZonedDateTime");
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().after(noon)).withMessageContaining("after");
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().before(noon))
            .withMessageContaining("before");
    }

    @Test
    void pastIsRefused() {
        TaskChains chains = new TaskChains(this.timeline);
        Instant past = Instant.parse("2025-12-31T23:59:59Z");
        Instant present = Instant.parse("2026-01-01T00:00:00Z");
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().at(past).schedule())
            .withMessageContaining("'at' must be in the future, but was 2025-12-31T23:59:59Z");
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().at(present).schedule());
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().before(present).schedule())
            .withMessageContaining("'before'");
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().after(past).schedule())
            .withMessageContaining("'after'");
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().at(Duration.ofSeconds(-5)));
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().after(Duration.ZERO));
        assertThat(this.timeline.size()).isZero();
    }

    @Test
    void windowThatBeginsNowIsAllowed() {
        this.timeline.task(this::run).after(this.timeline.now()).schedule();
        advance(2);
        assertThat(this.runs).containsExactly(1L);
    }

    @Test
    void contradictionIsRefused() {
        TaskChains chains = new TaskChains(this.timeline);
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().at("5s").after("6s").schedule())
            .withMessageContaining("'at' must not be before 'after'");
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().at("6s").before("6s").schedule())
            .withMessageContaining("'before'");
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().after("6s").before("6s").schedule());
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().before("1s").schedule());
    }

    @Test
    void furtherThanADayAheadIsRefusedAndNamesTheWay() {
        TaskChains chains = new TaskChains(this.timeline);
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().at(Duration.ofHours(25)).schedule())
            .withMessageContaining("at most a day ahead")
            .withMessageContaining("durable schedule");
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().every(Duration.ofHours(25)))
            .withMessageContaining("durable schedule");
        chains.task().at(Duration.ofHours(24)).schedule();
        chains.task().every(Duration.ofHours(24)).before(Duration.ofDays(3)).forever().schedule();
        this.time.advance(Duration.ofDays(4));
        assertThat(this.timeline.counts("lambda").runs()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = { "PT0S", "PT-1S", "PT0.5S", "PT1.5S" })
    void everyMustBeWholeSeconds(String every) {
        TaskChains chains = new TaskChains(this.timeline);
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().every(Duration.parse(every)))
            .withMessageContaining(
                    "'every' must be whole seconds, at least one, but was " + Duration.parse(every).toString());
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, -1, Integer.MIN_VALUE })
    void repeatsMustBePositive(int repeats) {
        TaskChains chains = new TaskChains(this.timeline);
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().times(repeats))
            .withMessageContaining("'repeats' must be at least 1, or 'forever' for no end, but was " + repeats);
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().repeats(repeats));
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().repeats(new Repeats.Times(repeats)));
    }

    @Test
    void optionsAreCheckedWhereverTheyComeFrom() {
        Repeats none = new Repeats.Times(0);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new EventOptions(null, null, none, null, null, null, null, null))
            .withMessageContaining("'repeats' must be at least 1, or 'forever' for no end, but was 0");
    }

    @ParameterizedTest
    @ValueSource(strings = { "PT9223372036854775807S", "-PT9223372036854775807S" })
    void momentThatNoInstantCanHoldIsRefusedByName(String distance) {
        TaskChains chains = new TaskChains(this.timeline);
        Moment moment = new Moment.In(Duration.parse(distance));
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().before(moment).schedule())
            .withMessageContaining("'before'")
            .withMessageContaining(Duration.parse(distance).toString());
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().at(moment).schedule())
            .withMessageContaining("'at'");
    }

    @Test
    void farEndOfAWindowIsNoProblem() {
        this.timeline.task(this::run).before(Instant.MAX).forever().every(2).schedule();
        advance(4);
        assertThat(this.runs).containsExactly(1L, 3L);
    }

    @Test
    void preparedEventDoesNotChangeWithTheCallersList() {
        PreparedEvent prepared = this.timeline.task(this::run).prepare();
        List<Object> arguments = new ArrayList<>(List.of("one"));
        PreparedEvent other = new PreparedEvent(prepared.definition(), prepared.options(), arguments);
        arguments.add("two");
        assertThat(other.arguments()).containsExactly("one");
    }

    @Test
    void poolMayBeUnlimitedButNotEmpty() {
        Workers.platform(Integer.MAX_VALUE).shutdown();
        assertThatIllegalArgumentException().isThrownBy(() -> Workers.platform(0))
            .withMessageContaining("'maxWorkers' must be at least 1, but was 0");
    }

    @Test
    void nullLeavesTheChainAsItIs() {
        Duration noDuration = null;
        Instant noInstant = null;
        String noText = null;
        ScheduledEvent event = this.timeline.task(this::run)
            .scope("user.anna")
            .every(3)
            .times(2)
            .at("4s")
            .after("4s")
            .before("20s")
            .scope(null)
            .topic(null)
            .every(noDuration)
            .repeats(null)
            .at(noDuration)
            .at(noInstant)
            .at(noText)
            .after(noDuration)
            .before(noInstant)
            .overlap(null)
            .schedule();
        assertThat(event.scope()).isEqualTo(Scope.user("anna"));
        advance(30);
        assertThat(this.runs).containsExactly(4L, 7L);
    }

    @Test
    void chainIsImmutableAndLeaksNothing() {
        LambdaChain base = this.timeline.task(this::run);
        LambdaChain anna = base.user("anna").every(3).forever().after("5s");
        ScheduledEvent plain = base.schedule();
        assertThat(plain.scope()).isNull();
        assertThat(plain.remaining()).isEqualTo(Repeats.times(1));
        assertThat(plain.after()).isNull();
        assertThat(anna.schedule().scope()).isEqualTo(Scope.user("anna"));
        assertThat(anna.user("ben").schedule().scope()).isEqualTo(Scope.user("ben"));
        assertThat(anna.schedule().scope()).isEqualTo(Scope.user("anna"));
    }

    @Test
    void eachSchedulingHasARandomIdOfItsOwn() {
        LambdaChain chain = this.timeline.task(this::run);
        UUID one = chain.schedule().id();
        UUID other = chain.schedule().id();
        assertThat(one).isNotEqualTo(other);
        assertThat(one.version()).isEqualTo(4);
        assertThat(one.variant()).isEqualTo(2);
        assertThat(this.timeline.find(one)).isNotNull();
    }

    @Test
    void attributesAreReadableBeforeAndDuringARun() {
        List<String> seen = new ArrayList<>();
        ScheduledEvent event = this.timeline.event((context) -> {
            seen.add(context.id() + " " + context.scope() + " " + context.ticks() + " " + context.now() + " "
                    + context.remaining() + " " + context.arguments() + " " + context.event().at() + " "
                    + context.momentInTheFuture(ZonedDateTime.parse("2026-01-01T12:00:00.9Z")));
            return null;
        }).user("anna").every(2).times(2).after("3s").before("1h").schedule();
        assertThat(event.at()).isEqualTo("2026-01-01T00:00:03Z");
        assertThat(event.after()).isEqualTo("2026-01-01T00:00:03Z");
        assertThat(event.before()).isEqualTo("2026-01-01T01:00:00Z");
        advance(10);
        assertThat(seen).containsExactly(
                event.id() + " user.anna 3 2026-01-01T00:00:03Z 1 [] 2026-01-01T00:00:05Z 2026-01-01T12:00:00Z",
                event.id() + " user.anna 5 2026-01-01T00:00:05Z 0 [] null 2026-01-01T12:00:00Z");
    }

    @Test
    void momentInTheFutureRefusesThePast() {
        assertThat(this.timeline.momentInTheFuture(ZonedDateTime.parse("2026-01-01T00:00:01.9Z")))
            .isEqualTo("2026-01-01T00:00:01Z");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> this.timeline.momentInTheFuture(ZonedDateTime.parse("2026-01-01T00:00:00Z")))
            .withMessageContaining("must be in the future");
    }

    @Test
    void exhaustedEventLeavesAtTheTickAfterItsLastRun() {
        ScheduledEvent event = this.timeline.task(this::run).times(2).schedule();
        advance(2);
        assertThat(this.runs).hasSize(2);
        assertThat(this.timeline.events()).containsExactly(event);
        assertThat(event.remaining()).hasToString("0");
        assertThat(event.at()).isNull();
        assertThat(this.timeline.size()).isZero();
        advance(1);
        assertThat(this.timeline.events()).isEmpty();
    }

    @Test
    void removedEventIsListedUntilTheNextTickAndNeverRuns() {
        ScheduledEvent event = this.timeline.task(this::run).forever().schedule();
        advance(2);
        assertThat(this.timeline.remove(event.id())).isSameAs(this.timeline);
        assertThat(event.isPurged()).isTrue();
        assertThat(this.timeline.events()).containsExactly(event);
        advance(5);
        assertThat(this.timeline.events()).isEmpty();
        assertThat(this.timeline.find(event.id())).isNull();
        assertThat(this.runs).containsExactly(1L, 2L);
    }

    @Test
    void eventCanBeRemovedByItselfAndByTheTextOfItsId() {
        ScheduledEvent one = this.timeline.task(this::run).forever().schedule();
        ScheduledEvent two = this.timeline.task(this::run).forever().schedule();
        this.timeline.remove(one).remove(two.id().toString());
        advance(5);
        assertThat(this.runs).isEmpty();
    }

    @Test
    void removingWhatIsNotThereIsIgnored() {
        String noText = null;
        UUID noId = null;
        ScheduledEvent noEvent = null;
        ScheduledEvent foreign = Timeline.on(this.clock)
            .workers(Workers.direct())
            .build()
            .task(this::run)
            .forever()
            .schedule();
        this.timeline.remove(noText).remove(noId).remove(noEvent).remove("").remove("no id").remove(UUID.randomUUID());
        this.timeline.remove(foreign);
        advance(2);
        assertThat(this.runs).hasSize(2);
    }

    @Test
    void purgeFromInsideEndsTheEvent() {
        this.timeline.task((context) -> {
            run(context);
            if (context.ticks() == 3) {
                context.purge();
            }
        }).forever().schedule();
        advance(10);
        assertThat(this.runs).containsExactly(1L, 2L, 3L);
        assertThat(this.timeline.events()).isEmpty();
    }

    @Test
    void clearEndsEventsOfAllScopesAndLaterOnesRun() {
        ScheduledEvent anna = this.timeline.task(this::run).user("anna").forever().schedule();
        ScheduledEvent none = this.timeline.task(this::run).forever().schedule();
        this.timeline.clear();
        ScheduledEvent later = this.timeline.task(this::run).user("anna").schedule();
        assertThat(this.timeline.events()).containsExactlyInAnyOrder(anna, none, later);
        assertThat(this.timeline.events(Scope.user("anna"))).containsExactlyInAnyOrder(anna, later);
        assertThat(anna.isPurged()).isTrue();
        assertThat(later.isPurged()).isFalse();
        assertThat(this.timeline.size()).isEqualTo(1);
        advance(5);
        assertThat(this.runs).containsExactly(1L);
        assertThat(this.timeline.events()).isEmpty();
    }

    @Test
    void clearScopeEndsEventsOfExactlyThatScope() {
        this.timeline.task(this::run).scope("organization.1").schedule();
        this.timeline.task((context) -> this.runs.add(100L)).scope("organization.1.user.7").schedule();
        this.timeline.task((context) -> this.runs.add(200L)).schedule();
        assertThat(this.timeline.clearScope("organization.1")).isSameAs(this.timeline);
        advance(2);
        assertThat(this.runs).containsExactlyInAnyOrder(100L, 200L);
    }

    @Test
    void clearScopeOfNothingDoesNothing() {
        this.timeline.task(this::run).schedule();
        this.timeline.clearScope(null).clearScope("unknown");
        advance(2);
        assertThat(this.runs).hasSize(1);
    }

    @Test
    void unsupportedScopeIsRefusedAndHurtsNobody() {
        this.timeline.task(this::run).schedule();
        assertThatIllegalArgumentException().isThrownBy(() -> this.timeline.clearScope(42))
            .withMessageContaining("java.lang.Integer");
        TaskChains chains = new TaskChains(this.timeline);
        assertThatIllegalArgumentException().isThrownBy(() -> chains.task().scope(42));
        assertThatIllegalArgumentException().isThrownBy(() -> this.timeline.events(42));
        advance(2);
        assertThat(this.runs).hasSize(1);
    }

    @Test
    void eventsOfAScopeAreListed() {
        ScheduledEvent anna = this.timeline.task(this::run).user("anna").schedule();
        this.timeline.task(this::run).user("ben").schedule();
        assertThat(this.timeline.events(Scope.user("anna"))).containsExactly(anna);
        assertThat(this.timeline.events("user.carl")).isEmpty();
        assertThat(this.timeline.sizes()).hasToString("{user.anna=1, user.ben=1}");
        advance(1);
        assertThat(this.timeline.sizes()).isEmpty();
    }

    @Test
    void nextOnesAreListedInTheirOrder() {
        ScheduledEvent third = this.timeline.task(this::run).at("1h").schedule();
        ScheduledEvent first = this.timeline.task(this::run).schedule();
        ScheduledEvent second = this.timeline.task(this::run).at("9s").schedule();
        assertThat(this.timeline.next(2)).containsExactly(first, second);
        assertThat(this.timeline.next(10)).containsExactly(first, second, third);
        this.timeline.remove(first);
        assertThat(this.timeline.next(1)).containsExactly(second);
    }

    @Test
    void eventsOfASecondRunInTheOrderInWhichTheyWereScheduled() {
        List<ScheduledEvent> events = new ArrayList<>();
        for (long i = 0; i < 6; i++) {
            long number = i;
            events.add(this.timeline.task((context) -> this.runs.add(number)).every(2).times(2).at("3s").schedule());
        }
        this.timeline.remove(events.get(0)).remove(events.get(3)).remove(events.get(5));
        this.timeline.task((context) -> this.runs.add(6L)).at("3s").schedule();
        advance(3);
        assertThat(this.runs).containsExactly(1L, 2L, 4L, 6L);
        advance(2);
        assertThat(this.runs).containsExactly(1L, 2L, 4L, 6L, 1L, 2L, 4L);
    }

    @Test
    void preparedEventCanBeAddedAnyNumberOfTimes() {
        PreparedEvent prepared = this.timeline.task(this::run).times(2).prepare();
        assertThat(this.timeline.add(prepared).add(prepared)).isSameAs(this.timeline);
        advance(5);
        assertThat(this.runs).containsExactly(1L, 1L, 2L, 2L);
    }

    @Test
    void eventScheduledDuringATickRunsAtTheNextOne() {
        this.timeline.task((context) -> this.timeline.task(this::run).schedule()).schedule();
        advance(5);
        assertThat(this.runs).containsExactly(2L);
    }

    @Test
    void limitsAreEnforcedWithAClearError() {
        TimelineSettings settings = new TimelineSettings(ZoneId.of("UTC"), Duration.ofSeconds(10),
                Duration.ofMillis(50), 5, 2, 8);
        Timeline small = Timeline.on(this.clock).settings(settings).workers(Workers.direct()).build();
        TaskChains chains = new TaskChains(small);
        chains.task().user("anna").at("1h").schedule();
        chains.task().user("anna").at("1h").schedule();
        assertThatIllegalStateException().isThrownBy(() -> chains.task().user("anna").schedule())
            .withMessageContaining("user.anna")
            .withMessageContaining("'maxEventsPerScope' is 2");
        chains.task().at("1h").schedule();
        chains.task().at("1h").schedule();
        chains.task().at("1h").schedule();
        assertThatIllegalStateException().isThrownBy(() -> chains.task().schedule())
            .withMessageContaining("'maxEvents' is 5");
        small.clearScope("user.anna");
        chains.task().user("anna").schedule();
        assertThat(small.size()).isEqualTo(4);
    }

    @Test
    void whatIsScheduledIsLoggedAtDebug() {
        Logger logger = (Logger) LoggerFactory.getLogger(Timeline.class);
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        Level level = logger.getLevel();
        appender.start();
        logger.addAppender(appender);
        logger.setLevel(Level.DEBUG);
        ScheduledEvent event = this.timeline.task(this::run).user("anna").schedule();
        logger.setLevel(level);
        logger.detachAppender(appender);
        assertThat(appender.list).extracting(ILoggingEvent::getFormattedMessage)
            .anySatisfy((message) -> assertThat(message)
                .startsWith("Scheduled event lambda " + event.id() + " (scope user.anna"));
    }

    @Test
    void removedEventsDoNotPileUpWhileTheClockIsStopped() {
        this.clock.stop();
        for (int i = 0; i < 30_000; i++) {
            this.timeline.task(this::run).user("anna").schedule();
            this.timeline.clearScope("user.anna");
        }
        assertThat(this.timeline.events()).hasSizeLessThan(20_000);
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 1_000; j++) {
                this.timeline.task(this::run).schedule();
            }
            this.timeline.clear();
        }
        assertThat(this.timeline.events()).hasSizeLessThan(20_000);
        this.timeline.task(this::run).schedule();
        this.clock.start();
        advance(2);
        assertThat(this.runs).containsExactly(1L);
        assertThat(this.timeline.events()).isEmpty();
    }

    @Test
    void whatIsDueDoesNotWaitUntilWhatWasRemovedIsDropped() {
        ScheduledEvent removed = this.timeline.task(this::run).at("1h").schedule();
        List<Boolean> listed = new ArrayList<>();
        this.timeline.task((context) -> listed.add(this.timeline.find(removed.id()) != null)).schedule();
        removed.purge();
        advance(1);
        assertThat(listed).containsExactly(true);
        assertThat(this.timeline.events()).doesNotContain(removed);
    }

    @Test
    void clearedEventCanBeFoundUntilTheNextTickAsARemovedOneCan() {
        ScheduledEvent event = this.timeline.task(this::run).at("1h").schedule();
        this.timeline.clear();
        assertThat(this.timeline.find(event.id())).isSameAs(event);
        advance(1);
        assertThat(this.timeline.find(event.id())).isNull();
    }

    @Test
    void closedTimelineRefusesEvents() {
        this.timeline.task(this::run).forever().schedule();
        this.timeline.close();
        TaskChains chains = new TaskChains(this.timeline);
        assertThatIllegalStateException().isThrownBy(() -> chains.task().schedule()).withMessageContaining("closed");
        advance(3);
        assertThat(this.runs).isEmpty();
        assertThat(this.timeline.counts("lambda").skipped(SkipReason.SHUTDOWN)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = { "America/New_York 2026-03-08T05:30:00Z", "America/New_York 2026-11-01T04:30:00Z",
            "Europe/Berlin 2026-03-29T00:30:00Z", "Europe/Berlin 2026-10-25T00:30:00Z" })
    void dayOnWhichTheZoneChangesHasNoHole(String zoneAndStart) {
        String[] parts = zoneAndStart.split(" ", 2);
        MovableTime local = new MovableTime(Instant.parse(parts[1]));
        Clock localClock = new Clock(local);
        Timeline localTimeline = Timeline.on(localClock)
            .settings(TimelineSettings.DEFAULT.withZone(ZoneId.of(parts[0])))
            .workers(Workers.direct())
            .build();
        List<Instant> hours = new ArrayList<>();
        localTimeline.task((context) -> hours.add(context.now())).every(3600).forever().schedule();
        localTimeline.task(this::run).at("12:00").schedule();
        localClock.start();
        local.advance(Duration.ofHours(24));
        assertThat(hours).hasSize(24);
        for (int i = 1; i < hours.size(); i++) {
            assertThat(Duration.between(hours.get(i - 1), hours.get(i))).isEqualTo(Duration.ofHours(1));
        }
        assertThat(this.runs).hasSize(1);
    }

    @Test
    void noonIsNotTooFarAwayOnTheLongDay() {
        MovableTime local = new MovableTime(Instant.parse("2026-10-31T16:00:00Z")); // noon
                                                                                    // in
                                                                                    // New
                                                                                    // York
        Timeline localTimeline = Timeline.on(new Clock(local))
            .settings(TimelineSettings.DEFAULT.withZone(ZoneId.of("America/New_York")))
            .workers(Workers.direct())
            .build();
        assertThat(localTimeline.task(this::run).at("12:00").schedule().at()).isEqualTo("2026-11-01T17:00:00Z");
    }

    @Test
    void eventsAroundMidnight() {
        this.time.advance(Duration.between(START, Instant.parse("2026-01-01T23:55:00Z")));
        List<Instant> seen = new ArrayList<>();
        this.timeline.task((context) -> seen.add(context.now())).at(Duration.ofMinutes(10)).schedule();
        this.timeline.task((context) -> seen.add(context.now()))
            .before(Duration.ofMinutes(10))
            .every(Duration.ofMinutes(4))
            .forever()
            .schedule();
        this.time.advance(Duration.ofMinutes(20));
        assertThat(seen).map(Instant::toString)
            .containsExactly("2026-01-01T23:55:01Z", "2026-01-01T23:59:01Z", "2026-01-02T00:03:01Z",
                    "2026-01-02T00:05:00Z");
    }

    private void run(EventContext context) {
        this.runs.add(context.now().getEpochSecond() - START.getEpochSecond());
    }

    private void advance(int seconds) {
        this.time.advance(Duration.ofSeconds(seconds));
    }

    /**
     * New chains for the lambdas of assertions.
     */
    private record TaskChains(Timeline timeline) {

        LambdaChain task() {
            return this.timeline.task((context) -> {
            });
        }

    }

}
