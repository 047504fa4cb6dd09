package io.chrono.demo.tour;

import java.security.Principal;
import java.util.List;

import io.chrono.boot.ChronoEvent;
import io.chrono.demo.shop.Shops;
import io.chrono.demo.shop.TourStop;
import io.chrono.scope.Scope;
import io.chrono.timeline.Timeline;

/**
 * Begins the tour: puts its whole script on the timeline at once, each stop at its time.
 */
@ChronoEvent
class Tour {

    private final Shops shops;

    private final Timeline timeline;

    Tour(Shops shops, Timeline timeline) {
        this.shops = shops;
        this.timeline = timeline;
    }

    void perform(Principal user) {
        begin(user.getName());
    }

    void begin(String user) {
        end(user);
        List<TourStop> stops = this.shops.of(user).tour();
        for (int i = 0; i < stops.size(); i++) {
            this.timeline.event(TourGuide.class)
                .user(user)
                .at(stops.get(i).after())
                .schedule(new TourGuide.Step(stops.get(i), i + 1, stops.size()));
        }
    }

    void end(String user) {
        this.timeline.events(Scope.user(user))
            .stream()
            .filter((event) -> event.name().equals("tourGuide"))
            .forEach(this.timeline::remove);
    }

}
