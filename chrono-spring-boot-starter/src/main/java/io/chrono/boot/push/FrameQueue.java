package io.chrono.boot.push;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

import org.jspecify.annotations.Nullable;

import io.chrono.boot.PushDrop;

/**
 * The frames that wait for one connection, of a bounded size. Not thread-safe: guarded by
 * the connection.
 */
final class FrameQueue {

    private final PushSettings.Buffer limits;

    private final PushCounts counts;

    /*
     * There is none until something has to wait, which most connections never know.
     */
    private @Nullable Deque<Frame> frames;

    private long size;

    FrameQueue(PushSettings.Buffer limits, PushCounts counts) {
        this.limits = limits;
        this.counts = counts;
    }

    /**
     * Append a frame. What waits and has its key is replaced by it first; then, if that
     * is set, the oldest frames of Chrono's make room.
     * @param frame the frame
     * @return {@code false} if there is no room for it; then it was not appended
     */
    boolean add(Frame frame) {
        conflate(frame);
        int needed = frame.size();
        if (this.limits.dropOldest() && this.frames != null && needed <= this.limits.size()) {
            makeRoom(this.frames.iterator(), needed);
        }
        if (this.size + needed > this.limits.size()) {
            return false;
        }
        if (this.frames == null) {
            this.frames = new ArrayDeque<>(4);
        }
        this.frames.add(frame);
        resized(needed);
        return true;
    }

    private void conflate(Frame later) {
        PushMessage message = later.message();
        if (message == null || message.parts().isEmpty() || this.frames == null) {
            return;
        }
        Deque<Frame> left = new ArrayDeque<>(this.frames.size() + 1);
        int operations = 0;
        for (Frame frame : this.frames) {
            Frame rest = frame.besides(later);
            operations += frame.operations() - ((rest != null) ? rest.operations() : 0);
            if (rest != null) {
                left.add(rest);
            }
        }
        if (operations > 0) {
            int after = left.stream().mapToInt(Frame::size).sum();
            resized((int) (after - this.size));
            this.frames = left;
            this.counts.conflated(operations);
        }
    }

    private void makeRoom(Iterator<Frame> oldest, int needed) {
        while (this.size + needed > this.limits.size() && oldest.hasNext()) {
            Frame frame = oldest.next();
            if (frame.isOurs()) {
                oldest.remove();
                resized(-frame.size());
                this.counts.dropped(PushDrop.OVERFLOW, 1);
            }
        }
    }

    @Nullable Frame poll() {
        Frame frame = (this.frames != null) ? this.frames.poll() : null;
        if (frame != null) {
            resized(-frame.size());
        }
        return frame;
    }

    /**
     * Forget all frames.
     * @return how many there were
     */
    int clear() {
        int count = (this.frames != null) ? this.frames.size() : 0;
        this.frames = null;
        resized((int) -this.size);
        return count;
    }

    /**
     * Return how much waits.
     * @return the number of bytes
     */
    long size() {
        return this.size;
    }

    private void resized(int bytes) {
        this.size += bytes;
        this.counts.waiting.add(bytes);
    }

}
