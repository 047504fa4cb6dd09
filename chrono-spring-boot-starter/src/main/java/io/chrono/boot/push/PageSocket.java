package io.chrono.boot.push;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
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

    private final SocketWriter writer;

    private final PushSettings.Buffer limits;

    private final PushCounts counts;

    private final Executor executor;

    private final LongSupplier nanoTime;

    private final ReentrantLock lock = new ReentrantLock();

    private final FrameQueue queue;

    private final AtomicInteger calls = new AtomicInteger();

    private @Nullable Frame written;

    private boolean begun;

    private long begunAt;

    private @Nullable CloseStatus closing;

    private boolean closed;

    private boolean inboundIsLimited;

    private volatile Runnable leaving = () -> {
    };

    PageSocket(WebSocketSession session, SocketWriter writer, PushSettings.Buffer limits, SocketContext context) {
        super(session);
        this.writer = writer;
        this.limits = limits;
        this.counts = context.counts();
        this.queue = new FrameQueue(limits, this.counts);
        this.executor = context.executor();
        this.nanoTime = context.nanoTime();
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
        if (offer(Frame.of(message))) {
            flush();
        }
    }

    /**
     * Put a frame into the queue. It leaves with the next {@link #flush()}.
     * @param frame the frame
     * @return {@code false} if the connection is closed, or is closed because of it
     */
    boolean offer(Frame frame) {
        this.lock.lock();
        try {
            if (this.closing != null) {
                return false;
            }
            if (this.written == null) {
                this.written = frame;
                return true;
            }
            if (isTooLong(this.nanoTime) || !this.queue.add(frame)) {
                this.counts.dropped(PushDrop.SLOW, 1);
                tooSlow();
                return false;
            }
            return true;
        }
        finally {
            this.lock.unlock();
        }
    }

    private boolean isTooLong(LongSupplier now) {
        return this.begun && now.getAsLong() - this.begunAt > this.limits.sendTimeout().toNanos();
    }

    private void tooSlow() {
        this.counts.slowCloses.increment();
        closeNow(TOO_SLOW);
    }

    /**
     * Close the connection if one message has been on its way for too long.
     */
    void look() {
        this.lock.lock();
        try {
            if (!this.closed && isTooLong(this.nanoTime)) {
                tooSlow();
            }
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Begin to write what waits.
     */
    void flush() {
        // A write may end within the call that begins it: then the caller that is here
        // already goes on, so a long queue needs no deep stack.
        if (this.calls.getAndIncrement() > 0) {
            return;
        }
        int seen = 1;
        while (seen > 0) {
            writeNext();
            seen = this.calls.addAndGet(-seen);
        }
    }

    private void writeNext() {
        Frame next = begin();
        if (next != null) {
            try {
                this.writer.write(next.content(), this::wrote);
            }
            catch (RuntimeException ex) {
                wrote(ex);
            }
        }
    }

    private @Nullable Frame begin() {
        this.lock.lock();
        try {
            if (this.written == null && this.closing != null) {
                closeNow(this.closing);
            }
            if (this.written == null || this.begun) {
                return null;
            }
            this.begun = true;
            this.begunAt = this.nanoTime.getAsLong();
            return this.written;
        }
        finally {
            this.lock.unlock();
        }
    }

    private void wrote(@Nullable Throwable failure) {
        boolean more;
        this.lock.lock();
        try {
            if (failure != null) {
                failed(failure);
            }
            this.begun = false;
            this.written = this.queue.poll();
            more = this.written != null || this.closing != null;
        }
        finally {
            this.lock.unlock();
        }
        if (more) {
            flush();
        }
    }

    private void failed(Throwable failure) {
        if (this.closing == null) {
            logger.debug("Nothing can be sent to connection {} any more", getId(), failure);
            this.counts.dropped(PushDrop.CLOSED, 1);
            closeNow(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    /**
     * Close the connection when what waits has left.
     */
    @Override
    public void close(CloseStatus status) {
        this.lock.lock();
        try {
            if (this.closing != null) {
                return;
            }
            this.closing = status;
        }
        finally {
            this.lock.unlock();
        }
        this.executor.execute(this.leaving);
        flush();
    }

    @Override
    public void close() {
        close(CloseStatus.NORMAL);
    }

    /**
     * The connection is gone: what waits is lost.
     */
    void ended() {
        this.lock.lock();
        try {
            this.closed = true;
            closeNow(CloseStatus.SESSION_NOT_RELIABLE);
        }
        finally {
            this.lock.unlock();
        }
    }

    private void closeNow(CloseStatus status) {
        this.closing = status;
        int lost = this.queue.clear();
        if (this.written != null && !this.begun) {
            this.written = null;
            lost++;
        }
        this.counts.dropped(TOO_SLOW.equals(status) ? PushDrop.SLOW : PushDrop.CLOSED, lost);
        if (!this.closed) {
            this.closed = true;
            this.executor.execute(this.leaving);
            this.executor.execute(() -> closeDelegate(status));
        }
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
     * @param counts counts what is lost
     * @param executor runs what waits for the network
     * @param nanoTime the monotonic clock
     */
    record SocketContext(PushCounts counts, Executor executor, LongSupplier nanoTime) {
    }

}
