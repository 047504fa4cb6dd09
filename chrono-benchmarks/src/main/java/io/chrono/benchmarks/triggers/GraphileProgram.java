package io.chrono.benchmarks.triggers;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.json.JsonMapper;

/**
 * The program that runs graphile-worker, which is brought along when it is needed.
 * Stateless.
 */
final class GraphileProgram {

    private static final String SCRIPT = "graphile-node.mjs";

    private static final String PACKAGE = "{\"private\":true,\"dependencies\":{\"graphile-worker\":\"~0.17.0\"}}\n";

    private static final String INSTALLED = "node_modules/graphile-worker/package.json";

    private static final int PATIENCE = 120;

    private GraphileProgram() {
    }

    static Path script(Path home) {
        return home.resolve(SCRIPT);
    }

    static String version(Path home) {
        try (InputStream json = Files.newInputStream(home.resolve(INSTALLED))) {
            return "graphile-worker-" + JsonMapper.shared().readTree(json).get("version").asString();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * Install the program and the package {@code graphile-worker}.
     * @param home where they go
     * @param out where to say why they are missing
     * @return whether they are there now
     * @throws IOException if files cannot be written
     * @throws InterruptedException if this thread is interrupted
     */
    static boolean install(Path home, PrintStream out) throws IOException, InterruptedException {
        Files.createDirectories(home);
        try (InputStream script = GraphileProgram.class.getResourceAsStream(SCRIPT)) {
            Files.copy(Objects.requireNonNull(script), script(home), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(home.resolve("package.json"), PACKAGE);
        if (!succeeds(home, "node", "--version")) {
            out.println("The candidate 'graphile-worker' is missing: there is no Node.js");
            return false;
        }
        if (Files.exists(home.resolve(INSTALLED))) {
            return true;
        }
        out.println("Installing graphile-worker for Node.js");
        boolean installed = succeeds(home, "npm", "install", "--no-audit", "--no-fund", "--no-package-lock",
                "--loglevel=error");
        if (!installed) {
            out.println("The candidate 'graphile-worker' is missing: npm is not there or could not install it");
        }
        return installed;
    }

    private static boolean succeeds(Path home, String... command) throws InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("npm.log").toFile())
                .start();
        }
        catch (IOException ex) {
            return false; // there is no such program
        }
        boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
        process.destroy();
        return ended && process.exitValue() == 0;
    }

}
