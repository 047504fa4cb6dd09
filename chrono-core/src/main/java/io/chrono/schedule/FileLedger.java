package io.chrono.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.time.TimeSource;

/**
 * A ledger whose changes go to files, and which follows the changes of files. Used by one
 * thread at a time, and by one process at a time.
 */
final class FileLedger implements Ledger.Changes {

    private static final Logger logger = LoggerFactory.getLogger(FileLedger.class);

    private static final String GONE = "";

    private static final int NUMBER_BITS = 20; // this many triggers each millisecond

    private final ScheduleFiles files;

    private final HistoryFile historyFile;

    private final ScheduleJson json;

    private final TimeSource time;

    private final Ledger ledger;

    private final Map<String, String> contents = new HashMap<>();

    private final Set<Entry> touched = new LinkedHashSet<>();

    private final List<History.Kept> recorded = new ArrayList<>();

    private final Map<String, Long> suspects = new HashMap<>();

    private History history = new History();

    private final AtomicLong invalidFiles = new AtomicLong();

    private long turn;

    FileLedger(Path directory, ZoneId zone, TimeSource time) {
        this.files = new ScheduleFiles(directory);
        this.historyFile = new HistoryFile(directory);
        this.json = new ScheduleJson(zone);
        this.time = time;
        this.ledger = new Ledger(this, time.now().toEpochMilli() << NUMBER_BITS);
    }

    Ledger ledger() {
        return this.ledger;
    }

    History history() {
        return this.history;
    }

    long invalidFiles() {
        return this.invalidFiles.get();
    }

    /**
     * Begin another turn: what is invalid in two of them is set aside, so that people
     * have the time to write a file.
     * @return whether another process has changed something
     */
    boolean enter() throws IOException {
        this.turn++;
        return this.files.isChanged();
    }

    /**
     * Believe the files alone, since what was changed may not have been written.
     */
    void reload() {
        this.touched.clear();
        this.recorded.clear();
        this.files.doubtAll();
    }

    /**
     * Follow what has changed in the directory.
     * @param now the present
     * @param running whether this process executes, so that what is being executed is
     * known better here
     */
    void read(Instant now, boolean running) throws IOException {
        boolean told = this.files.isChanged();
        for (String id : this.files.changed()) {
            String text = this.files.read(id);
            if (text != null) {
                read(id, text, now, running);
            }
            else {
                this.ledger.forget(id);
                this.contents.remove(id);
            }
        }
        if (told) {
            this.history = this.historyFile.read();
            this.history.all().forEach((kept) -> this.ledger.numberAbove(kept.execution().trigger()));
        }
    }

    private void read(String id, String text, Instant now, boolean running) throws IOException {
        try {
            Entry entry = this.ledger.restore(this.json.read(id, text, now), now, running);
            this.contents.put(id, text);
            this.touched.add(entry); // what was relative is absolute from now on
            this.suspects.remove(id);
        }
        catch (InvalidFileException ex) {
            refuse(id, ex);
        }
    }

    private void refuse(String id, InvalidFileException why) throws IOException {
        if (this.suspects.computeIfAbsent(id, (suspect) -> this.turn) == this.turn) {
            this.files.doubt(id);
        }
        else {
            this.suspects.remove(id);
            this.ledger.forget(id);
            this.contents.remove(id);
            Path aside = this.files.setAside(id);
            this.invalidFiles.incrementAndGet();
            logger.warn("A file is no schedule and does not run; it is kept as {}: {}", aside, why.getMessage());
        }
    }

    @Override
    public void changed(Entry entry) {
        this.touched.add(entry);
    }

    @Override
    public void removed(Entry entry) {
        this.touched.add(entry);
    }

    @Override
    public void recorded(Execution execution) {
        this.recorded.add(new History.Kept(this.time.now(), execution));
    }

    /**
     * Write what has changed.
     */
    void save() throws IOException {
        Map<String, String> written = new LinkedHashMap<>();
        for (Entry entry : this.touched) {
            String content = isGone(entry) ? GONE : this.json.write(StoredSchedule.of(entry));
            if (!content.equals(this.contents.getOrDefault(entry.id(), GONE))) {
                written.put(entry.id(), content);
            }
        }
        if (!written.isEmpty() || !this.recorded.isEmpty()) {
            commit(written);
        }
        this.touched.clear();
    }

    private void commit(Map<String, String> written) throws IOException {
        Map<String, String> named = new LinkedHashMap<>();
        written.forEach((id, content) -> named.put(ScheduleFiles.file(id), content));
        this.files.commit(new FileCommit(named, this.recorded.stream().map(this.historyFile::line).toList()));
        this.recorded.forEach(this.history::add);
        this.recorded.clear();
        written.forEach((id, content) -> {
            if (content.equals(GONE)) {
                this.ledger.forget(id);
                this.contents.remove(id);
            }
            else {
                this.contents.put(id, content);
            }
        });
    }

    /*
     * What has a single time is gone when it has run.
     */
    private static boolean isGone(Entry entry) {
        return entry.isRemoved() || (entry.isSingle() && !entry.hasOpen()
                && entry.schedule().state() instanceof ScheduleState.Processed);
    }

    /*
     * Forget executions.
     */
    int clean(Instant oldest, int count, int most) {
        int forgotten = this.history.clean(oldest, count, most);
        if (forgotten > 0) {
            try {
                this.historyFile.write(this.history);
                this.files.tell();
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }
        return forgotten;
    }

}
