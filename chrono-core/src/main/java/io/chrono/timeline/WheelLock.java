package io.chrono.timeline;

import java.util.concurrent.locks.ReentrantLock;

/**
 * The lock of a {@link Wheel}. It has two parts: the door, for what comes, and the files,
 * for all lists in which it is filed. Safe for use by several threads.
 */
final class WheelLock {

    /*
     * What comes is filed many at a time, which takes a while (see Arrivals). If nobody
     * could come in meanwhile, two threads that schedule would soon meet at a wheel where
     * one of them files, and work in turn rather than at the same time. So the one that
     * files closes the files behind it and leaves the door: whoever only comes in goes
     * on. Everybody else needs both parts. They are always taken in the same order, the
     * door first.
     */

    private static final int SPINS = 50;

    private final ReentrantLock door = new ReentrantLock();

    private final ReentrantLock files = new ReentrantLock();

    /**
     * Take both parts. Given back by {@link #unlock()}.
     */
    void lock() {
        enter();
        this.files.lock();
    }

    void unlock() {
        this.files.unlock();
        this.door.unlock();
    }

    /**
     * Take the door only. Given back by {@link #leave()}.
     */
    void enter() {
        // it is held for less time than it takes to put a thread to sleep and to wake it
        for (int i = 0; i < SPINS; i++) {
            if (this.door.tryLock()) {
                return;
            }
            Thread.onSpinWait();
        }
        this.door.lock();
    }

    /**
     * Take the files, too, after {@link #enter()}. May be called again.
     */
    void openFiles() {
        this.files.lock();
    }

    /**
     * Give the door back, and keep the files.
     */
    void leaveDoor() {
        this.door.unlock();
    }

    /**
     * Give back what the thread holds.
     */
    void leave() {
        while (this.files.isHeldByCurrentThread()) {
            this.files.unlock();
        }
        if (this.door.isHeldByCurrentThread()) {
            this.door.unlock();
        }
    }

}
