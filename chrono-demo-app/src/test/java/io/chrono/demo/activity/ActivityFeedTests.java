package io.chrono.demo.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.chrono.clock.Clock;
import io.chrono.demo.clock.ServerTime;
import io.chrono.demo.shop.Bars;
import io.chrono.demo.shop.Shop;
import io.chrono.time.MovableTime;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;

class ActivityFeedTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Shop shop = new Shop("Anna", "Juniper", "Coffee", List.of(), new Shop.Pulse("", ""),
            new Bars("", 0, List.of()), List.of("Maya Okafor", "Tom Ashworth", "Inès Caron", "Kenji Mori"),
            List.of("ordered", "rated", "asked"), List.of("Nice.", "Well."), List.of(), List.of());

    private final Timeline timeline = Timeline.on(new Clock(new MovableTime(NOON))).build();

    private final ActivityFeed feed = new ActivityFeed(new ServerTime(this.timeline));

    @AfterEach
    void close() {
        this.timeline.close();
    }

    @Test
    void thePageContinuesWithWhatThePushedEventShows() {
        Activity pushed = this.feed.current(this.shop, NOON);
        List<Activity> rendered = this.feed.latest(this.shop, NOON.plusSeconds(ActivityFeed.PACE), 3);
        assertThat(rendered).first()
            .extracting(Activity::number, Activity::person, Activity::deed, Activity::time)
            .containsExactly(pushed.number(), pushed.person(), pushed.deed(), "12:00:00");
    }

    @Test
    void neighboursAreDifferentPeople() {
        List<Activity> latest = this.feed.latest(this.shop, NOON, 200);
        for (int i = 1; i < latest.size(); i++) {
            if (latest.get(i).number() % this.shop.people().size() != this.shop.people().size() - 1) {
                assertThat(latest.get(i).person()).isNotEqualTo(latest.get(i - 1).person());
            }
        }
    }

    @Test
    void likesGrowByOneWithEachReactionThatIsNoComment() {
        LongStream.range(0, 300)
            .mapToObj((step) -> NOON.plus(Duration.ofSeconds(step * ActivityFeed.REACTION_PACE)))
            .forEach((now) -> {
                ActivityFeed.Reaction reaction = this.feed.reaction(this.shop, now);
                Activity before = this.feed.activity(this.shop, reaction.activity().number(),
                        now.minusSeconds(ActivityFeed.REACTION_PACE));
                int more = reaction.isComment() ? 0 : 1;
                assertThat(reaction.activity().likes()).as("at %s", now).isEqualTo(before.likes() + more);
                assertThat(reaction.comment() != null).isEqualTo(reaction.isComment());
            });
    }

    @Test
    void peopleLikeAndComment() {
        List<Activity> latest = this.feed.latest(this.shop, NOON, 100);
        assertThat(latest).anyMatch((activity) -> activity.likes() > 1)
            .anyMatch((activity) -> activity.comment() != null);
    }

}
