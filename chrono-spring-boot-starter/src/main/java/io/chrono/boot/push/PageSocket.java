package io.chrono.boot.push;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
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

    private final Queue<WebSocketMessage<?>> queue = new ArrayDeque<>();

    private final AtomicInteger calls = new AtomicInteger();

    private long waiting;

    private @Nullable WebSocketMessage<?> written;

    private long writtenSince;

    private @Nullable CloseStatus closing;

    private boolean closed;

    private volatile Runnable leaving = () -> {
    };

    PageSocket(WebSocketSession session, SocketWriter writer, PushSettings.Buffer limits, SocketContext context) {
        super(session);
        this.writer = writer;
        this.limits = limits;
        this.counts = context.counts();
        this.executor = context.executor();
        this.nanoTime = context.nanoTime();
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
        if (offer(message)) {
            flush();
        }
    }

    /**
     * Put a message into the queue. It leaves with the next {@link #flush()}.
     * @param message the message
     * @return {@code false} if the connection is closed, or is closed because of it
     */
    boolean offer(WebSocketMessage<?> message) {
        this.lock.lock();
        try {
            if (this.closing != null) {
                return false;
            }
            int size = message.getPayloadLength();
            if (this.written != null && isTooMuch(size)) {
                closeNow(TOO_SLOW);
                this.counts.slowCloses.increment();
                this.counts.dropped(PushDrop.SLOW, 1);
                return false;
            }
            this.queue.add(message);
            this.waiting += size;
            return true;
        }
        finally {
            this.lock.unlock();
        }
    }

    private boolean isTooMuch(int size) {
        long elapsed = this.nanoTime.getAsLong() - this.writtenSince;
        return this.waiting + size > this.limits.size() || elapsed > this.limits.sendTimeout().toNanos();
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
        WebSocketMessage<?> next = take();
        if (next != null) {
            try {
                this.writer.write(next, this::wrote);
            }
            catch (RuntimeException ex) {
                wrote(ex);
            }
        }
    }

    private @Nullable WebSocketMessage<?> take() {
        this.lock.lock();
        try {
            if (this.written != null) {
                return null;
            }
            this.written = this.queue.poll();
            this.writtenSince = this.nanoTime.getAsLong();
            if (this.written == null && this.closing != null) {
                closeNow(this.closing);
            }
            return this.written;
        }
        finally {
            this.lock.unlock();
        }
    }

    private void wrote(@Nullable Throwable failure) {
        this.lock.lock();
        try {
            this.waiting -= (this.written != null) ? this.written.getPayloadLength() : 0;
            this.written = null;
            if (failure != null) {
                failed(failure);
            }
        }
        finally {
            this.lock.unlock();
        }
        flush();
    }

    private void failed(Throwable failure) {
        if (this.closing == null) {
            boolean slow = this.nanoTime.getAsLong() - this.writtenSince >= this.limits.sendTimeout().toNanos();
            logger.debug("Nothing can be sent to connection {} any more", getId(), failure);
            this.counts.dropped(slow ? PushDrop.SLOW : PushDrop.CLOSED, 1);
            if (slow) {
                this.counts.slowCloses.increment();
            }
            closeNow(slow ? TOO_SLOW : CloseStatus.SESSION_NOT_RELIABLE);
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
        this.counts.dropped(TOO_SLOW.equals(status) ? PushDrop.SLOW : PushDrop.CLOSED, this.queue.size());
        this.queue.clear();
        if (!this.closed) {
            this.closed = true;
            this.executor.execute(this.leaving);
            this.executor.execute(() -> closeDelegate(status));
        }
    }

    private void closeDelegate(CloseStatus status) {
        try {
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
