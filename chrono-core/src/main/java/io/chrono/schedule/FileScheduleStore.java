package io.chrono.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.chrono.time.TimeSource;

/**
 * Keeps schedules as files in a directory, one JSON file each, which people may read,
 * write and remove. Any process may change schedules; one at a time executes them, the
 * others stand by and take over when it ends. The directory must be on a local file
 * system, and all processes on one machine. One process has one store per directory. Safe
 * for use by several threads.
 * <p>
 * What other processes change through their stores is seen with the next call, and what
 * people change within the refresh interval. A file that is no schedule is renamed to
 * {@code *.invalid} when it is seen for the second time; until then, what it was goes on.
 *
 * @since 0.1
 */
public final class FileScheduleStore implements ScheduleStore, AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();

    private final TimeOrderedIds ids = new TimeOrderedIds();

    private final Listeners listeners = new Listeners();

    private final TimeSource time;

    private final long refreshNanos;

    private final Path directory;

    private final DirectoryLocks locks;

    private final FileLedger ledger;

    private long refreshed;

    private boolean stale = true;

    /**
     * Open a directory; it is created if it is missing, for its owner only.
     * @param directory where the files are
     * @param time the clock by which it decides
     * @param zone the zone of times in files that name none
     * @param refresh how often files are looked at that people may have changed; positive
     * @throws StoreException if the directory cannot be used
     */
    public FileScheduleStore(Path directory, TimeSource time, ZoneId zone, Duration refresh) {
        this.time = time;
        this.refreshNanos = refresh.toNanos();
        this.directory = directory;
        this.refreshed = time.nanoTime();
        try {
            PrivateFiles.createDirectory(directory);
            this.locks = new DirectoryLocks(directory);
        }
        catch (IOException ex) {
            throw new StoreException("The directory " + directory + " cannot hold schedules", ex);
        }
        this.ledger = new FileLedger(directory, zone, time);
    }

    /**
     * Look at the files now. It is done by itself with the first call after the refresh
     * interval.
     */
    public void refresh() {
        locked((now) -> {
            read(now);
            return null;
        });
    }

    /**
     * Return whether this store executes, or else stands by.
     * @return whether it has the lock of the directory
     */
    public boolean isExecuting() {
        this.lock.lock();
        try {
            return this.locks.isExecuting();
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Return how many invalid files were set aside by this store.
     * @return the number, from 0
     */
    public long invalidFiles() {
        return this.ledger.invalidFiles();
    }

    @Override
    public Instant now() {
        return this.time.now();
    }

    @Override
    public List<Schedule> change(@Nullable Selection removed, List<ScheduleOrder> added) {
        return changed((now) -> {
            List<Entry> entries = new ArrayList<>(added.size());
            for (ScheduleOrder order : added) {
                String id = ScheduleFiles.id(this.ids.next(now), order.group());
                entries.add(Ledger.plan(id, order, now));
            }
            if (removed != null) {
                ledger().remove(removed, now);
            }
            entries.forEach((entry) -> ledger().add(entry, now));
            return Ledger.schedules(entries);
        });
    }

    @Override
    public int remove(Selection selection) {
        return locked((now) -> ledger().remove(selection, now));
    }

    @Override
    public int pause(Selection selection) {
        return locked((now) -> ledger().pause(selection, now));
    }

    @Override
    public int resume(Selection selection) {
        return changed((now) -> ledger().resume(selection, now));
    }

    @Override
    public int rearm(Selection selection) {
        return changed((now) -> ledger().rearm(selection, now));
    }

    @Override
    public List<Schedule> list(Selection selection, @Nullable String after, int most) {
        return locked((now) -> ledger().list(selection, after, most));
    }

    @Override
    public List<Execution> recent(Selection selection, int most) {
        return locked((now) -> this.ledger.history().recent(selection, most));
    }

    @Override
    public List<Schedule> unexpanded(Instant before, Share share, int most) {
        return locked((now) -> ledger().unexpanded(before, share, most));
    }

    @Override
    public int expand(List<Expansion> expansions) {
        return changed((now) -> ledger().expand(expansions, now));
    }

    /**
     * {@inheritDoc}
     * <p>
     * With this call a store becomes the one that executes, if no other process is.
     */
    @Override
    public Pulse renew(String node, Duration lease) {
        return locked((now) -> {
            if (!execute(now)) {
                return new Pulse(now, false, 0);
            }
            return ledger().renew(node, now.plus(lease), now);
        });
    }

    /*
     * Who executed before may have ended in the middle of a change.
     */
    private boolean execute(Instant now) {
        try {
            boolean executing = this.locks.isExecuting();
            if (!executing && this.locks.execute()) {
                read(now);
                return true;
            }
            return executing;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public Claimed claim(Claim claim) {
        return locked(
                (now) -> this.locks.isExecuting() ? ledger().claim(claim, now) : new Claimed(now, List.of(), null));
    }

    @Override
    public Set<Long> begin(String node, Collection<Long> triggers) {
        return locked((now) -> ledger().begin(node, triggers, now));
    }

    @Override
    public Set<Long> finish(String node, List<Outcome> outcomes) {
        return locked((now) -> this.locks.isExecuting() ? ledger().finish(node, outcomes, now) : Set.of());
    }

    @Override
    public int leave(String node) {
        return locked((now) -> this.locks.isExecuting() ? left(node, now) : 0);
    }

    private int left(String node, Instant now) {
        int released = ledger().leave(node, now);
        if (!ledger().hasNodes(now)) {
            try {
                this.ledger.save();
                this.locks.standBy();
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }
        return released;
    }

    @Override
    public int clean(Retention retention, int most) {
        return locked((now) -> {
            Instant oldest = now.minus(retention.age());
            int executions = this.ledger.clean(oldest, retention.count(), most);
            return executions + ledger().clean(oldest, most - executions);
        });
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return this.listeners.add(listener);
    }

    /**
     * Stop executing, and close the files. What was being executed is executed again by
     * whoever opens the directory next, as its policy says.
     */
    @Override
    public void close() {
        this.lock.lock();
        try {
            this.locks.close();
        }
        catch (IOException ex) {
            throw new StoreException("The directory " + this.directory + " could not be closed", ex);
        }
        finally {
            this.lock.unlock();
        }
    }

    private Ledger ledger() {
        return this.ledger.ledger();
    }

    private <T> T changed(Function<Instant, T> work) {
        T result = locked(work);
        this.listeners.tell();
        return result;
    }

    /*
     * A thread that is interrupted would close the files it works with: it hears of the
     * interruption afterwards.
     */
    private <T extends @Nullable Object> T locked(Function<Instant, T> work) {
        boolean interrupted = Thread.interrupted();
        this.lock.lock();
        try {
            return inDirectory(work);
        }
        catch (IOException | UncheckedIOException ex) {
            this.stale = true;
            throw new StoreException("The directory " + this.directory + " does not work", ex);
        }
        finally {
            this.lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T extends @Nullable Object> T inDirectory(Function<Instant, T> work) throws IOException {
        FileLock mutex = this.locks.enter();
        try {
            Instant now = now();
            boolean told = this.ledger.enter();
            if (this.stale) {
                this.ledger.reload();
            }
            if (this.stale || told || this.time.nanoTime() - this.refreshed >= this.refreshNanos) {
                read(now);
            }
            T result = work.apply(now);
            this.ledger.save();
            return result;
        }
        finally {
            mutex.release();
        }
    }

    private void read(Instant now) {
        try {
            this.ledger.read(now, this.locks.isExecuting() && !this.stale);
            this.refreshed = this.time.nanoTime();
            this.stale = false;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
