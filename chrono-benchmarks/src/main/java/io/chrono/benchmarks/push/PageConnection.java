package io.chrono.benchmarks.push;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * The connection of one user's page: upgrades to WebSocket, connects and subscribes where
 * the server speaks STOMP, and then hands over what comes. Confined to the thread of the
 * selector.
 */
final class PageConnection {

    /**
     * The header by which the servers of this benchmark believe who somebody is.
     */
    static final String USER_HEADER = "X-User";

    private static final String CONNECT = "CONNECT\naccept-version:1.2\nhost:localhost\nheart-beat:0,0\n\n\0";

    private static final String SUBSCRIBE = "SUBSCRIBE\nid:%d\ndestination:%s\n\n\0";

    private final SocketChannel channel;

    private final SelectionKey key;

    private final int user;

    private final Wire wire;

    private byte @Nullable [] rest;

    private boolean upgraded;

    private boolean ready;

    private PageConnection(SocketChannel channel, SelectionKey key, int user, Wire wire) {
        this.channel = channel;
        this.key = key;
        this.user = user;
        this.wire = wire;
    }

    static PageConnection open(Selector selector, Wire wire, int user, int receiveBuffer) throws IOException {
        SocketChannel channel = SocketChannel.open();
        if (receiveBuffer > 0) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
        }
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), wire.port()));
        channel.configureBlocking(false);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        PageConnection connection = new PageConnection(channel, key, user, wire);
        key.attach(connection);
        connection.write(StandardCharsets.US_ASCII.encode(upgrade(wire, user)));
        return connection;
    }

    int user() {
        return this.user;
    }

    /**
     * Return whether the page has asked for everything that it wants.
     * @return whether only messages are expected
     */
    boolean isReady() {
        return this.ready;
    }

    /**
     * Read no more, but stay connected.
     */
    void freeze() {
        this.key.interestOps(0);
    }

    void close() throws IOException {
        this.channel.close();
    }

    /**
     * Read what has come.
     * @param array what all connections read into
     * @param receipts takes the messages
     * @throws IOException if the connection is broken, or the server has closed it
     */
    void read(byte[] array, Receipts receipts) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(array);
        if (this.rest != null) {
            buffer.put(this.rest);
            this.rest = null;
        }
        if (this.channel.read(buffer) < 0) {
            throw new EOFException("The server has closed the connection of user " + this.user);
        }
        long nanos = System.nanoTime();
        buffer.flip();
        if (!this.upgraded) {
            this.upgraded = readUpgrade(buffer);
        }
        while (this.upgraded && WebSocketFrames.isComplete(buffer)) {
            received(buffer, array, nanos, receipts);
        }
        if (buffer.hasRemaining()) {
            this.rest = new byte[buffer.remaining()];
            buffer.get(this.rest);
        }
    }

    private boolean readUpgrade(ByteBuffer bytes) throws IOException {
        String head = StandardCharsets.US_ASCII.decode(bytes.duplicate()).toString();
        int end = head.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        if (!head.startsWith("HTTP/1.1 101")) {
            throw new IOException("The server refuses WebSocket: " + head.lines().findFirst().orElse(""));
        }
        bytes.position(bytes.position() + end + 4);
        if (this.wire.stomp()) {
            write(WebSocketFrames.text(CONNECT));
        }
        this.ready = !this.wire.stomp();
        return true;
    }

    private void received(ByteBuffer bytes, byte[] array, long nanos, Receipts receipts) throws IOException {
        int type = WebSocketFrames.type(bytes);
        int length = WebSocketFrames.skipHead(bytes);
        int from = bytes.position();
        bytes.position(from + length);
        if (type == WebSocketFrames.PING) {
            write(WebSocketFrames.masked(WebSocketFrames.PONG, bytes.slice(from, length)));
        }
        else if (type == WebSocketFrames.CLOSE) {
            throw new IOException("The server closes the WebSocket of user " + this.user);
        }
        else if (type == WebSocketFrames.TEXT && this.ready) {
            message(array, from, length, nanos, receipts);
        }
        else if (type == WebSocketFrames.TEXT) {
            connected(StandardCharsets.UTF_8.decode(bytes.slice(from, length)).toString());
        }
    }

    private void message(byte[] text, int from, int length, long nanos, Receipts receipts) throws IOException {
        if (this.wire.stomp() && length > 0 && text[from] == 'E') {
            throw new IOException("The server says: " + new String(text, from, length, StandardCharsets.UTF_8));
        }
        if (length > Payload.TAIL) {
            receipts.received(this.user, text, from, from + length, nanos);
        }
    }

    private void connected(String text) throws IOException {
        if (!text.startsWith("CONNECTED")) {
            throw new IOException("The server says: " + text);
        }
        write(WebSocketFrames.text(String.format(SUBSCRIBE, 0, "/user" + Payload.QUEUE)));
        write(WebSocketFrames.text(String.format(SUBSCRIBE, 1, Payload.TOPIC)));
        this.ready = true;
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

    private static String upgrade(Wire wire, int user) {
        String protocol = wire.stomp() ? "Sec-WebSocket-Protocol: v12.stomp\r\n" : "";
        return String.join("\r\n", "GET " + wire.path() + " HTTP/1.1", "Host: 127.0.0.1:" + wire.port(),
                "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version: 13", protocol + USER_HEADER + ": " + Users.name(user), "", "");
    }

}
