package io.chrono.benchmarks.push;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * The connection of one user's page: upgrades to WebSocket, connects, subscribes, and
 * then hands over what comes. Confined to the thread of the selector.
 */
final class StompConnection {

    private static final String CONNECT = "CONNECT\naccept-version:1.2\nhost:localhost\nheart-beat:0,0\n\n\0";

    private static final String SUBSCRIBE = "SUBSCRIBE\nid:0\ndestination:/user/queue/chrono\n\n\0";

    private final ByteBuffer received = ByteBuffer.allocate(16 * 1024);

    private final SocketChannel channel;

    private final Listener listener;

    private boolean upgraded;

    private StompConnection(SocketChannel channel, Listener listener) {
        this.channel = channel;
        this.listener = listener;
    }

    static void open(Selector selector, int port, String user, Listener listener) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        StompConnection connection = new StompConnection(channel, listener);
        connection.write(StandardCharsets.US_ASCII.encode(upgrade(port, user)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, connection);
    }

    /**
     * Read what has come.
     * @throws IOException if the connection is broken, or the server has closed it
     */
    void read() throws IOException {
        int count = this.channel.read(this.received);
        if (count < 0) {
            throw new IOException("The server has closed the connection");
        }
        long micros = Lateness.nowMicros();
        this.received.flip();
        if (!this.upgraded) {
            this.upgraded = readUpgrade();
        }
        while (this.upgraded && this.received.hasRemaining()) {
            WebSocketFrames.Frame frame = WebSocketFrames.read(this.received);
            if (frame == null) {
                break;
            }
            received(frame, micros);
        }
        this.received.compact();
        if (!this.received.hasRemaining()) {
            throw new IOException("A message is longer than " + this.received.capacity() + " bytes");
        }
    }

    private boolean readUpgrade() throws IOException {
        String head = StandardCharsets.US_ASCII.decode(this.received.duplicate()).toString();
        int end = head.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        if (!head.startsWith("HTTP/1.1 101")) {
            throw new IOException("The server refuses WebSocket: " + head.lines().findFirst().orElse(""));
        }
        this.received.position(this.received.position() + end + 4);
        write(WebSocketFrames.text(CONNECT));
        return true;
    }

    private void received(WebSocketFrames.Frame frame, long micros) throws IOException {
        if (frame.type() == WebSocketFrames.PING) {
            write(WebSocketFrames.masked(WebSocketFrames.PONG, frame.payload()));
        }
        if (frame.type() == WebSocketFrames.CLOSE) {
            throw new IOException("The server closes the WebSocket");
        }
        if (frame.type() != WebSocketFrames.TEXT) {
            return;
        }
        String text = frame.text();
        if (text.startsWith("CONNECTED")) {
            write(WebSocketFrames.text(SUBSCRIBE));
        }
        else if (text.startsWith("MESSAGE")) {
            this.listener.received(text, micros);
        }
        else if (text.startsWith("ERROR")) {
            throw new IOException("The server says: " + text);
        }
    }

    /*
     * Frames of this client are so few and short that the buffer of the socket always has
     * room for them.
     */
    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            this.channel.write(bytes);
        }
    }

    private static String upgrade(int port, String user) {
        return String.join("\r\n", "GET /chrono/ws HTTP/1.1", "Host: 127.0.0.1:" + port, "Upgrade: websocket",
                "Connection: Upgrade", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Protocol: v12.stomp", LoadServer.USER_HEADER + ": " + user, "", "");
    }

    /**
     * Hears of messages.
     */
    @FunctionalInterface
    interface Listener {

        /**
         * A message has come.
         * @param message the frame of STOMP
         * @param micros when it came, in microseconds since 1970
         */
        void received(String message, long micros);

    }

}
