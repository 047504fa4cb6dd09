package io.chrono.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The history of a directory of schedules: a file with one line for each execution. Used
 * by one thread at a time, and by one process at a time.
 */
final class HistoryFile {

    private static final Logger logger = LoggerFactory.getLogger(HistoryFile.class);

    private final ExecutionJson json = new ExecutionJson();

    private final Path file;

    HistoryFile(Path directory) {
        this.file = directory.resolve(FileCommit.HISTORY);
    }

    String line(History.Kept kept) {
        return this.json.write(kept);
    }

    /*
     * Read all there is. What a crash has cut off is left out; it is executed again or
     * recorded again.
     */
    History read() throws IOException {
        History history = new History();
        Set<Long> seen = new HashSet<>();
        if (Files.exists(this.file)) {
            for (String line : Files.readAllLines(this.file)) {
                if (!line.isBlank()) {
                    read(line, history, seen);
                }
            }
        }
        return history;
    }

    private void read(String line, History history, Set<Long> seen) {
        try {
            History.Kept kept = this.json.read(line);
            if (seen.add(kept.execution().trigger())) {
                history.add(kept);
            }
        }
        catch (InvalidFileException ex) {
            logger.warn("A line of {} is no execution and is left out: {}", this.file, ex.getMessage());
        }
    }

    void write(History history) throws IOException {
        PrivateFiles.replace(this.file, history.all().map(this::line).collect(Collectors.joining("\n", "", "\n")));
    }

}
