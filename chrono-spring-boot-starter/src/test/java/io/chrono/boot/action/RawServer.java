package io.chrono.boot.action;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.schedule.ActionCall;

/**
 * A server that does not keep to the protocol: it says nothing, or never stops.
 */
final class RawServer implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(RawServer.class);

    private final CountDownLatch closed = new CountDownLatch(1);

    private final ServerSocket socket;

    private volatile Runnable onRequest = () -> {
    };

    private RawServer() throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static RawServer silent() throws IOException {
        RawServer server = new RawServer();
        server.serve("", "", -1);
        return server;
    }

    static RawServer repeating(String head, String piece, int pauseMillis) throws IOException {
        RawServer server = new RawServer();
        server.serve(head, piece, pauseMillis);
        return server;
    }

    int port() {
        return this.socket.getLocalPort();
    }

    ActionCall call() {
        return new ActionCall("url:http://good.test:" + port() + "/", null);
    }

    void onRequest(Runnable listener) {
        this.onRequest = listener;
    }

    @Override
    public void close() throws IOException {
        this.closed.countDown();
        this.socket.close();
    }

    private void serve(String head, String piece, int pauseMillis) {
        Thread thread = new Thread(() -> {
            try (Socket visitor = this.socket.accept()) {
                visitor.getInputStream().read();
                this.onRequest.run();
                OutputStream out = visitor.getOutputStream();
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                while (!pause(pauseMillis)) {
                    out.write(piece.getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                }
            }
            catch (SocketException ex) {
                logger.debug("The visitor has left, or the test is over", ex);
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    private boolean pause(int millis) {
        try {
            if (millis < 0) {
                this.closed.await();
            }
            return this.closed.await(millis, TimeUnit.MILLISECONDS);
        }
        catch (InterruptedException ex) {
            return true;
        }
    }

}
