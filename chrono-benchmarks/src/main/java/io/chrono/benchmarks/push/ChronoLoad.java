package io.chrono.benchmarks.push;

import java.io.IOException;
import java.time.Instant;

import io.chrono.timeline.Overlap;
import io.chrono.timeline.Timeline;

/**
 * Load that comes from events on Chrono's timeline where a second is awaited or several
 * threads send; the rest is handed over directly. Used by one thread at a time.
 */
final class ChronoLoad implements Load {

    private static final int EVENTS_PER_SECOND = 10_000;

    private final Load direct;

    private final Peer peer;

    private final Timeline timeline;

    private final int users;

    private final Seconds seconds = new Seconds();

    ChronoLoad(Peer peer, Timeline timeline, int users) {
        this.direct = new DirectLoad(peer, users);
        this.peer = peer;
        this.timeline = timeline;
        this.users = users;
    }

    @Override
    public void rounds(int rounds) throws IOException {
        this.direct.rounds(rounds);
    }

    @Override
    public void rows(int times, int count) {
        Instant first = first(this.users * count);
        // takes a
        // while
        for (int user = 0; user < this.users; user++) {
            for (int i = 0; i < count; i++) {
                schedule(user, first, times, i);
            }
        }
    }

    @Override
    public void broadcasts(int rounds) throws IOException {
        this.direct.broadcasts(rounds);
    }

    @Override
    public void bursts(int times) {
        Instant first = first(this.users);
        for (int user = 0; user < this.users; user++) {
            schedule(user, first, times, 0);
        }
    }

    /*
     * Events must be on the timeline before their first second: on a machine that does
     * something else as well, that takes a while.
     */
    private Instant first(int events) {
        return Instant.ofEpochSecond(this.seconds.afterNext() + events / EVENTS_PER_SECOND);
    }

    private void schedule(int user, Instant first, int times, int number) {
        this.timeline.event((context) -> {
            long second = context.now().getEpochSecond();
            return Payload.operations(Payload.html(user, second + number, this.seconds.begin(second)));
        }).user(Users.name(user)).every(1).times(times).overlap(Overlap.ALLOW).at(first).schedule();
    }

    @Override
    public void numbered(long first, int count) {
        Numbering numbering = new Numbering(this.peer, this.users, first);
        for (int user = 0; user < this.users; user++) {
            for (int i = 0; i < count; i++) {
                int receiver = user;
                this.timeline.task((context) -> numbering.send(receiver)).user(Users.name(user)).schedule();
            }
        }
    }

}
