package io.chrono.demo.dashboard;

import java.security.Principal;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

import io.chrono.demo.activity.ActivityFeed;
import io.chrono.demo.clock.ServerTime;
import io.chrono.demo.shop.Figure;
import io.chrono.demo.shop.Shop;
import io.chrono.demo.shop.Shops;

/**
 * The dashboard as it is at this moment; from then on the timeline moves it.
 */
@Controller
class DashboardController {

    private static final int ACTIVITIES = 8;

    private final Shops shops;

    private final ActivityFeed feed;

    private final ServerTime time;

    private final JsonMapper json = new JsonMapper();

    DashboardController(Shops shops, ActivityFeed feed, ServerTime time) {
        this.shops = shops;
        this.feed = feed;
        this.time = time;
    }

    @GetMapping("/dashboard")
    String show(Principal user, Model model) {
        Shop shop = this.shops.of(user.getName());
        ZonedDateTime now = this.time.now();
        model.addAttribute("user", user.getName());
        model.addAttribute("shop", shop);
        model.addAttribute("figures", shop.figures().stream().map((figure) -> FigureView.of(figure, now)).toList());
        model.addAttribute("pulse", this.json.writeValueAsString(pulseOf(shop, now)));
        model.addAttribute("bars", this.json.writeValueAsString(barsOf(shop, now)));
        model.addAttribute("activities", this.feed.latest(shop, now.toInstant(), ACTIVITIES));
        return "dashboard";
    }

    private static Map<String, List<?>> pulseOf(Shop shop, ZonedDateTime now) {
        List<Shop.Point> points = shop.pulseBefore(now);
        return Map.of("labels", points.stream().map(Shop.Point::label).toList(), "values",
                points.stream().map(Shop.Point::value).toList());
    }

    private static Map<String, List<?>> barsOf(Shop shop, ZonedDateTime now) {
        return Map.of("labels", shop.bars().labels(), "values", shop.bars().at(now));
    }

    /**
     * A figure as it is shown.
     *
     * @param id its id on the page
     * @param label what it tells
     * @param text its value
     * @param trend how much better it is
     * @param against than what
     */
    record FigureView(String id, String label, String text, String trend, String against) {

        static FigureView of(Figure figure, ZonedDateTime now) {
            return new FigureView(figure.id(), figure.label(), figure.textAt(now), figure.trend(), figure.against());
        }

    }

}
