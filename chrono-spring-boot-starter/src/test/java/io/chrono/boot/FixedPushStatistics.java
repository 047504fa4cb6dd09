package io.chrono.boot;

import java.util.Map;

/**
 * Numbers that do not change: each is another one, so that no two can be mistaken.
 */
public final class FixedPushStatistics implements PushStatistics {

    @Override
    public int sessions() {
        return 1;
    }

    @Override
    public int pages() {
        return 2;
    }

    @Override
    public int users() {
        return 3;
    }

    @Override
    public long messages() {
        return 4;
    }

    @Override
    public long operations() {
        return 5;
    }

    @Override
    public long characters() {
        return 6;
    }

    @Override
    public int held() {
        return 7;
    }

    @Override
    public Map<PushDrop, Long> dropped() {
        return Map.of(PushDrop.SLOW, 8L);
    }

    @Override
    public long refusedSubscriptions() {
        return 9;
    }

    @Override
    public long refusedSends() {
        return 10;
    }

    @Override
    public long slowCloses() {
        return 11;
    }

    @Override
    public long waiting() {
        return 12;
    }

    @Override
    public long conflated() {
        return 13;
    }

}
