package io.chrono.demo.daemon;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;

import io.chrono.boot.ChronoEvent;
import io.chrono.boot.On;
import io.chrono.clock.Tick;

/**
 * Shows that the daemon lives: there is no page that could tell.
 */
@ChronoEvent(on = On.READY, every = "5s", repeats = "forever")
@Profile("daemon")
class DaemonBeat {

    private static final Logger logger = LoggerFactory.getLogger(DaemonBeat.class);

    void perform(Tick tick) {
        logger.info("Still here after {} ticks", tick.number());
    }

}
