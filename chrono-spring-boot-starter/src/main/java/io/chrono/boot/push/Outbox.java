package io.chrono.boot.push;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.chrono.boot.PushDrop;
import io.chrono.clock.Tick;
import io.chrono.timeline.OutputHandler;
import io.chrono.timeline.ScheduledEvent;

/**
 * Takes what events and other code have for pages. What comes within a tick is collected
 * for each receiver and leaves as one message when the tick has ended; what comes later,
 * or outside of a tick, leaves at once. Safe for use by several threads; never waits for
 * a page.
 */
final class Outbox implements OutputHandler {

    private final Map<Long, TickFrame> frames = new ConcurrentHashMap<>();

    private final Addresses addresses;

    private final OutputEncoder encoder;

    private final Dispatch dispatch;

    private final Presence presence;

    private final PushCounts counts;

    Outbox(Addresses addresses, OutputEncoder encoder, Dispatch dispatch, Presence presence, PushCounts counts) {
        this.addresses = addresses;
        this.encoder = encoder;
        this.dispatch = dispatch;
        this.presence = presence;
        this.counts = counts;
    }

    @Override
    public void check(ScheduledEvent event) {
        Receiver receiver = this.addresses.receiver(event);
        if (receiver == null) {
            throw new IllegalArgumentException("The event '" + event.name() + "' has output, but nobody would see it:"
                    + " its 'scope' must belong to a user or a page, but was " + event.scope()
                    + "; use user(...) or topic(...), or let it return nothing");
        }
        this.addresses.check(receiver, event.destination());
        this.presence.scheduled(receiver, event);
    }

    @Override
    public void handle(ScheduledEvent event, Tick tick, Object output) {
        Receiver receiver = this.addresses.receiver(event);
        if (receiver == null) {
            throw new IllegalStateException("The scope " + event.scope() + " of the event '" + event.name()
                    + "' belongs to nobody any more; its output is lost");
        }
        hand(receiver, event.destination(), output, this.frames.get(tick.number()));
    }

    /**
     * Take an output of code outside of events. It leaves at once, after what was
     * collected for the receiver before.
     * @param receiver whom it is for
     * @param output the output
     */
    void send(Receiver receiver, Object output) {
        this.addresses.check(receiver, null);
        hand(receiver, null, output, null);
    }

    private void hand(Receiver receiver, @Nullable String named, Object output, @Nullable TickFrame frame) {
        List<Output> encoded;
        try {
            encoded = this.encoder.encode(this.addresses.destination(receiver),
                    this.addresses.destination(receiver, named), output);
        }
        catch (RuntimeException ex) {
            this.counts.dropped(PushDrop.REFUSED, 1);
            throw ex;
        }
        if (!encoded.isEmpty()) {
            this.dispatch.hand(receiver, encoded, frame);
        }
    }

    @Override
    public void tickBegan(Tick tick) {
        this.frames.put(tick.number(), new TickFrame());
    }

    @Override
    public void tickLasts(Tick tick) {
        TickFrame frame = this.frames.get(tick.number());
        if (frame != null) {
            this.dispatch.flush(frame);
        }
    }

    @Override
    public void tickEnded(Tick tick) {
        TickFrame frame = this.frames.remove(tick.number());
        if (frame != null) {
            frame.end();
            this.dispatch.flush(frame);
        }
    }

}
