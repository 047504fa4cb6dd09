package io.chrono.benchmarks.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebSocketFramesTests {

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 125, 126, 65535, 65536 })
    void framesOfAllLengthsAreRead(int length) {
        ByteBuffer bytes = frame("a".repeat(length));
        assertThat(WebSocketFrames.isComplete(bytes)).isTrue();
        assertThat(WebSocketFrames.type(bytes)).isEqualTo(WebSocketFrames.TEXT);
        assertThat(bytes.position()).isZero();
        assertThat(WebSocketFrames.skipHead(bytes)).isEqualTo(length);
        assertThat(bytes.remaining()).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 125, 300, 65536 })
    void incompleteFramesStayWhereTheyAre(int content) {
        ByteBuffer whole = frame("b".repeat(content));
        for (int length = 0; length < whole.limit(); length++) {
            ByteBuffer part = whole.duplicate().limit(length);
            assertThat(WebSocketFrames.isComplete(part)).isFalse();
            assertThat(part.position()).isZero();
        }
    }

    @Test
    void framesOfClientsAreMasked() {
        ByteBuffer frame = WebSocketFrames.text("hé");
        assertThat(frame.get() & 0xFF).isEqualTo(0x81);
        assertThat(frame.get() & 0xFF).isEqualTo(0x83);
        assertThat(frame.getInt()).isZero();
        assertThat(StandardCharsets.UTF_8.decode(frame).toString()).isEqualTo("hé");
    }

    private static ByteBuffer frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(payload.length + 10).put((byte) 0x81);
        if (payload.length > 65535) {
            bytes.put((byte) 127).putLong(payload.length);
        }
        else if (payload.length > 125) {
            bytes.put((byte) 126).putShort((short) payload.length);
        }
        else {
            bytes.put((byte) payload.length);
        }
        return bytes.put(payload).flip();
    }

}
