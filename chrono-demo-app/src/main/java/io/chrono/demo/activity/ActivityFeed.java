package io.chrono.demo.activity;

import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.chrono.demo.clock.ServerTime;
import io.chrono.demo.shop.Shop;

/**
 * What invented people do, like and comment. It is invented, but not random: the same
 * second always has the same deeds, so nothing has to be stored, and a page that is
 * rendered in the middle of it all fits to the events that follow.
 */
@Component
public class ActivityFeed {

    /** Seconds between two activities. */
    static final int PACE = 4;

    /** Seconds between two reactions. */
    static final int REACTION_PACE = 1;

    /** For how many further activities people still react to one. */
    private static final int INTEREST = 5;

    private final ServerTime time;

    ActivityFeed(ServerTime time) {
        this.time = time;
    }

    /**
     * Return the latest activities.
     * @param shop where
     * @param now until when, exclusive of the activity of this moment
     * @param most how many
     * @return the activities, the latest one first
     */
    public List<Activity> latest(Shop shop, Instant now, int most) {
        long current = now.getEpochSecond() / PACE;
        return LongStream.rangeClosed(1, most).mapToObj((back) -> activity(shop, current - back, now)).toList();
    }

    Activity current(Shop shop, Instant now) {
        return activity(shop, now.getEpochSecond() / PACE, now);
    }

    Reaction reaction(Shop shop, Instant now) {
        long reaction = now.getEpochSecond() / REACTION_PACE;
        return new Reaction(activity(shop, target(shop, reaction), now), isComment(shop, reaction));
    }

    Activity activity(Shop shop, long number, Instant now) {
        long last = Math.min(now.getEpochSecond(), (number + INTEREST + 1) * PACE) / REACTION_PACE;
        LongPredicate aboutIt = (reaction) -> target(shop, reaction) == number;
        long[] reactions = LongStream.rangeClosed((number + 1) * PACE / REACTION_PACE, last).filter(aboutIt).toArray();
        int likes = (int) LongStream.of(reactions).filter((reaction) -> !isComment(shop, reaction)).count();
        Activity.Comment comment = LongStream.of(reactions)
            .filter((reaction) -> isComment(shop, reaction))
            .mapToObj((reaction) -> comment(shop, reaction))
            .findFirst()
            .orElse(null);
        return new Activity(number, Dice.pick(shop.people(), number), Dice.pick(shop.deeds(), number + 7),
                ServerTime.text(this.time.at(Instant.ofEpochSecond(number * PACE))), likes, comment);
    }

    private static Activity.Comment comment(Shop shop, long reaction) {
        return new Activity.Comment(Dice.pick(shop.people(), reaction + 3), Dice.pick(shop.comments(), reaction));
    }

    private static long target(Shop shop, long reaction) {
        return reaction * REACTION_PACE / PACE - 1 - Dice.roll(INTEREST, reaction + shop.name().length());
    }

    private static boolean isComment(Shop shop, long reaction) {
        return Dice.roll(6, reaction + shop.trade().length()) == 0;
    }

    /**
     * Something that has just been liked or commented.
     *
     * @param activity what it is
     * @param isComment whether it was commented, otherwise liked
     */
    record Reaction(Activity activity, boolean isComment) {

        Activity.@Nullable Comment comment() {
            return this.isComment ? this.activity.comment() : null;
        }

    }

}
