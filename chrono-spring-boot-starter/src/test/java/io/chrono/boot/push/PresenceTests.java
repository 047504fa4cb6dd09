package io.chrono.boot.push;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.chrono.boot.PageConnectedEvent;
import io.chrono.boot.PageDisconnectedEvent;
import io.chrono.boot.UserLeftEvent;
import io.chrono.operation.Operations;
import io.chrono.scope.Scope;
import io.chrono.timeline.ScheduledEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Presence}: what ends because nobody is there.
 */
class PresenceTests {

    private PushHarness push = new PushHarness();

    @Test
    void eventsEndWhenTheUserHasHadNoPageForTenSeconds() {
        PushHarness.FakePage page = this.push.page("anna");
        ScheduledEvent story = story("anna");
        ScheduledEvent other = story(Scope.of("organization", 1).and("user", "anna"));
        this.push.advance(100);
        assertThat(story.isPurged()).isFalse();
        page.close();
        this.push.advance(9);
        assertThat(story.isPurged()).isFalse();
        this.push.advance(2);
        assertThat(story.isPurged()).isTrue();
        assertThat(other.isPurged()).isTrue();
        assertThat(this.push.published).containsOnlyOnce(new UserLeftEvent("anna"));
    }

    @Test
    void navigationDoesNotEndTheStory() {
        PushHarness.FakePage page = this.push.page("anna");
        ScheduledEvent story = story("anna");
        for (int i = 0; i < 5; i++) {
            page.close();
            this.push.advance(8);
            page = this.push.page("anna");
        }
        this.push.advance(100);
        assertThat(story.isPurged()).isFalse();
        assertThat(this.push.published).noneMatch(UserLeftEvent.class::isInstance);
    }

    @Test
    void onePageOfTwoIsEnough() {
        PushHarness.FakePage first = this.push.page("anna");
        this.push.page("anna");
        ScheduledEvent story = story("anna");
        first.close();
        this.push.advance(100);
        assertThat(story.isPurged()).isFalse();
    }

    @Test
    void whoNeverComesIsToldNothingAfterAMinute() {
        ScheduledEvent first = story("anna");
        this.push.advance(30);
        ScheduledEvent second = story("anna");
        this.push.advance(29);
        assertThat(first.isPurged()).isFalse();
        this.push.advance(2);
        assertThat(first.isPurged()).isTrue();
        assertThat(second.isPurged()).isFalse();
        this.push.advance(30);
        assertThat(second.isPurged()).isTrue();
    }

    @Test
    void whoComesInTimeKeepsHisStory() {
        ScheduledEvent story = story("anna");
        this.push.advance(59);
        this.push.page("anna");
        this.push.advance(100);
        assertThat(story.isPurged()).isFalse();
    }

    @Test
    void loginBeforeTheEndOfTheLastVisitIsNotEndedWithIt() {
        PushHarness.FakePage page = this.push.page("anna");
        ScheduledEvent before = story("anna");
        page.close();
        this.push.advance(9);
        ScheduledEvent login = story("anna");
        this.push.advance(3);
        assertThat(before.isPurged()).isTrue();
        assertThat(login.isPurged()).isFalse();
        this.push.page("anna");
        this.push.advance(100);
        assertThat(login.isPurged()).isFalse();
    }

    @Test
    void tasksAndTopicsOfTheUserGoOn() {
        PushHarness.FakePage page = this.push.page("anna");
        ScheduledEvent task = this.push.timeline.task((context) -> {
        }).scope(Scope.user("anna")).forever().schedule();
        ScheduledEvent topic = this.push.timeline.event((context) -> 1)
            .scope(Scope.user("anna"))
            .topic("/topic/lobby")
            .forever()
            .schedule();
        ScheduledEvent ben = story("ben");
        this.push.page("ben");
        page.close();
        this.push.advance(100);
        assertThat(task.isPurged()).isFalse();
        assertThat(topic.isPurged()).isFalse();
        assertThat(ben.isPurged()).isFalse();
    }

    @Test
    void bothEndingsCanBeSwitchedOff() {
        PushSettings settings = PushHarness.settings();
        this.push = new PushHarness(new PushSettings(settings.queue(), settings.queues(), settings.topics(),
                settings.hold(), new PushSettings.Leave(Duration.ofSeconds(10), Duration.ofSeconds(60), false, false),
                settings.buffer()), Scope::userName, (operation) -> {
                });
        ScheduledEvent awaited = story("ben");
        PushHarness.FakePage page = this.push.page("anna");
        ScheduledEvent story = story("anna");
        page.close();
        this.push.advance(100);
        assertThat(story.isPurged()).isFalse();
        assertThat(awaited.isPurged()).isFalse();
        assertThat(this.push.published).contains(new UserLeftEvent("anna"), new UserLeftEvent("ben"));
    }

    @Test
    void eventsOfAPageEndWithIt() {
        PushHarness.FakePage page = this.push.page(null);
        ScheduledEvent story = story(page.session.scope());
        page.close();
        assertThat(story.isPurged()).isTrue();
        ScheduledEvent late = story(page.session.scope());
        this.push.advance(2);
        assertThat(late.isPurged()).isTrue();
    }

    @Test
    void pagesArePublishedWithTheirName() {
        PushHarness.FakePage page = this.push.open();
        this.push.engine.pages().named(page.session.id(), "dashboard");
        page.subscribe("anna", PushHarness.OWN);
        page.subscribe("anna", PushHarness.OWN);
        page.close();
        assertThat(this.push.published).containsExactly(new PageConnectedEvent("p1", "dashboard", "anna"),
                new PageDisconnectedEvent("p1", "dashboard", "anna"));
    }

    @Test
    void pageThatUnsubscribesIsGone() {
        PushHarness.FakePage page = this.push.page("anna");
        ScheduledEvent story = story("anna");
        page.unsubscribe(1);
        this.push.advance(11);
        assertThat(story.isPurged()).isTrue();
        assertThat(this.push.engine.statistics().pages()).isZero();
        assertThat(this.push.engine.statistics().users()).isZero();
        assertThat(this.push.engine.statistics().sessions()).isEqualTo(1);
    }

    @Test
    void storyThatWaitedForALateUserEndsWhenHeLeaves() {
        PushSettings settings = PushHarness.settings();
        this.push = new PushHarness(new PushSettings(settings.queue(), settings.queues(), settings.topics(),
                settings.hold(), new PushSettings.Leave(Duration.ofSeconds(10), Duration.ofSeconds(60), true, false),
                settings.buffer()), Scope::userName, (operation) -> {
                });
        ScheduledEvent story = story("anna");
        this.push.advance(100);
        PushHarness.FakePage page = this.push.page("anna");
        assertThat(story.isPurged()).isFalse();
        page.close();
        this.push.advance(20);
        assertThat(story.isPurged()).isTrue();
    }

    @Test
    void subscriptionThatTakesThePlaceOfAnotherEndsIt() {
        PushHarness.FakePage page = this.push.page("anna");
        ScheduledEvent story = story("anna");
        this.push.engine.pages().subscribed(page.session.id(), "anna", "s1", "/topic/lobby");
        assertThat(this.push.engine.statistics().pages()).isZero();
        this.push.advance(11);
        assertThat(story.isPurged()).isTrue();
        assertThat(this.push.published).contains(new PageDisconnectedEvent("p1", null, "anna"));
    }

    @Test
    void whoComesBackWhileOthersLeaveKeepsHisNewStory() {
        List<PushHarness.FakePage> pages = List.of(this.push.page("anna"), this.push.page("ben"));
        pages.forEach(PushHarness.FakePage::close);
        List<ScheduledEvent> stories = new ArrayList<>();
        this.push.listener = (event) -> {
            if (event instanceof UserLeftEvent left && stories.isEmpty()) {
                String other = left.user().equals("anna") ? "ben" : "anna";
                this.push.page(other);
                stories.add(story(other));
            }
        };
        this.push.advance(20);
        assertThat(stories).hasSize(1).noneMatch(ScheduledEvent::isPurged);
        assertThat(this.push.published).filteredOn(UserLeftEvent.class::isInstance).hasSize(1);
    }

    @Test
    void connectionThatChangesItsUserIsRefusedAndCountsForNobodyElse() {
        this.push.page("anna");
        ScheduledEvent story = story("anna");
        PushHarness.FakePage anonymous = this.push.page(null);
        anonymous.subscribe("anna", "/topic/lobby");
        assertThat(anonymous.socket.closes).containsExactly(InboundGuard.REFUSED);
        anonymous.close();
        this.push.advance(20);
        assertThat(story.isPurged()).isFalse();
    }

    @Test
    void connectionWithoutSubscriptionsMayHaveAnotherUser() {
        PushHarness.FakePage page = this.push.page("anna");
        page.unsubscribe(1);
        page.subscribe("ben", PushHarness.OWN);
        this.push.engine.broadcaster().toUser("anna", "for anna");
        this.push.engine.broadcaster().toUser("ben", "for ben");
        assertThat(page.bodies()).containsExactly("\"for ben\"");
    }

    @Test
    void connectionThatTakesTheNameOfAnotherEndsIt() {
        PushHarness.FakePage former = this.push.page("anna");
        ScheduledEvent story = story("anna");
        this.push.open(former.session.id()).subscribe("ben", PushHarness.OWN).close();
        this.push.engine.broadcaster().toUser("anna", 1);
        assertThat(former.frames).isEmpty();
        this.push.advance(11);
        assertThat(story.isPurged()).isTrue();
        assertThat(this.push.engine.statistics().sessions()).isZero();
    }

    private ScheduledEvent story(String user) {
        return story(Scope.user(user));
    }

    private ScheduledEvent story(Scope scope) {
        return this.push.timeline.event((context) -> Operations.consoleLog("story")).scope(scope).forever().schedule();
    }

}
