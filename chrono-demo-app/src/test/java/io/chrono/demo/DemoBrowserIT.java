package io.chrono.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Looks at the demo with a real browser, in real time. What is looked at stands in
 * {@code src/test/frontend/demo.test.js}; the screenshots are kept in
 * {@code target/screenshots}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DemoBrowserIT {

    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    @LocalServerPort
    private int port;

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void thePagesLive() throws Exception {
        Optional<String> chromium = chromium();
        assumeThat(chromium).as("Chromium, without which nobody looks at the demo's pages: set CHROMIUM to its path")
            .isPresent();
        Path log = Path.of("target", "browser.log").toAbsolutePath();
        Process node = look(chromium.orElseThrow(), log);
        try {
            int exit = node.waitFor();
            assertThat(exit).as(() -> "%s:%n%s".formatted(log, read(log))).isZero();
        }
        finally {
            node.destroy();
        }
    }

    private Process look(String chromium, Path log) throws IOException {
        Path screenshots = Files.createDirectories(Path.of("target", "screenshots")).toAbsolutePath();
        ProcessBuilder node = new ProcessBuilder("node", "--test", "--test-reporter=spec",
                "src/test/frontend/demo.test.js");
        node.environment()
            .putAll(Map.of("DEMO_URL", "http://localhost:" + this.port, "DEMO_CHROMIUM", chromium, "DEMO_SCREENSHOTS",
                    screenshots.toString()));
        return node.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static Optional<String> chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
            .filter((path) -> Files.isExecutable(Path.of(path)))
            .findFirst();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        }
        catch (IOException ex) {
            return "The log cannot be read: " + ex;
        }
    }

}
