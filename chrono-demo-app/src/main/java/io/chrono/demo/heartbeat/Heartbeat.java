package io.chrono.demo.heartbeat;

import io.chrono.boot.ChronoEvent;
import io.chrono.operation.Html;
import io.chrono.operation.Operations;

/**
 * A heart that beats every three seconds: alone a template, which starts when somebody
 * schedules it.
 */
@ChronoEvent(every = "3s", repeats = "forever")
class Heartbeat {

    private static final Html HEART = Html
        .trusted("<svg class=\"heart beat\" aria-hidden=\"true\"><use href=\"/icons.svg#heart\"></use></svg>");

    Operations perform(String message) {
        return Operations.consoleLog(message).innerHtml("#beat", HEART);
    }

}
