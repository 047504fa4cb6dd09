package io.chrono.boot.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.chrono.boot.PushDrop;
import io.chrono.boot.PushStatistics;
import io.chrono.operation.Broadcaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A page that reads nothing, beside one that does.
 */
@SpringBootTest(classes = PushApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "server.address=127.0.0.1", "chrono.push.topics=/topic/lobby", "chrono.push.buffer-size=64KB" })
class SlowPageIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Broadcaster broadcaster;

    @Autowired
    private PushStatistics statistics;

    @Test
    void pageThatReadsNothingIsClosedAndOthersGetEverything() throws Exception {
        try (StompPage quick = StompPage.connect(this.port, "anna").subscribe("/topic/lobby");
                Socket slow = connectAndReadNothing(this.port)) {
            await().until(() -> this.statistics.pages() == 1);
            int sent = 0;
            while (this.statistics.slowCloses() == 0 && sent < 10_000) {
                this.broadcaster.toTopic("/topic/lobby", "x".repeat(5_000));
                sent++;
                int expected = sent;
                await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> quick.messages().size() == expected);
            }
            assertThat(this.statistics.slowCloses()).isEqualTo(1);
            assertThat(this.statistics.dropped().get(PushDrop.SLOW)).isPositive();
            await().until(() -> this.statistics.pages() == 0);
            assertThat(quick.isConnected()).isTrue();
            assertThat(slow.isConnected()).isTrue();
        }
    }

    static Socket connectAndReadNothing(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        OutputStream out = socket.getOutputStream();
        out.write(("GET /chrono/ws HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
        out.write(frame("CONNECT\naccept-version:1.2\nhost:x\nheart-beat:0,0\n\n\0"));
        out.write(frame("SUBSCRIBE\nid:0\ndestination:/topic/lobby\n\n\0"));
        out.write(frame("SUBSCRIBE\nid:1\ndestination:/user/queue/chrono\n\n\0"));
        out.flush();
        return socket;
    }

    private static byte[] frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(0x81);
        frame.write(0x80 | payload.length);
        frame.writeBytes(new byte[4]); // a mask of zeros changes nothing
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

}
