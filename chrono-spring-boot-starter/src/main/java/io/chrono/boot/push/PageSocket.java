package io.chrono.boot.push;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

import io.chrono.boot.PushDrop;

/**
 * A connection that keeps the order of what is sent and never makes a sender wait. What
 * Spring sends (CONNECTED, heart-beats, messages of the application) and what Chrono
 * sends go through one queue. A page for which too much waits, or one message takes too
 * long, is closed. Safe for use by several threads.
 */
final class PageSocket extends WebSocketSessionDecorator {

    /**
     * The page was closed because it took its messages too slowly. It may connect anew,
     * and should then render anew.
     */
    static final CloseStatus TOO_SLOW = new CloseStatus(4002, "Too slow");

    private static final Logger logger = LoggerFactory.getLogger(PageSocket.class);

    /*
     * What is sent to many connections is limited by how much memory of each has to be
     * read, and by references that are written into old objects, which the garbage
     * collector then looks at. So a frame that can leave at once is not kept in here, and
     * there is neither a lock nor a queue beside this object until one is needed.
     */
    private final SocketWriter writer;

    private final SocketContext context;

    private @Nullable FrameQueue queue;

    private boolean busy;

    private long busySince;

    private volatile @Nullable CloseStatus closing;

    private volatile boolean closed;

    private boolean inboundIsLimited;

    private volatile Runnable leaving = () -> {
    };

    PageSocket(WebSocketSession session, SocketWriter writer, SocketContext context) {
        super(session);
        this.writer = writer;
        this.context = context;
    }

    /**
     * Set the length of messages from the client, once and for all. The buffer that the
     * container keeps for each connection has this length.
     * @param limit the number of characters
     */
    void limitInbound(int limit) {
        super.setTextMessageSizeLimit(limit);
        this.inboundIsLimited = true;
    }

    /**
     * Set the length of messages from the client, as Spring does: at least to 16 KB, for
     * clients that cut long messages into pieces of that size.
     */
    @Override
    public void setTextMessageSizeLimit(int limit) {
        if (!this.inboundIsLimited) {
            super.setTextMessageSizeLimit(limit);
        }
    }

    /**
     * Say what is done as soon as it is clear that the connection will be closed.
     * @param action what is done, perhaps more than once
     */
    void onLeaving(Runnable action) {
        this.leaving = action;
    }

    /**
     * Send a message of Spring's.
     */
    @Override
    public void sendMessage(WebSocketMessage<?> message) {
        Departures departures = new Departures();
        offer(Frame.of(message), departures);
        departures.go();
    }

    /**
     * Take a frame. If nothing else is on its way, the caller has to write it; otherwise
     * it waits.
     * @param frame the frame
     * @param departures where it is added if the caller has to write it, as soon as he
     * holds no lock
     * @return {@code false} if the connection is closed, or is closed because of it
     */
    synchronized boolean offer(Frame frame, Departures departures) {
        if (this.closing != null) {
            return false;
        }
        if (!this.busy) {
            begin();
            departures.add(this, frame);
            return true;
        }
        if (isTooLong() || !enqueue(frame)) {
            this.context.counts().dropped(PushDrop.SLOW, 1);
            tooSlow();
            return false;
        }
        return true;
    }

    private void begin() {
        this.busy = true;
        this.busySince = this.context.nanoTime().getAsLong();
    }

    private boolean enqueue(Frame frame) {
        if (this.queue == null) {
            this.queue = new FrameQueue(this.context.limits(), this.context.counts());
        }
        return this.queue.add(frame);
    }

    private boolean isTooLong() {
        return this.busy
                && this.context.nanoTime().getAsLong() - this.busySince > this.context.limits().sendTimeout().toNanos();
    }

    private void tooSlow() {
        this.context.counts().slowCloses.increment();
        closeNow(TOO_SLOW);
    }

    /**
     * Close the connection if one message has been on its way for too long. Nearly all
     * connections have none, which is seen without their lock, at the latest next time.
     */
    void look() {
        if (this.busy) {
            lookCloser();
        }
    }

    private synchronized void lookCloser() {
        if (!this.closed && isTooLong()) {
            tooSlow();
        }
    }

    /**
     * Write a frame that {@link #offer} has left to the caller, and what has come behind
     * it meanwhile.
     * @param frame the frame
     */
    void write(Frame frame) {
        for (Frame next = frame; next != null;) {
            next = writeOne(next);
        }
    }

    private @Nullable Frame writeOne(Frame frame) {
        if (this.closed) {
            lost(1);
            return null;
        }
        Delivery delivery = new Delivery(this::wroteLater);
        try {
            this.writer.write(frame.content(), delivery);
        }
        catch (RuntimeException ex) {
            delivery.accept(ex);
        }
        return delivery.returned() ? wrote(delivery.failure()) : null;
    }

    private void wroteLater(@Nullable Throwable failure) {
        Frame next = wrote(failure);
        if (next != null) {
            write(next);
        }
    }

    private synchronized @Nullable Frame wrote(@Nullable Throwable failure) {
        if (failure != null) {
            failed(failure);
        }
        Frame next = (this.queue != null) ? this.queue.poll() : null;
        if (next != null) {
            begin();
            return next;
        }
        this.busy = false;
        if (this.closing != null) {
            closeNow(this.closing);
        }
        return null;
    }

    private void failed(Throwable failure) {
        if (this.closing == null) {
            logger.debug("Nothing can be sent to connection {} any more", getId(), failure);
            this.context.counts().dropped(PushDrop.CLOSED, 1);
            closeNow(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    /**
     * Close the connection when what waits has left.
     */
    @Override
    public void close(CloseStatus status) {
        synchronized (this) {
            if (this.closing != null) {
                return;
            }
            this.closing = status;
        }
        this.context.executor().execute(this.leaving);
        closeIfIdle(status);
    }

    private synchronized void closeIfIdle(CloseStatus status) {
        if (!this.busy) {
            closeNow(status);
        }
    }

    @Override
    public void close() {
        close(CloseStatus.NORMAL);
    }

    /**
     * The connection is gone: what waits is lost.
     */
    synchronized void ended() {
        this.closed = true;
        closeNow(CloseStatus.SESSION_NOT_RELIABLE);
    }

    private void closeNow(CloseStatus status) {
        this.closing = status;
        lost((this.queue != null) ? this.queue.clear() : 0);
        if (!this.closed) {
            this.closed = true;
            this.context.executor().execute(this.leaving);
            this.context.executor().execute(() -> closeDelegate(status));
        }
    }

    private void lost(int frames) {
        this.context.counts().dropped(TOO_SLOW.equals(this.closing) ? PushDrop.SLOW : PushDrop.CLOSED, frames);
    }

    private void closeDelegate(CloseStatus status) {
        try {
            this.writer.closing();
            getDelegate().close(status);
        }
        catch (IOException | RuntimeException ex) {
            logger.debug("Connection {} was closed already", getId(), ex);
        }
    }

    /**
     * What all connections share.
     *
     * @param limits what a connection may hold back
     * @param counts counts what is lost
     * @param executor runs what waits for the network
     * @param nanoTime the monotonic clock
     */
    record SocketContext(PushSettings.Buffer limits, PushCounts counts, Executor executor, LongSupplier nanoTime) {
    }

}
