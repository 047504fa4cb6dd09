package io.chrono.test.example;

import io.chrono.boot.ChronoEvent;
import io.chrono.operation.Operations;

@ChronoEvent(every = "3s", repeats = "forever")
class Heartbeat {

    Operations perform(String message) {
        return Operations.consoleLog(message).innerHtml("#beat", "<b>♥</b>");
    }

}
