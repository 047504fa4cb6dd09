package io.chrono.schedule;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that only their owner may read, and that are on the disk when a method returns.
 */
final class PrivateFiles {

    private static final Logger logger = LoggerFactory.getLogger(PrivateFiles.class);

    private static final FileAttribute<?>[] NONE = {};

    private PrivateFiles() {
    }

    static void createDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, only(directory, "rwx------"));
        }
        else if (isPosix(directory) && isWritableByOthers(directory)) {
            logger.warn("Others may write to {}: who does so runs actions as this process; let only its owner write",
                    directory);
        }
    }

    private static boolean isWritableByOthers(Path directory) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(directory);
        return permissions.contains(PosixFilePermission.OTHERS_WRITE)
                || permissions.contains(PosixFilePermission.GROUP_WRITE);
    }

    static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                only(file, "rw-------"));
    }

    /*
     * Put a file in the place of another one, at once.
     */
    static void replace(Path file, String content) throws IOException {
        Path temporary = file.resolveSibling('.' + file.getFileName().toString() + ".tmp");
        Files.deleteIfExists(temporary);
        try (FileChannel channel = open(temporary)) {
            write(channel, content);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void append(Path file, String content) throws IOException {
        try (FileChannel channel = open(file)) {
            channel.position(channel.size());
            write(channel, content);
        }
    }

    private static void write(FileChannel channel, String content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    /*
     * Have the names in a directory on the disk, where the operating system lets a
     * directory be opened.
     */
    static void force(Path directory) throws IOException {
        if (isPosix(directory)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        return isPosix(path) ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) } : NONE;
    }

}
