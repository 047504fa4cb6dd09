package io.chrono.benchmarks.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * As much of RFC 6455 as a client needs that gets short text messages. Stateless.
 */
final class WebSocketFrames {

    static final int TEXT = 1;

    static final int CLOSE = 8;

    static final int PING = 9;

    static final int PONG = 10;

    private static final int FINAL = 0x80;

    private static final int MASKED = 0x80;

    private WebSocketFrames() {
    }

    /**
     * Write a frame as clients do. The mask is zero: it protects proxies from hostile
     * pages, of which there are none here.
     * @param type the type of the frame
     * @param payload the content, shorter than 64 KiB
     * @return the bytes of the frame
     */
    static ByteBuffer masked(int type, ByteBuffer payload) {
        int length = payload.remaining();
        ByteBuffer frame = ByteBuffer.allocate(length + 8);
        frame.put((byte) (FINAL | type));
        if (length < 126) {
            frame.put((byte) (MASKED | length));
        }
        else {
            frame.put((byte) (MASKED | 126)).putShort((short) length);
        }
        return frame.putInt(0).put(payload).flip();
    }

    static ByteBuffer text(String text) {
        return masked(TEXT, StandardCharsets.UTF_8.encode(text));
    }

    /**
     * Return whether a whole frame of a server, which is not masked, begins here.
     * @param bytes what was received; its position stays
     * @return whether its last byte is there
     */
    static boolean isComplete(ByteBuffer bytes) {
        int start = bytes.position();
        if (bytes.remaining() < 2 || bytes.remaining() < 2 + more(bytes.get(start + 1))) {
            return false;
        }
        int length = skipHead(bytes);
        boolean complete = bytes.remaining() >= length;
        bytes.position(start);
        return complete;
    }

    /**
     * Return the type of the frame that begins here.
     * @param bytes what was received; its position stays
     * @return the type
     */
    static int type(ByteBuffer bytes) {
        return bytes.get(bytes.position()) & 0x0F;
    }

    /**
     * Move to the content of the frame that begins here.
     * @param bytes what was received
     * @return the length of the content
     */
    static int skipHead(ByteBuffer bytes) {
        bytes.get();
        byte second = bytes.get();
        int more = more(second);
        return (more == 8) ? Math.toIntExact(bytes.getLong()) : (more == 2) ? bytes.getShort() & 0xFFFF : second & 0x7F;
    }

    private static int more(byte second) {
        int length = second & 0x7F;
        return (length == 127) ? 8 : (length == 126) ? 2 : 0;
    }

}
