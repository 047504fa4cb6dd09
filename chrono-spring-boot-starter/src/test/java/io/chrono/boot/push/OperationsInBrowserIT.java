package io.chrono.boot.push;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import io.chrono.operation.Operation;
import io.chrono.operation.Operations;
import io.chrono.operation.SampleOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Performs what {@link Operations} builds in Chromium and looks at the page afterwards:
 * with the unmodified npm package {@code cable_ready}, and with {@code chrono.js}, to
 * which each operation is sent over STOMP. Skipped where there is no Chromium; its
 * program may be named in the environment variable {@code CHROMIUM}.
 */
class OperationsInBrowserIT {

    private static final Path FRONTEND = Path.of("src/main/frontend");

    private static final Path BUNDLE = Path.of("target/classes/META-INF/resources/chrono");

    private static final @Nullable String CHROMIUM = Stream
        .of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .filter(Objects::nonNull)
        .filter((program) -> Files.isExecutable(Path.of(program)))
        .findFirst()
        .orElse(null);

    private final JsonMapper json = new JsonMapper();

    @BeforeAll
    static void skipWithoutChromium() {
        if (CHROMIUM == null) {
            LoggerFactory.getLogger(OperationsInBrowserIT.class)
                .warn("Skipped: there is no Chromium here to perform operations in");
        }
        assumeThat(CHROMIUM).as("Chromium").isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "cable_ready", "chrono.js" })
    void eachOfThe37OperationsHasItsEffectOnThePage(String client, @TempDir Path directory) throws Exception {
        List<Operation> operations = SampleOperations.all().stream().flatMap((each) -> each.asList().stream()).toList();
        List<Map<String, Object>> report = perform(client, operations, directory);
        assertThat(report).hasSize(37).allSatisfy((entry) -> assertThat(entry).containsEntry("error", null));
        assertThat(report).extracting((entry) -> entry.get("operation"))
            .doesNotHaveDuplicates()
            .containsExactlyElementsOf(operations.stream().map(Operation::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "cable_ready", "chrono.js" })
    void anOperationThatIsNotPerformedIsFound(String client, @TempDir Path directory) throws Exception {
        Operation cancelled = Operations.textContent(".row", "x").cancel().asList().get(0);
        assertThat(perform(client, List.of(cancelled), directory)).singleElement()
            .satisfies((entry) -> assertThat(entry.get("error")).isNotNull());
    }

    private List<Map<String, Object>> perform(String client, List<Operation> operations, Path directory)
            throws IOException, InterruptedException {
        Path input = directory.resolve("operations.json");
        Path report = directory.resolve("report.json");
        Path log = directory.resolve("log");
        Files.writeString(input, this.json.writeValueAsString(operations.stream().map(Operation::asMap).toList()));
        Process process = new ProcessBuilder("node", "test/browser/perform-operations.js", input.toString(),
                report.toString(), CHROMIUM, client.equals("chrono.js") ? BUNDLE.toAbsolutePath().toString() : client)
            .directory(FRONTEND.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("Chromium in time").isTrue();
        }
        finally {
            process.destroy();
        }
        assertThat(report).as(() -> read(log)).exists();
        return this.json.readValue(report.toFile(), new TypeReference<>() {
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException ex) {
            return ex.toString();
        }
    }

}
