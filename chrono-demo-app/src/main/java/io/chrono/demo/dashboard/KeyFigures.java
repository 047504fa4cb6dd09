package io.chrono.demo.dashboard;

import java.security.Principal;
import java.time.ZonedDateTime;
import java.util.Map;

import io.chrono.boot.ChronoEvent;
import io.chrono.clock.Tick;
import io.chrono.demo.clock.ServerTime;
import io.chrono.demo.shop.Figure;
import io.chrono.demo.shop.Shop;
import io.chrono.demo.shop.Shops;
import io.chrono.operation.OperationChain;
import io.chrono.operation.Operations;

/**
 * Moves the key figures, and with them the line of the last minute.
 */
@ChronoEvent(every = "1s", repeats = "forever")
class KeyFigures {

    private final Shops shops;

    private final ServerTime time;

    KeyFigures(Shops shops, ServerTime time) {
        this.shops = shops;
        this.time = time;
    }

    Operations perform(Principal user, Tick tick) {
        Shop shop = this.shops.of(user.getName());
        ZonedDateTime now = this.time.at(tick.second());
        OperationChain operations = Operations.none();
        for (Figure figure : shop.figures()) {
            operations = operations.textContent("#figure-" + figure.id(), figure.textAt(now));
        }
        Shop.Point point = shop.pulseAt(now);
        return operations.dispatchEvent("#pulse-chart", "almanac:point")
            .detail(Map.of("label", point.label(), "value", point.value()));
    }

}
