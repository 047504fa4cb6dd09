package io.chrono.benchmarks.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The pages of all users. Confined to one thread, which must call {@link #readUntil} for
 * them to live.
 */
final class Pages implements AutoCloseable {

    private static final int AT_A_TIME = 64;

    private static final int LARGEST_READ = 256 * 1024;

    private final Selector selector;

    private final Wire wire;

    private final @Nullable PageConnection[] pages;

    private final Receipts receipts;

    private final byte[] buffer = new byte[LARGEST_READ];

    private int closed;

    Pages(Wire wire, int users) throws IOException {
        this.selector = Selector.open();
        this.wire = wire;
        this.pages = new PageConnection[users];
        this.receipts = new Receipts(users);
    }

    Receipts receipts() {
        return this.receipts;
    }

    /**
     * Connect pages that are not connected, a few at a time.
     * @param from the number of the first user
     * @param to the number after that of the last user
     * @param receiveBuffer the size of the buffer for what the page has not read yet, in
     * bytes; 0 for the system's default
     * @throws IOException if that fails
     */
    void connect(int from, int to, int receiveBuffer) throws IOException {
        for (int i = from; i < to; i++) {
            this.pages[i] = PageConnection.open(this.selector, this.wire, i, receiveBuffer);
            int behind = Math.max(from, i - AT_A_TIME);
            readUntil(() -> isReady(behind), Duration.ofSeconds(60));
        }
        for (int i = Math.max(from, to - AT_A_TIME); i < to; i++) {
            int page = i;
            readUntil(() -> isReady(page), Duration.ofSeconds(60));
        }
    }

    private boolean isReady(int user) {
        PageConnection page = this.pages[user];
        return page != null && page.isReady();
    }

    /**
     * Read no more from pages, which stay connected.
     * @param from the number of the first user
     * @param to the number after that of the last user
     */
    void freeze(int from, int to) {
        for (int i = from; i < to; i++) {
            PageConnection page = this.pages[i];
            if (page != null) {
                page.freeze();
            }
        }
    }

    /**
     * Close pages.
     * @param from the number of the first user
     * @param to the number after that of the last user
     * @throws IOException if that fails
     */
    void disconnect(int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            PageConnection page = this.pages[i];
            if (page != null) {
                page.close();
                this.pages[i] = null;
            }
        }
        this.selector.selectNow();
    }

    /**
     * Read what comes for the pages.
     * @param done ends the reading
     * @param patience ends it, too
     * @return whether it was done
     * @throws IOException if a connection breaks
     */
    boolean readUntil(BooleanSupplier done, Duration patience) throws IOException {
        long begun = System.nanoTime();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                return false;
            }
            this.selector.select(this::read, 5);
        }
        return true;
    }

    private void read(SelectionKey key) {
        PageConnection page = (PageConnection) key.attachment();
        try {
            page.read(this.buffer, this.receipts);
        }
        catch (IOException ex) {
            broken(page, ex);
        }
    }

    /*
     * A page that is sent more than it can take may be closed: that is the server's good
     * right, but must not happen to a page that is watched.
     */
    private void broken(PageConnection page, IOException cause) {
        if (this.receipts.isWatched(page.user())) {
            throw new UncheckedIOException(cause);
        }
        try {
            page.close();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        this.pages[page.user()] = null;
        this.closed++;
    }

    /**
     * Return how many pages that were not watched the server has closed so far.
     * @return the number
     */
    int closed() {
        return this.closed;
    }

    @Override
    public void close() throws IOException {
        disconnect(0, this.pages.length);
        this.selector.close();
    }

}
