package io.chrono.benchmarks.push;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The server on Node.js, which is brought along when it is needed. Stateless.
 */
final class NodeServer {

    private static final String SCRIPT = "node-server.mjs";

    private static final int PATIENCE = 60;

    private NodeServer() {
    }

    static Path script(Path directory) {
        return home(directory).resolve(SCRIPT);
    }

    private static Path home(Path directory) {
        return directory.resolve("node").toAbsolutePath();
    }

    /**
     * Install the server and the package {@code ws}.
     * @param directory the directory of the results
     * @param out where to say why it is missing
     * @return whether it is there now
     * @throws IOException if files cannot be written
     * @throws InterruptedException if this thread is interrupted
     */
    static boolean install(Path directory, PrintStream out) throws IOException, InterruptedException {
        Path home = home(directory);
        Files.createDirectories(home);
        try (InputStream script = NodeServer.class.getResourceAsStream(SCRIPT)) {
            Files.copy(Objects.requireNonNull(script), home.resolve(SCRIPT), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(home.resolve("package.json"), "{\"private\":true,\"dependencies\":{\"ws\":\"^8.18.0\"}}\n");
        if (Files.exists(home.resolve("node_modules/ws/package.json"))) {
            return true;
        }
        out.println("Installing ws for Node.js");
        boolean installed = npm(home);
        if (!installed) {
            out.println("The candidate 'node' is missing: npm is not there or could not install the package 'ws'");
        }
        return installed;
    }

    private static boolean npm(Path home) throws InterruptedException {
        Process npm;
        try {
            npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--loglevel=error")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("npm.log").toFile())
                .start();
        }
        catch (IOException ex) {
            return false; // there is no npm
        }
        boolean ended = npm.waitFor(PATIENCE, TimeUnit.SECONDS);
        npm.destroy();
        return ended && npm.exitValue() == 0;
    }

}
