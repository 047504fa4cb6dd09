package io.chrono.demo.notice;

import java.security.Principal;
import java.util.List;

import io.chrono.boot.ChronoEvent;
import io.chrono.clock.Tick;
import io.chrono.demo.shop.Notice;
import io.chrono.demo.shop.Shops;
import io.chrono.operation.Operations;

/**
 * Tells the owner of a shop something now and then.
 */
@ChronoEvent(every = "20s", repeats = "forever")
class NoticeBoard {

    private final Shops shops;

    private final Toasts toasts;

    NoticeBoard(Shops shops, Toasts toasts) {
        this.shops = shops;
        this.toasts = toasts;
    }

    Operations perform(Principal user, Tick tick) {
        List<Notice> notices = this.shops.of(user.getName()).notices();
        long turn = tick.second().getEpochSecond() / 20;
        return this.toasts.show(notices.get((int) (turn % notices.size())), tick.number());
    }

}
