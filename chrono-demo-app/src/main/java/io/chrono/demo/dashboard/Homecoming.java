package io.chrono.demo.dashboard;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import io.chrono.boot.PageConnectedEvent;
import io.chrono.scope.Scope;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;

/**
 * Lets the page live again for somebody who comes back: what began with the login has
 * ended while he had no page, for example because his laptop was asleep.
 */
@Component
class Homecoming {

    /** What has to go on; the tour has been seen. */
    private static final List<String> LIFE = List.of("keyFigures", "barRace", "activityStream", "reactions",
            "noticeBoard");

    private final Timeline timeline;

    Homecoming(Timeline timeline) {
        this.timeline = timeline;
    }

    @EventListener
    void connected(PageConnectedEvent page) {
        String user = page.user();
        if (user != null && "dashboard".equals(page.name())) {
            List<String> alive = this.timeline.events(Scope.user(user))
                .stream()
                .filter((event) -> !event.isPurged())
                .map(ScheduledEvent::name)
                .toList();
            LIFE.stream()
                .filter((name) -> !alive.contains(name))
                .forEach((name) -> this.timeline.event(name).user(user).schedule());
        }
    }

}
