package io.chrono.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes of several files that happen all or not at all: they are written down in one
 * manifest, whose move into its place decides, and which any process finishes that comes
 * after a crash. Finishing it twice does no harm: files are the same, and an execution
 * that is in the history twice counts once. Immutable.
 *
 * @param written the contents of files by their names; an empty one is a removal
 * @param recorded lines that are appended to the history
 */
record FileCommit(Map<String, String> written, List<String> recorded) {

    static final String HISTORY = "executions.jsonl";

    private static final String MANIFEST = ".commit";

    private static final JsonMapper MAPPER = new JsonMapper();

    void perform(Path directory) throws IOException {
        if (this.written.size() + Math.min(1, this.recorded.size()) > 1) {
            PrivateFiles.replace(directory.resolve(MANIFEST), text());
            PrivateFiles.force(directory);
            apply(directory);
            Files.delete(directory.resolve(MANIFEST));
        }
        else {
            apply(directory);
        }
    }

    static boolean isUnfinished(Path directory) {
        return Files.exists(directory.resolve(MANIFEST));
    }

    /**
     * Finish what another process has begun.
     */
    static void finish(Path directory) throws IOException {
        Path manifest = directory.resolve(MANIFEST);
        read(Files.readString(manifest)).apply(directory);
        Files.delete(manifest);
    }

    private void apply(Path directory) throws IOException {
        if (!this.recorded.isEmpty()) {
            PrivateFiles.append(directory.resolve(HISTORY), lines());
        }
        for (Map.Entry<String, String> file : this.written.entrySet()) {
            if (file.getValue().isEmpty()) {
                Files.deleteIfExists(directory.resolve(file.getKey()));
            }
            else {
                PrivateFiles.replace(directory.resolve(file.getKey()), file.getValue());
            }
        }
        PrivateFiles.force(directory);
    }

    /*
     * A line that a crash has cut off ends before the first new one.
     */
    private String lines() {
        return '\n' + String.join("\n", this.recorded) + '\n';
    }

    private String text() {
        ObjectNode object = MAPPER.createObjectNode();
        ObjectNode files = object.putObject("written");
        this.written.forEach(files::put);
        ArrayNode lines = object.putArray("recorded");
        this.recorded.forEach(lines::add);
        return object.toString();
    }

    private static FileCommit read(String text) throws IOException {
        try {
            JsonNode object = MAPPER.readTree(text);
            Map<String, String> written = new LinkedHashMap<>();
            object.get("written")
                .properties()
                .forEach((file) -> written.put(file.getKey(), file.getValue().asString()));
            List<String> recorded = new ArrayList<>();
            object.get("recorded").values().forEach((line) -> recorded.add(line.asString()));
            return new FileCommit(written, recorded);
        }
        catch (JacksonException ex) {
            throw new IOException("The manifest of a change of several files cannot be read", ex);
        }
    }

}
