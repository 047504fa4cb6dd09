package io.chrono.benchmarks.push;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.file.Path;
import java.util.Map;

/**
 * The pages of all users in a process of its own. It opens the connections, waits until
 * each has got a message, lets the warm-up pass, and then notes for each message of the
 * measured seconds how late it was. It tells the server's process by lines: {@code OPEN},
 * {@code WINDOW first last} in seconds since 1970, and {@code DONE expected received}.
 * Confined to one thread.
 */
public final class LoadClient {

    private static final int AT_A_TIME = 32;

    private static final long MICROS = 1_000_000;

    private static final long PATIENCE = 60;

    private static final long NEVER = Long.MAX_VALUE / 2;

    private final LoadOptions options;

    private final int port;

    private final PrintStream out;

    private final Lateness lateness = new Lateness();

    private int opened;

    private int answered;

    private long first = NEVER;

    private long last = NEVER;

    private LoadClient(LoadOptions options, int port, PrintStream out) {
        this.options = options;
        this.port = port;
        this.out = out;
    }

    /**
     * Run the pages.
     * @param args {@code --port} and the options of the load
     * @throws IOException if a connection breaks, or the results cannot be written
     */
    public static void main(String[] args) throws IOException {
        Map<String, String> values = LoadOptions.values(args);
        LoadOptions options = new LoadOptions(Integer.parseInt(values.get("users")),
                Integer.parseInt(values.get("seconds")), Integer.parseInt(values.get("warm-up")),
                Path.of(values.get("out")));
        new LoadClient(options, Integer.parseInt(values.get("port")), System.out).run();
    }

    private void run() throws IOException {
        try (Selector selector = Selector.open()) {
            long patience = second() + PATIENCE;
            while (second() <= this.last + 2) {
                while (this.opened < this.options.users() && this.opened - this.answered < AT_A_TIME) {
                    StompConnection.open(selector, this.port, "user-" + this.opened, new Page());
                    this.opened++;
                }
                selector.select(LoadClient::read, 200);
                if (this.last == NEVER && second() > patience + this.opened) {
                    throw new IOException("Only " + this.answered + " of " + this.opened + " pages have got a message");
                }
            }
        }
        long expected = (long) this.options.users() * this.options.seconds();
        LatenessReport.write(this.options.out(), this.lateness.sorted());
        this.out.println("DONE " + expected + " " + this.lateness.size());
    }

    private static void read(SelectionKey key) {
        try {
            ((StompConnection) key.attachment()).read();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void answered() {
        this.answered++;
        if (this.answered == this.options.users()) {
            this.first = second() + 1 + this.options.warmUp();
            this.last = this.first + this.options.seconds() - 1;
            this.out.println("WINDOW " + this.first + " " + this.last);
        }
        else if (this.answered % 500 == 0) {
            this.out.println("OPEN " + this.answered);
        }
    }

    private static long second() {
        return Lateness.nowMicros() / MICROS;
    }

    /**
     * One user's page.
     */
    private final class Page implements StompConnection.Listener {

        private boolean hasAnswer;

        @Override
        public void received(String message, long micros) {
            int from = message.indexOf(LoadBeat.MARK) + LoadBeat.MARK.length();
            long due = Long.parseLong(message, from, message.indexOf(';', from), 10);
            if (due >= LoadClient.this.first && due <= LoadClient.this.last) {
                LoadClient.this.lateness.add(micros - due * MICROS);
            }
            if (!this.hasAnswer) {
                this.hasAnswer = true;
                answered();
            }
        }

    }

}
