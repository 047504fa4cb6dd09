package io.chrono.benchmarks.push;

import java.io.IOException;
import java.time.Duration;

/**
 * A server, the pages of its users, and the way to measure what passes between them.
 * Confined to one thread.
 */
final class Bench implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration SETTLE = Duration.ofMillis(500);

    private final ServerProcess server;

    private final Pages pages;

    private final int users;

    private int expectedTaken;

    Bench(ServerProcess server, int users) throws IOException {
        this.server = server;
        this.pages = new Pages(server.wire(), users);
        this.users = users;
    }

    ServerProcess server() {
        return this.server;
    }

    Pages pages() {
        return this.pages;
    }

    Receipts receipts() {
        return this.pages.receipts();
    }

    /**
     * Connect pages, and wait until the server knows all that they want.
     * @param from the number of the first user
     * @param to the number after that of the last user
     * @param receiveBuffer the size of the buffer of a connection in bytes; 0 for the
     * system's default
     * @throws IOException if that fails
     */
    void connect(int from, int to, int receiveBuffer) throws IOException {
        this.pages.connect(from, to, receiveBuffer);
        this.expectedTaken += (to - from) * (this.server.wire().stomp() ? 2 : 1);
        long begun = System.nanoTime();
        while (Integer.parseInt(this.server.ask("taken")) < this.expectedTaken) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IOException("The server has taken only " + this.server.ask("taken") + " of "
                        + this.expectedTaken + " subscriptions");
            }
            this.pages.readUntil(() -> false, Duration.ofMillis(20));
        }
    }

    /**
     * Close pages, and give the server time to notice.
     * @param from the number of the first user
     * @param to the number after that of the last user
     * @throws IOException if that fails
     */
    void disconnect(int from, int to) throws IOException {
        this.pages.disconnect(from, to);
        settle();
        settle();
    }

    void settle() throws IOException {
        this.pages.readUntil(() -> false, SETTLE);
    }

    /**
     * Let the server do something, and wait until all has arrived.
     * @param command what it does
     * @param operations how many operations arrive
     * @return what it has cost
     * @throws IOException if something is missing in the end
     */
    Measurement measure(String command, long operations) throws IOException {
        receipts().begin(this.users);
        return go(command, operations);
    }

    /**
     * Let the server do something at seconds, note how late it is, and wait until all has
     * arrived, or nothing more comes: on a machine that is much disturbed an event may be
     * skipped.
     * @param command what it does
     * @param operations how many operations should arrive
     * @return what it has cost
     * @throws IOException if the server has ended
     */
    Measurement time(String command, long operations) throws IOException {
        receipts().begin(this.users);
        receipts().time();
        return run(command, operations);
    }

    /**
     * The same, but what is done until the first part has arrived costs nothing: it may
     * have to be prepared for a while.
     * @param command what the server does
     * @param first how many operations should arrive in the first part
     * @param operations how many operations should arrive in all
     * @return what the rest has cost
     * @throws IOException if the server has ended
     */
    Measurement timeAfter(String command, long first, long operations) throws IOException {
        receipts().begin(this.users);
        receipts().time();
        Measurement begun = run(command, first);
        Measurement rest = finish(this.server.cpuSeconds(), System.nanoTime(), operations);
        return new Measurement(rest.operations() - begun.operations(), rest.messages() - begun.messages(),
                rest.seconds(), rest.cpu());
    }

    /**
     * Let the server do something more, and wait until all has arrived.
     * @param command what it does
     * @param operations how many operations will have arrived, since the last beginning
     * @return what it has cost
     * @throws IOException if something is missing in the end
     */
    Measurement go(String command, long operations) throws IOException {
        Measurement measured = run(command, operations);
        if (measured.operations() < operations) {
            throw new IOException("Only " + measured.operations() + " of " + operations
                    + " operations have arrived after '" + command + "'");
        }
        return measured;
    }

    private Measurement run(String command, long operations) throws IOException {
        double cpu = this.server.cpuSeconds();
        long begun = System.nanoTime();
        this.server.ask(command);
        return finish(cpu, begun, operations);
    }

    private Measurement finish(double cpu, long begun, long operations) throws IOException {
        await(operations);
        Receipts receipts = receipts();
        return new Measurement(receipts.operations(), receipts.messages(), (receipts.lastNanos() - begun) / 1e9,
                this.server.cpuSeconds() - cpu);
    }

    private void await(long operations) throws IOException {
        Receipts receipts = receipts();
        long before = -1;
        while (receipts.operations() > before && receipts.operations() < operations) {
            before = receipts.operations();
            this.pages.readUntil(() -> receipts.operations() >= operations, PATIENCE);
        }
    }

    /**
     * Return what the server holds after a garbage collection.
     * @return bytes on the heap, and in buffers outside of it
     * @throws IOException if it has ended
     */
    long[] heap() throws IOException {
        String[] answer = this.server.ask("heap").split(" ", -1);
        return new long[] { Long.parseLong(answer[0]), Long.parseLong(answer[1]) };
    }

    @Override
    public void close() throws IOException {
        this.pages.close();
        this.server.close();
    }

}
