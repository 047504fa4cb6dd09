package io.chrono.boot.push;

import java.util.concurrent.TimeUnit;

import org.apache.tomcat.util.threads.TaskQueue;
import org.apache.tomcat.util.threads.TaskThreadFactory;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;

/**
 * The threads of a connector of Tomcat, as Tomcat itself would make them, with one
 * difference: what Tomcat hands over while a thread begins a write of ours runs on that
 * thread. Safe for use by several threads.
 */
final class ConnectorThreads extends ThreadPoolExecutor {

    /*
     * Tomcat reports the end of each asynchronous write from another thread, so that a
     * handler that writes the next message cannot call itself without end. PageSocket
     * never does: it goes on in a loop. To wake a thread costs more than the write.
     */
    ConnectorThreads(Size size, TaskQueue queue, TaskThreadFactory factory) {
        super(size.spare(), size.most(), size.idleMillis(), TimeUnit.MILLISECONDS, queue, factory);
        queue.setParent(this);
    }

    @Override
    public void execute(Runnable command) {
        if (WritingThread.isWriting()) {
            command.run();
        }
        else {
            super.execute(command);
        }
    }

    /**
     * How many threads there are.
     *
     * @param spare those that are kept
     * @param most the most
     * @param idleMillis after which time one that is not needed ends
     */
    record Size(int spare, int most, long idleMillis) {
    }

}
