package io.chrono.boot.push;

import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleListener;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.threads.TaskQueue;
import org.apache.tomcat.util.threads.TaskThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Gives a connector of Tomcat threads that report the end of a write in place. A
 * connector that has got threads from elsewhere, virtual ones for example, keeps them.
 * Confined to the thread that starts and stops the connector.
 *
 * @since 0.1
 */
public final class TomcatConnector implements LifecycleListener {

    private static final long IDLE_MILLIS = 60_000;

    private @Nullable ConnectorThreads threads;

    @Override
    public void lifecycleEvent(LifecycleEvent event) {
        if (event.getLifecycle() instanceof Connector connector
                && connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            if (event.getType().equals(Lifecycle.BEFORE_START_EVENT)) {
                started(protocol);
            }
            else if (event.getType().equals(Lifecycle.AFTER_STOP_EVENT)) {
                stopped(protocol);
            }
        }
    }

    private void started(AbstractProtocol<?> protocol) {
        if (protocol.getExecutor() == null) {
            TaskThreadFactory factory = new TaskThreadFactory(protocol.getName().replace("\"", "") + "-exec-", true,
                    protocol.getThreadPriority());
            this.threads = new ConnectorThreads(
                    new ConnectorThreads.Size(protocol.getMinSpareThreads(), protocol.getMaxThreads(), IDLE_MILLIS),
                    new TaskQueue(protocol.getMaxQueueSize()), factory);
            protocol.setExecutor(this.threads);
        }
    }

    private void stopped(AbstractProtocol<?> protocol) {
        if (this.threads != null) {
            this.threads.shutdownNow();
            this.threads = null;
            protocol.setExecutor(null);
        }
    }

}
