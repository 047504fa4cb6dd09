package io.chrono.schedule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The files of a directory of schedules. Used by one thread at a time, and by one process
 * at a time.
 */
final class ScheduleFiles {

    private static final String ENDING = ".json";

    private static final String UNKNOWN = "?";

    private static final int MOST_OF_GROUP = 60;

    private final Path directory;

    private final Map<String, Stamp> known = new HashMap<>();

    private String generation = UNKNOWN;

    ScheduleFiles(Path directory) {
        this.directory = directory;
    }

    /*
     * Return the identifier of a new schedule: its file is called like it. A group is in
     * it for people only, without what file systems or shells would take for something
     * else.
     */
    static String id(String unique, @Nullable String group) {
        if (group == null) {
            return unique;
        }
        StringBuilder safe = new StringBuilder(unique).append('-');
        for (byte octet : group.getBytes(StandardCharsets.UTF_8)) {
            boolean letter = (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z');
            safe.append((letter || (octet >= '0' && octet <= '9')) ? (char) octet : '_');
        }
        return safe.substring(0, Math.min(safe.length(), unique.length() + 1 + MOST_OF_GROUP));
    }

    static String file(String id) {
        return id + ENDING;
    }

    /*
     * Return whether another process has changed something, or has ended while it did.
     */
    boolean isChanged() throws IOException {
        return FileCommit.isUnfinished(this.directory) || !readGeneration().equals(this.generation);
    }

    private String readGeneration() throws IOException {
        try {
            return Files.readString(this.directory.resolve(".generation"));
        }
        catch (NoSuchFileException ex) {
            return "";
        }
    }

    /**
     * Find out what has changed since the last time.
     * @return the identifiers of files that are new, other than before, or gone
     */
    List<String> changed() throws IOException {
        if (FileCommit.isUnfinished(this.directory)) {
            FileCommit.finish(this.directory);
            tell();
        }
        this.generation = readGeneration();
        Map<String, Stamp> found = new HashMap<>();
        try (Stream<Path> all = Files.list(this.directory)) {
            for (Path path : all.filter(ScheduleFiles::isSchedule).toList()) {
                Stamp stamp = stamp(path);
                if (stamp != null) {
                    found.put(id(path), stamp);
                }
            }
        }
        Stream<String> gone = this.known.keySet().stream().filter((id) -> !found.containsKey(id));
        Stream<String> other = found.entrySet()
            .stream()
            .filter((file) -> !file.getValue().equals(this.known.get(file.getKey())))
            .map(Map.Entry::getKey);
        List<String> changed = Stream.concat(gone, other).sorted().toList();
        this.known.clear();
        this.known.putAll(found);
        return changed;
    }

    private static boolean isSchedule(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(ENDING) && !name.startsWith(".") && Files.isRegularFile(path);
    }

    private static String id(Path path) {
        String name = path.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    private static @Nullable Stamp stamp(Path path) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
        }
        catch (NoSuchFileException ex) {
            return null; // somebody has just removed it
        }
    }

    /*
     * Return the content of a file.
     */
    @Nullable String read(String id) throws IOException {
        try {
            return new String(Files.readAllBytes(this.directory.resolve(file(id))), StandardCharsets.UTF_8);
        }
        catch (NoSuchFileException ex) {
            return null;
        }
    }

    /*
     * Perform changes, and let other processes know.
     */
    void commit(FileCommit commit) throws IOException {
        commit.perform(this.directory);
        for (String file : commit.written().keySet()) {
            Path path = this.directory.resolve(file);
            Stamp stamp = stamp(path);
            if (stamp != null) {
                this.known.put(id(path), stamp);
            }
            else {
                this.known.remove(id(path));
            }
        }
        tell();
    }

    /**
     * Let other processes know of a change.
     */
    void tell() throws IOException {
        this.generation = UUID.randomUUID().toString();
        Path file = this.directory.resolve(".generation");
        Path temporary = this.directory.resolve(".generation.tmp");
        Files.writeString(temporary, this.generation);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /*
     * Look at a file again next time, though it is the same.
     */
    void doubt(String id) {
        this.known.put(id, Stamp.DOUBTED);
    }

    /**
     * Look at all files again.
     */
    void doubtAll() {
        this.known.replaceAll((id, stamp) -> Stamp.DOUBTED);
        this.generation = UNKNOWN;
    }

    /*
     * Put an invalid file aside, where it is kept for people.
     */
    Path setAside(String id) throws IOException {
        Path aside = this.directory.resolve(file(id) + ".invalid");
        Files.move(this.directory.resolve(file(id)), aside, StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        this.known.remove(id);
        return aside;
    }

    /**
     * By what a file is recognised as unchanged.
     */
    private record Stamp(FileTime modified, long size, String key) {

        static final Stamp DOUBTED = new Stamp(FileTime.fromMillis(0), -1, "");

    }

}
