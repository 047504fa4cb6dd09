package io.chrono.test.example;

import java.time.Duration;

import org.springframework.stereotype.Service;

import io.chrono.operation.Broadcaster;
import io.chrono.operation.Operations;
import io.chrono.timeline.Timeline;

@Service
class Greetings {

    private final Timeline timeline;

    private final Broadcaster broadcaster;

    Greetings(Timeline timeline, Broadcaster broadcaster) {
        this.timeline = timeline;
        this.broadcaster = broadcaster;
    }

    void greet(String user) {
        this.broadcaster.toUser(user, Operations.textContent("#greeting", "Hello " + user));
        this.timeline.event(Heartbeat.class)
            .user(user)
            .after(Duration.ofSeconds(5))
            .before(Duration.ofSeconds(21))
            .schedule("hello");
    }

}
