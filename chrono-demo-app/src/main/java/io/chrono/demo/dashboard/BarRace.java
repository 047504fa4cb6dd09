package io.chrono.demo.dashboard;

import java.security.Principal;
import java.util.Map;

import io.chrono.boot.ChronoEvent;
import io.chrono.clock.Tick;
import io.chrono.demo.clock.ServerTime;
import io.chrono.demo.shop.Shops;
import io.chrono.operation.Operations;

/**
 * Moves the bars.
 */
@ChronoEvent(every = "3s", repeats = "forever")
class BarRace {

    private final Shops shops;

    private final ServerTime time;

    BarRace(Shops shops, ServerTime time) {
        this.shops = shops;
        this.time = time;
    }

    Operations perform(Principal user, Tick tick) {
        return Operations.dispatchEvent("#bars-chart", "almanac:bars")
            .detail(Map.of("values", this.shops.of(user.getName()).bars().at(this.time.at(tick.second()))));
    }

}
