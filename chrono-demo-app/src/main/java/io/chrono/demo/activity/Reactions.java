package io.chrono.demo.activity;

import java.security.Principal;
import java.util.Map;

import io.chrono.boot.ChronoEvent;
import io.chrono.boot.Renderer;
import io.chrono.clock.Tick;
import io.chrono.demo.shop.Shops;
import io.chrono.operation.Html;
import io.chrono.operation.Operations;

/**
 * Lets somebody like or comment what somebody else has done.
 */
@ChronoEvent(every = ActivityFeed.REACTION_PACE + "s", repeats = "forever")
class Reactions {

    private final Shops shops;

    private final ActivityFeed feed;

    private final Renderer renderer;

    Reactions(Shops shops, ActivityFeed feed, Renderer renderer) {
        this.shops = shops;
        this.feed = feed;
        this.renderer = renderer;
    }

    Operations perform(Principal user, Tick tick) {
        ActivityFeed.Reaction reaction = this.feed.reaction(this.shops.of(user.getName()), tick.second());
        Activity activity = reaction.activity();
        String part = reaction.isComment() ? "remarks" : "likes";
        String html = this.renderer.render("parts/activity :: " + part, Map.of("activity", activity, "more", true));
        return Operations.outerHtml("#" + part + "-" + activity.number(), Html.trusted(html));
    }

}
