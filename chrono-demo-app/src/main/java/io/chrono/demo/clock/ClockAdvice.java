package io.chrono.demo.clock;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import io.chrono.clock.Clock;

/**
 * Gives each page the clock that it begins with.
 */
@ControllerAdvice
class ClockAdvice {

    private final Clock clock;

    private final ServerTime time;

    ClockAdvice(Clock clock, ServerTime time) {
        this.clock = clock;
        this.time = time;
    }

    @ModelAttribute
    void clock(Model model) {
        model.addAttribute("ticking", this.clock.isTicking());
        model.addAttribute("time", ServerTime.text(this.time.now()));
        model.addAttribute("zone", this.time.zone().getId());
    }

}
