package io.chrono.boot.push;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for the beginning and end of {@link PushEngine}.
 */
@Timeout(60)
class PushEngineTests {

    private final PushHarness push = new PushHarness();

    private final CountDownLatch network = new CountDownLatch(1);

    @Test
    void engineStopsAfterWhatClosesConnectionsAndBeforeTheWebServer() {
        assertThat(this.push.engine.getPhase()).isLessThan(SmartLifecycle.DEFAULT_PHASE)
            .isGreaterThan(SmartLifecycle.DEFAULT_PHASE - 1024);
    }

    @Test
    void stopWaitsForConnectionsThatAreBeingClosed() throws Exception {
        FakeSocket socket = new FakeSocket("slow");
        connect(socket).close();
        Thread stop = new Thread(this.push.engine::stop);
        stop.start();
        await().until(() -> stop.getState() == Thread.State.TIMED_WAITING);
        assertThat(socket.closes).isEmpty();
        this.network.countDown();
        stop.join();
        assertThat(socket.closes).containsExactly(CloseStatus.NORMAL);
    }

    private WebSocketSession connect(FakeSocket socket) throws Exception {
        List<WebSocketSession> connected = new ArrayList<>();
        WebSocketHandler handler = this.push.engine.transport().decorate(new AbstractWebSocketHandler() {

            @Override
            public void afterConnectionEstablished(WebSocketSession session) {
                connected.add(session);
            }

        });
        handler.afterConnectionEstablished(new WebSocketSessionDecorator(socket) {

            @Override
            public void close(CloseStatus status) throws IOException {
                try {
                    PushEngineTests.this.network.await();
                }
                catch (InterruptedException ex) {
                    throw new IOException(ex);
                }
                super.close(status);
            }

        });
        return connected.get(0);
    }

}
