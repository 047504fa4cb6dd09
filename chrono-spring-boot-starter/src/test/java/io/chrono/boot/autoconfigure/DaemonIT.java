package io.chrono.boot.autoconfigure;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real processes without a web server.
 */
class DaemonIT {

    private Process process;

    @AfterEach
    void end() {
        if (this.process != null) {
            this.process.destroyForcibly();
        }
    }

    @Test
    void daemonTicksUntilItIsToldToEnd() throws Exception {
        BufferedReader lines = start("--chrono.daemon.enabled=true");
        assertThat(lines.lines().filter((line) -> line.equals("beat 3")).findFirst()).isPresent();
        assertThat(this.process.isAlive()).isTrue();
        this.process.destroy(); // SIGTERM
        assertThat(this.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void consoleEndsByItself() throws Exception {
        BufferedReader lines = start("--chrono.daemon.enabled=false");
        assertThat(this.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(this.process.exitValue()).isZero();
        assertThat(lines.lines()).noneMatch((line) -> line.startsWith("beat"));
    }

    @Test
    void wrongPropertyIsExplainedInTheLog() throws Exception {
        BufferedReader lines = start("--chrono.clock.interval=5s");
        List<String> log = lines.lines().toList();
        assertThat(this.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(this.process.exitValue()).isNotZero();
        assertThat(log).contains("APPLICATION FAILED TO START")
            .anyMatch((line) -> line.contains("Property: chrono.clock.interval"))
            .anyMatch((line) -> line.contains("a duration from 1ms to 1s"));
    }

    private BufferedReader start(String argument) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        this.process = new ProcessBuilder(java, "-cp", classPath, DaemonApplication.class.getName(), argument,
                "--spring.main.web-application-type=none", "--spring.main.banner-mode=off")
            .redirectErrorStream(true)
            .start();
        return this.process.inputReader(StandardCharsets.UTF_8);
    }

}
