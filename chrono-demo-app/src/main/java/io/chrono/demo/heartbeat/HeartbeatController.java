package io.chrono.demo.heartbeat;

import java.security.Principal;
import java.time.Duration;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

import io.chrono.operation.Broadcaster;
import io.chrono.operation.Operations;
import io.chrono.timeline.Timeline;

/**
 * The cards "Heartbeat" and "Clear Heartbeat". Both answer with nothing: what happens is
 * told by the timeline.
 */
@Controller
class HeartbeatController {

    private final Timeline timeline;

    private final Broadcaster broadcaster;

    HeartbeatController(Timeline timeline, Broadcaster broadcaster) {
        this.timeline = timeline;
        this.broadcaster = broadcaster;
    }

    @PostMapping("/heartbeat")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void start(Principal user) {
        this.timeline.event(Heartbeat.class)
            .user(user)
            .after(Duration.ofSeconds(5))
            .before(Duration.ofSeconds(21))
            .schedule("hello");
        this.broadcaster.toUser(user.getName(), Operations.textContent("#beat-state", "It is about to begin."));
    }

    // The rest of the user's page lives in the same scope, so clearScope(user) would end
    // it, too.
    @PostMapping("/heartbeat/clear")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(Principal user) {
        this.timeline.events(user)
            .stream()
            .filter((event) -> event.name().equals("heartbeat"))
            .forEach(this.timeline::remove);
        this.broadcaster.toUser(user.getName(), Operations.textContent("#beat-state", "It is over."));
    }

}
