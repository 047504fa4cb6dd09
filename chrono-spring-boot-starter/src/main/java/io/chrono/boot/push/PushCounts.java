package io.chrono.boot.push;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import io.chrono.boot.PushDrop;
import io.chrono.boot.PushStatistics;

/**
 * Counts what push does. Safe for use by several threads.
 */
final class PushCounts implements PushStatistics {

    final AtomicInteger sessions = new AtomicInteger();

    final AtomicInteger pages = new AtomicInteger();

    final AtomicInteger users = new AtomicInteger();

    final AtomicInteger held = new AtomicInteger();

    final LongAdder refusedSubscriptions = new LongAdder();

    final LongAdder refusedSends = new LongAdder();

    final LongAdder waiting = new LongAdder();

    final LongAdder slowCloses = new LongAdder();

    private final LongAdder conflated = new LongAdder();

    private final LongAdder messages = new LongAdder();

    private final LongAdder operations = new LongAdder();

    private final LongAdder characters = new LongAdder();

    private final Map<PushDrop, LongAdder> drops = new EnumMap<>(PushDrop.class);

    PushCounts() {
        for (PushDrop reason : PushDrop.values()) {
            this.drops.put(reason, new LongAdder());
        }
    }

    void sent(PushMessage message, int times) {
        this.messages.add(times);
        this.operations.add((long) message.operations() * times);
        this.characters.add((long) message.body().length() * times);
    }

    void conflated(int operations) {
        this.conflated.add(operations);
    }

    void dropped(PushDrop reason, int count) {
        LongAdder drops = this.drops.get(reason);
        if (drops != null) {
            drops.add(count);
        }
    }

    @Override
    public int sessions() {
        return this.sessions.get();
    }

    @Override
    public int pages() {
        return this.pages.get();
    }

    @Override
    public int users() {
        return this.users.get();
    }

    @Override
    public long messages() {
        return this.messages.sum();
    }

    @Override
    public long operations() {
        return this.operations.sum();
    }

    @Override
    public long characters() {
        return this.characters.sum();
    }

    @Override
    public int held() {
        return this.held.get();
    }

    @Override
    public Map<PushDrop, Long> dropped() {
        Map<PushDrop, Long> counts = new EnumMap<>(PushDrop.class);
        this.drops.forEach((reason, count) -> counts.put(reason, count.sum()));
        return counts;
    }

    @Override
    public long waiting() {
        return this.waiting.sum();
    }

    @Override
    public long conflated() {
        return this.conflated.sum();
    }

    @Override
    public long refusedSubscriptions() {
        return this.refusedSubscriptions.sum();
    }

    @Override
    public long refusedSends() {
        return this.refusedSends.sum();
    }

    @Override
    public long slowCloses() {
        return this.slowCloses.sum();
    }

}
