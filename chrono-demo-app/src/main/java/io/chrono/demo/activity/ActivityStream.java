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
 * Puts what somebody has just done on top of the stream, and takes the oldest away.
 */
@ChronoEvent(every = ActivityFeed.PACE + "s", repeats = "forever")
class ActivityStream {

    private final Shops shops;

    private final ActivityFeed feed;

    private final Renderer renderer;

    ActivityStream(Shops shops, ActivityFeed feed, Renderer renderer) {
        this.shops = shops;
        this.feed = feed;
        this.renderer = renderer;
    }

    Operations perform(Principal user, Tick tick) {
        Activity activity = this.feed.current(this.shops.of(user.getName()), tick.second());
        String item = this.renderer.render("parts/activity :: item", Map.of("activity", activity, "fresh", true));
        return Operations.prependHtml("#activities", Html.trusted(item)).remove("#activities > li:last-child");
    }

}
