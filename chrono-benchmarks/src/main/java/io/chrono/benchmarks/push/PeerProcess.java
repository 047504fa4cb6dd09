package io.chrono.benchmarks.push;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/**
 * The program of each server that is written in Java. It does what the lines on its
 * standard input say, and answers each with a line that begins with {@code >}. Long work
 * is answered at once and done by threads of its own.
 */
public final class PeerProcess {

    static final String ANSWER = "> ";

    private static final int COLLECTIONS = 3;

    private static final int FAILED = 3;

    private final Peer peer;

    private final Load load;

    private final DirectLoad direct;

    private final LoadThread watched = new LoadThread(PeerProcess::end);

    private final LoadThread unwatched = new LoadThread(PeerProcess::end);

    private PeerProcess(Peer peer, Load load, DirectLoad direct) {
        this.peer = peer;
        this.load = load;
        this.direct = direct;
    }

    /**
     * Serve until the standard input ends.
     * @param args the name of the candidate and the number of users
     * @throws IOException if the standard input breaks
     */
    public static void main(String[] args) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err); // for the logs
        int users = Integer.parseInt(args[1]);
        try (Peer peer = peer(args[0], users)) {
            DirectLoad direct = new DirectLoad(peer, users);
            Load load = (peer instanceof ChronoPeer chrono) ? new ChronoLoad(chrono, chrono.timeline(), users) : direct;
            new PeerProcess(peer, load, direct).serve(answers);
        }
    }

    private static Peer peer(String candidate, int users) {
        return switch (candidate) {
            case "chrono", "chrono-jetty" -> new ChronoPeer(users);
            case "spring", "spring-jetty" -> SpringPeer.asItComes(users);
            case "spring-indexed" -> SpringPeer.indexed(users);
            case "raw" -> new RawPeer();
            case "netty" -> new NettyPeer();
            default -> throw new IllegalArgumentException("There is no candidate '" + candidate + "'");
        };
    }

    private void serve(PrintStream answers) throws IOException {
        answers.println(ANSWER + this.peer.wire());
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            answers.println(ANSWER + answer(line.split(" ", -1)));
        }
    }

    private String answer(String[] command) {
        return switch (command[0]) {
            case "settings" -> this.peer.settings();
            case "taken" -> Integer.toString(this.peer.taken());
            case "heap" -> heap() + " " + buffers();
            case "rounds" -> begin(this.watched, () -> this.load.rounds(number(command, 1)));
            case "rows" -> begin(this.watched, () -> this.load.rows(number(command, 1), number(command, 2)));
            case "broadcasts" -> begin(this.watched, () -> this.load.broadcasts(number(command, 1)));
            case "bursts" -> begin(this.watched, () -> this.load.bursts(number(command, 1)));
            case "numbered" -> begin(this.watched, () -> this.load.numbered(number(command, 1), number(command, 2)));
            case "flood" -> begin(this.unwatched, () -> this.direct.flood(number(command, 1), number(command, 2)));
            default -> throw new IllegalArgumentException("There is no command '" + command[0] + "'");
        };
    }

    private static int number(String[] command, int index) {
        return Integer.parseInt(command[index]);
    }

    private static String begin(LoadThread thread, LoadThread.Work work) {
        thread.begin(work);
        return "begun";
    }

    /*
     * A server that has failed is of no use any more, and the clients would wait in vain.
     */
    private static void end(Exception cause) {
        cause.printStackTrace();
        Runtime.getRuntime().halt(FAILED);
    }

    private static long heap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long buffers() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)
            .stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    }

}
