package io.chrono.schedule;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The two locks of a directory, which the operating system frees when a process ends: one
 * for a moment, by whoever reads or changes files, and one for as long as a process
 * executes. Used by one thread at a time.
 */
final class DirectoryLocks implements AutoCloseable {

    private final FileChannel mutex;

    private final FileChannel executing;

    private @Nullable FileLock execution;

    DirectoryLocks(Path directory) throws IOException {
        this.mutex = PrivateFiles.open(directory.resolve(".mutex"));
        this.executing = PrivateFiles.open(directory.resolve(".executing"));
    }

    /**
     * Wait until no other process is in the directory.
     * @return leaves it
     */
    FileLock enter() throws IOException {
        while (true) {
            try {
                return this.mutex.lock();
            }
            catch (OverlappingFileLockException ex) {
                Thread.onSpinWait(); // another store of this process is in it, for a
                                     // moment
            }
        }
    }

    /**
     * Become the process that executes, if there is none.
     * @return whether this is the one
     */
    boolean execute() throws IOException {
        if (this.execution == null) {
            try {
                this.execution = this.executing.tryLock();
            }
            catch (OverlappingFileLockException ex) {
                return false; // another store of this process executes
            }
        }
        return this.execution != null;
    }

    boolean isExecuting() {
        return this.execution != null;
    }

    void standBy() throws IOException {
        FileLock lock = this.execution;
        this.execution = null;
        if (lock != null) {
            lock.release();
        }
    }

    @Override
    public void close() throws IOException {
        standBy();
        this.executing.close();
        this.mutex.close();
    }

}
