package io.chrono.demo.heartbeat;

import io.chrono.boot.ChronoEvent;
import io.chrono.operation.Html;
import io.chrono.operation.Operations;
import io.chrono.timeline.EventContext;

/**
 * A heart that beats every three seconds: alone a template, which starts when somebody
 * schedules it.
 */
@ChronoEvent(every = "3s", repeats = "forever")
class Heartbeat {

    private static final Html HEART = Html
        .trusted("<svg class=\"heart beat\" aria-hidden=\"true\"><use href=\"/icons.svg#heart\"></use></svg>");

    Operations perform(String message, EventContext context) {
        boolean last = context.event().at() == null;
        return Operations.consoleLog(message)
            .innerHtml("#beat", HEART)
            .textContent("#beat-state", last ? "That was the last beat." : "It beats.");
    }

}
