package io.chrono.boot.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import io.chrono.boot.PushDrop;

/**
 * Collects outputs by receiver and hands finished messages to the connections, in the
 * order in which the outputs were handed over. Safe for use by several threads.
 */
final class Dispatch {

    private static final int LANES = 1024;

    /*
     * A thread that helps to flush a tick should have some milliseconds to do.
     */
    private static final int RECEIVERS_FOR_A_HELPER = 512;

    private static final int MOST_HELPERS = Math.min(3, Runtime.getRuntime().availableProcessors() - 1);

    private final Connections connections;

    private final PushCounts counts;

    private final LongSupplier nanoTime;

    private final Executor executor;

    private final AtomicLong messages = new AtomicLong();

    private final Lane[] lanes = new Lane[LANES];

    Dispatch(Connections connections, PushSettings.Hold hold, DispatchContext context) {
        this.connections = connections;
        this.counts = context.counts();
        this.nanoTime = context.nanoTime();
        this.executor = context.executor();
        AtomicLong totalSize = new AtomicLong();
        for (int i = 0; i < LANES; i++) {
            this.lanes[i] = new Lane(new HeldMessages(hold, this.counts, totalSize));
        }
    }

    /**
     * Take an output.
     * @param receiver whom it is for
     * @param output the parts of the output; at least one
     * @param frame what it is collected in, or {@code null} to send it at once, together
     * with what is collected for the receiver
     */
    void hand(Receiver receiver, List<Output> output, @Nullable TickFrame frame) {
        Lane lane = lane(receiver);
        @Nullable Departures departures = null;
        lane.lock();
        try {
            if (isOver(frame) && !lane.isCollecting(receiver)) {
                departures = send(lane, receiver, output);
            }
            else {
                departures = collect(lane, receiver, output, frame);
            }
        }
        finally {
            lane.unlock();
        }
        go(departures);
    }

    private static boolean isOver(@Nullable TickFrame frame) {
        return frame == null || frame.isEnded();
    }

    private @Nullable Departures collect(Lane lane, Receiver receiver, List<Output> output, @Nullable TickFrame frame) {
        int replaced = lane.collect(receiver, output);
        if (replaced > 0) {
            this.counts.conflated(replaced);
        }
        if (frame != null && replaced == Lane.FIRST) {
            frame.add(receiver);
        }
        return isOver(frame) ? send(lane, receiver) : null;
    }

    /**
     * Send all that is collected in a frame. If that is for many receivers, other threads
     * help; this one goes on until there is nothing left to begin with.
     * @param frame the frame
     */
    void flush(TickFrame frame) {
        together(frame.size(), () -> frame.drain(this::flush));
    }

    private void go(@Nullable Departures departures) {
        if (departures != null) {
            together(departures.size(), departures::go);
        }
    }

    private void together(int receivers, Runnable work) {
        int helpers = Math.min(MOST_HELPERS, receivers / RECEIVERS_FOR_A_HELPER);
        for (int i = 0; i < helpers; i++) {
            this.executor.execute(work);
        }
        work.run();
    }

    /*
     * Send what is collected for a receiver.
     */
    private void flush(Receiver receiver) {
        Lane lane = lane(receiver);
        @Nullable Departures departures;
        lane.lock();
        try {
            departures = send(lane, receiver);
        }
        finally {
            lane.unlock();
        }
        go(departures);
    }

    /**
     * Note a subscription, and send what was held for it.
     * @param session the connection
     * @param subscription the identifier that the client has given it
     * @param destination what it is subscribed to
     * @return whether the connection has become a page by it
     */
    boolean subscribe(PageSession session, String subscription, String destination) {
        String user = session.user();
        if (user == null) {
            return this.connections.subscribe(session, subscription, destination);
        }
        Lane lane = lane(new Receiver.User(user));
        Departures departures = new Departures();
        boolean page;
        lane.lock();
        try {
            page = this.connections.subscribe(session, subscription, destination);
            if (session.isSubscribedTo(destination)) {
                for (PushMessage message : lane.held().take(user, destination, this.nanoTime.getAsLong())) {
                    offer(List.of(session), message, departures);
                }
            }
        }
        finally {
            lane.unlock();
        }
        go(departures);
        return page;
    }

    /**
     * Drop what was held for too long.
     */
    void expire() {
        for (Lane lane : this.lanes) {
            lane.lock();
            try {
                lane.held().expire(this.nanoTime.getAsLong());
            }
            finally {
                lane.unlock();
            }
        }
    }

    /*
     * What can leave at once is written when the lane is free again.
     */
    private @Nullable Departures send(Lane lane, Receiver receiver) {
        List<Output> outputs = lane.take(receiver);
        return outputs.isEmpty() ? null : send(lane, receiver, outputs);
    }

    private Departures send(Lane lane, Receiver receiver, List<Output> outputs) {
        Departures departures = new Departures();
        for (PushMessage message : OutputEncoder.messages(outputs)) {
            if (receiver instanceof Receiver.Topic) {
                broadcast(message, departures);
            }
            else {
                send(lane, receiver, message, departures);
            }
        }
        return departures;
    }

    private void send(Lane lane, Receiver receiver, PushMessage message, Departures departures) {
        List<PageSession> sessions = sessions(receiver, message.destination());
        if (!sessions.isEmpty()) {
            offer(sessions, message, departures);
        }
        else if (receiver instanceof Receiver.User user) {
            lane.held().hold(user.name(), message, this.nanoTime.getAsLong());
        }
        else {
            this.counts.dropped(PushDrop.PAGE_GONE, 1);
        }
    }

    private void offer(List<PageSession> sessions, PushMessage message, Departures departures) {
        long number = this.messages.incrementAndGet();
        int times = 0;
        Frame frame = null;
        for (PageSession session : sessions) {
            for (String subscription : session.subscriptions(message.destination())) {
                if (frame == null || !subscription.equals(frame.subscription())) {
                    frame = Frame.of(subscription, number, message);
                }
                times += session.socket().offer(frame, departures) ? 1 : 0;
            }
        }
        this.counts.sent(message, times);
    }

    /*
     * Pages of one application mostly give their subscriptions the same identifiers, so
     * what goes to many of them is written only once for each identifier.
     */
    private void broadcast(PushMessage message, Departures departures) {
        long number = this.messages.incrementAndGet();
        int times = 0;
        for (Map.Entry<String, Set<PageSocket>> sockets : this.connections.ofTopic(message.destination()).entrySet()) {
            Frame frame = Frame.of(sockets.getKey(), number, message);
            for (PageSocket socket : sockets.getValue()) {
                times += socket.offer(frame, departures) ? 1 : 0;
            }
        }
        this.counts.sent(message, times);
    }

    private List<PageSession> sessions(Receiver receiver, String destination) {
        if (receiver instanceof Receiver.User user) {
            return subscribed(this.connections.ofUser(user.name()), destination);
        }
        PageSession page = this.connections.page(((Receiver.Page) receiver).scope());
        return (page != null && page.isSubscribedTo(destination)) ? List.of(page) : List.of();
    }

    private static List<PageSession> subscribed(List<PageSession> sessions, String destination) {
        if (sessions.size() == 1) {
            return sessions.get(0).isSubscribedTo(destination) ? sessions : List.of();
        }
        List<PageSession> subscribed = new ArrayList<>(1);
        for (PageSession session : sessions) {
            if (session.isSubscribedTo(destination)) {
                subscribed.add(session);
            }
        }
        return subscribed;
    }

    private Lane lane(Receiver receiver) {
        int hash = receiver.hashCode() * 0x9E3779B9;
        return this.lanes[hash >>> 22]; // the upper ten bits: 1,024 lanes
    }

    /**
     * What is needed besides.
     *
     * @param counts counts what is sent and what is lost
     * @param nanoTime the monotonic clock
     * @param executor runs what helps to flush; it may drop it
     */
    record DispatchContext(PushCounts counts, LongSupplier nanoTime, Executor executor) {
    }

}
