package io.chrono.test.example;

import java.util.Map;

import io.chrono.boot.ChronoEvent;
import io.chrono.boot.On;
import io.chrono.timeline.EventContext;

@ChronoEvent(on = On.READY, every = "10s", repeats = "forever", topic = "/topic/lobby")
class Lobby {

    Map<String, Object> perform(EventContext context) {
        return Map.of("now", context.now().toString());
    }

}
