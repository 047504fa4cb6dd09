package io.chrono.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import io.chrono.schedule.ScheduleStore.Claim;
import io.chrono.schedule.ScheduleStore.Outcome;
import io.chrono.schedule.ScheduleStore.Share;
import io.chrono.time.Once;
import io.chrono.time.TimeSource;

/**
 * A process of its own that works with a directory of schedules until it is killed.
 */
public final class FileScheduleStoreProcess {

    static final Duration LEASE = Duration.ofSeconds(3);

    static final int GROUP = 12;

    static final int BATCH = 4;

    private FileScheduleStoreProcess() {
    }

    /**
     * Begin.
     * @param args what to do, the directory, and the name of the node
     */
    public static void main(String[] args) throws IOException {
        FileScheduleStore store = open(Path.of(args[1]));
        if (args[0].equals("replace")) {
            replace(store);
        }
        else {
            execute(store, Path.of(args[1]), args[2]);
        }
    }

    static FileScheduleStore open(Path directory) {
        return new FileScheduleStore(directory, TimeSource.system(), ZoneOffset.UTC, Duration.ofSeconds(30));
    }

    private static void replace(FileScheduleStore store) {
        for (int round = 0; round < Integer.MAX_VALUE; round++) {
            ActionCall call = new ActionCall("event:round-" + round, null);
            ScheduleOrder order = new ScheduleOrder("group", null, new Once(Instant.parse("2100-01-01T00:00:00Z")),
                    call, SchedulePolicy.DEFAULT);
            store.change(new Selection.Group("group"), Collections.nCopies(GROUP, order));
            System.out.println(round);
        }
    }

    private static void execute(FileScheduleStore store, Path directory, String node) throws IOException {
        System.out.println("ready");
        while (true) {
            turn(store, directory, node);
        }
    }

    /**
     * Claim a few triggers, note in a file that they are performed, and finish them.
     * @return how many there were
     */
    static int turn(FileScheduleStore store, Path directory, String node) throws IOException {
        store.renew(node, LEASE);
        List<Trigger> triggers = store.claim(new Claim(node, Duration.ZERO, BATCH, BATCH, Share.ALL, Set.of()))
            .triggers();
        for (Trigger trigger : triggers) {
            Files.writeString(directory.resolve("performed.txt"), node + ' ' + trigger.schedule().id() + '\n',
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            store.finish(node, List
                .of(new Outcome(trigger.id(), new TriggerState.Completed(store.now(), Duration.ZERO), null, null)));
            System.out.println(trigger.id());
        }
        return triggers.size();
    }

}
