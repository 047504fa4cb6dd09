package io.chrono.boot.push;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

import io.chrono.boot.PushDrop;

/**
 * Messages for users who have no page yet. Not thread-safe: guarded by the lane that has
 * the user.
 */
final class HeldMessages {

    private final Map<String, Deque<Held>> users = new HashMap<>();

    private final PushSettings.Hold limits;

    private final PushCounts counts;

    private final AtomicLong totalSize;

    /**
     * Create an empty store.
     * @param limits how much is held
     * @param counts counts what is held and what is lost
     * @param totalSize the size of what all stores hold
     */
    HeldMessages(PushSettings.Hold limits, PushCounts counts, AtomicLong totalSize) {
        this.limits = limits;
        this.counts = counts;
        this.totalSize = totalSize;
    }

    /**
     * Hold a message, or drop it if too much is held already. The newest is dropped and
     * not the oldest, because a page can do nothing with an end that has no beginning.
     * @param user the name of the principal
     * @param message the message
     * @param now the monotonic time, in nanoseconds
     */
    void hold(String user, PushMessage message, long now) {
        int size = message.body().length();
        Deque<Held> waiting = this.users.getOrDefault(user, new ArrayDeque<>());
        long ofUser = waiting.stream().mapToLong((held) -> held.message().body().length()).sum();
        if (waiting.size() >= this.limits.messages() || ofUser + size > this.limits.size()
                || this.totalSize.get() + size > this.limits.totalSize()) {
            this.counts.dropped(PushDrop.HOLD_FULL, 1);
            return;
        }
        waiting.add(new Held(message, now));
        this.users.put(user, waiting);
        this.totalSize.addAndGet(size);
        this.counts.held.incrementAndGet();
    }

    /**
     * Take what a user may see now.
     * @param user the name of the principal
     * @param destination what he has subscribed to
     * @param now the monotonic time, in nanoseconds
     * @return the messages in their order
     */
    List<PushMessage> take(String user, String destination, long now) {
        expire(user, now);
        return remove(user, (held) -> held.message().destination().equals(destination));
    }

    /**
     * Drop what has waited for too long.
     * @param now the monotonic time, in nanoseconds
     */
    void expire(long now) {
        for (String user : List.copyOf(this.users.keySet())) {
            expire(user, now);
        }
    }

    private void expire(String user, long now) {
        long time = this.limits.time().toNanos();
        int expired = remove(user, (held) -> now - held.since() >= time).size();
        this.counts.dropped(PushDrop.EXPIRED, expired);
    }

    private List<PushMessage> remove(String user, Predicate<Held> which) {
        Deque<Held> waiting = this.users.get(user);
        if (waiting == null) {
            return List.of();
        }
        List<PushMessage> removed = new ArrayList<>();
        waiting.removeIf((held) -> which.test(held) && removed.add(held.message()));
        if (waiting.isEmpty()) {
            this.users.remove(user);
        }
        removed.forEach((message) -> this.totalSize.addAndGet(-message.body().length()));
        this.counts.held.addAndGet(-removed.size());
        return removed;
    }

    private record Held(PushMessage message, long since) {
    }

}
