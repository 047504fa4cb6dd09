package io.chrono.benchmarks.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

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
     * Read the next frame of a server, which is not masked.
     * @param bytes what was received; its position moves behind the frame
     * @return the frame, or {@code null} if it is not complete yet
     */
    static @Nullable Frame read(ByteBuffer bytes) {
        int start = bytes.position();
        Frame frame = (bytes.remaining() < 2) ? null : readComplete(bytes);
        if (frame == null) {
            bytes.position(start);
        }
        return frame;
    }

    private static @Nullable Frame readComplete(ByteBuffer bytes) {
        int type = bytes.get() & 0x0F;
        long length = bytes.get() & 0x7F;
        int more = (length == 127) ? 8 : (length == 126) ? 2 : 0;
        if (bytes.remaining() < more) {
            return null;
        }
        if (more > 0) {
            length = (more == 8) ? bytes.getLong() : bytes.getShort() & 0xFFFF;
        }
        if (bytes.remaining() < length) {
            return null;
        }
        ByteBuffer payload = bytes.slice(bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        return new Frame(type, payload);
    }

    /**
     * A frame.
     *
     * @param type its type
     * @param payload its content, which lasts until the next frame is received
     */
    record Frame(int type, ByteBuffer payload) {

        String text() {
            return StandardCharsets.UTF_8.decode(this.payload.duplicate()).toString();
        }

    }

}
