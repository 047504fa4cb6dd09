package io.chrono.demo.lobby;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import io.chrono.boot.PageConnectedEvent;
import io.chrono.boot.PageDisconnectedEvent;
import io.chrono.demo.activity.Activity;
import io.chrono.demo.activity.ActivityFeed;
import io.chrono.demo.shop.Shop;
import io.chrono.demo.shop.Shops;
import io.chrono.timeline.Timeline;

/**
 * What the landing page tells everybody. The visitors are real: they are the pages that
 * are connected.
 */
@Component
class Lobby {

    private final Set<String> pages = ConcurrentHashMap.newKeySet();

    private final Shops shops;

    private final ActivityFeed feed;

    private final Timeline timeline;

    Lobby(Shops shops, ActivityFeed feed, Timeline timeline) {
        this.shops = shops;
        this.feed = feed;
        this.timeline = timeline;
    }

    @EventListener
    void arrived(PageConnectedEvent page) {
        if ("landing".equals(page.name())) {
            this.pages.add(page.id());
        }
    }

    @EventListener
    void left(PageDisconnectedEvent page) {
        this.pages.remove(page.id());
    }

    Figures figuresAt(ZonedDateTime now) {
        long deeds = this.shops.all().stream().mapToLong((shop) -> shop.deedsToday(now)).sum();
        return new Figures(this.pages.size(), "%,d".formatted(deeds), this.timeline.size());
    }

    News newsAt(Instant now) {
        List<Shop> all = this.shops.all();
        Shop shop = all.get((int) (now.getEpochSecond() / LobbyNews.PACE % all.size()));
        Activity latest = this.feed.latest(shop, now, 1).get(0);
        return new News(latest.person(), latest.deed(), shop.name());
    }

    /**
     * Figures that everybody may see.
     *
     * @param visitors how many pages are looking
     * @param deeds how many things were done today, in all shops
     * @param events how many events wait on the timeline
     */
    record Figures(int visitors, String deeds, int events) {
    }

    /**
     * Something that has just happened.
     *
     * @param person who did it
     * @param deed what it was
     * @param shop where
     */
    record News(String person, String deed, String shop) {
    }

}
