package io.chrono.demo.clock;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

import io.chrono.boot.AdminGuard;
import io.chrono.clock.Clock;
import io.chrono.operation.Broadcaster;
import io.chrono.operation.Operations;

/**
 * The card "Clock". The clock is everybody's, so the guard is asked first, and every page
 * is told: at once, for a clock that stands still has no tick to wait for.
 */
@Controller
class ClockController {

    private final Clock clock;

    private final AdminGuard guard;

    private final Broadcaster broadcaster;

    ClockController(Clock clock, AdminGuard guard, Broadcaster broadcaster) {
        this.clock = clock;
        this.guard = guard;
        this.broadcaster = broadcaster;
    }

    @PostMapping("/clock/toggle")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void toggle() {
        this.guard.check("toggle the clock");
        this.clock.toggle();
        this.broadcaster.toTopic("/topic/clock", this.clock.isTicking() ? started() : stopped());
    }

    private static Operations started() {
        return Operations.removeCssClass("#time", "stopped")
            .textContent("#clock-button", "Stop")
            .textContent("#clock-state", "It ticks.");
    }

    private static Operations stopped() {
        return Operations.addCssClass("#time", "stopped")
            .textContent("#clock-button", "Start")
            .textContent("#clock-state", "It stands still.");
    }

}
