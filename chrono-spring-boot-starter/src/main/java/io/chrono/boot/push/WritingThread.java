package io.chrono.boot.push;

/**
 * Knows whether this thread is just now beginning a write to a connection. Safe for use
 * by several threads.
 */
final class WritingThread {

    private static final ThreadLocal<WritingThread> CURRENT = ThreadLocal.withInitial(WritingThread::new);

    private boolean writing;

    private WritingThread() {
    }

    static void during(Runnable write) {
        WritingThread current = CURRENT.get();
        boolean before = current.writing;
        current.writing = true;
        try {
            write.run();
        }
        finally {
            current.writing = before;
        }
    }

    static boolean isWriting() {
        return CURRENT.get().writing;
    }

}
