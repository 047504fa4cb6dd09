package io.chrono.schedule;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.chrono.time.Once;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real processes on one directory, which are killed.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FileScheduleStoreIT {

    private static final int DUE = 100;

    private final List<Process> processes = new ArrayList<>();

    @TempDir
    private Path directory;

    @AfterEach
    void end() {
        this.processes.forEach(Process::destroyForcibly);
    }

    @Test
    void whoIsKilledWhileReplacingLeavesOneWholeGroup() throws Exception {
        for (int kill = 0; kill < 4; kill++) {
            Process process = start("replace", "any");
            awaitLines(process, 3 + 2 * kill);
            kill(process);
            try (FileScheduleStore store = FileScheduleStoreProcess.open(this.directory)) {
                List<Schedule> group = store.list(new Selection.Group("group"), null, 100);
                assertThat(group).hasSize(FileScheduleStoreProcess.GROUP);
                assertThat(group).extracting((schedule) -> schedule.order().action())
                    .containsOnly(group.get(0).order().action());
                assertThat(store.invalidFiles()).isZero();
            }
            assertThat(schedules()).hasSize(FileScheduleStoreProcess.GROUP);
        }
    }

    @Test
    void whoStandsByTakesOverFromWhoIsKilled() throws Exception {
        try (FileScheduleStore store = FileScheduleStoreProcess.open(this.directory)) {
            Instant past = store.now().minusSeconds(5);
            ScheduleOrder order = new ScheduleOrder("group", null, new Once(past), new ActionCall("event:once", null),
                    SchedulePolicy.DEFAULT);
            List<String> added = store.change(null, Collections.nCopies(DUE, order))
                .stream()
                .map(Schedule::id)
                .toList();
            Process first = start("execute", "first");
            awaitLines(first, DUE / 2);
            store.renew("second", FileScheduleStoreProcess.LEASE);
            boolean stoodBy = !store.isExecuting();
            kill(first);
            Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> FileScheduleStoreProcess.turn(store, this.directory, "second") == 0
                        && store.isExecuting());
            assertThat(stoodBy).isTrue();
            assertThat(store.recent(new Selection.All(), 2 * DUE)).extracting(Execution::schedule)
                .containsExactlyInAnyOrderElementsOf(added);
            List<String> performed = performed();
            assertThat(performed).containsAll(added);
            assertThat(performed.size() - DUE).isBetween(0, FileScheduleStoreProcess.BATCH);
            assertThat(schedules()).isEmpty();
        }
    }

    private Process start(String what, String node) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), FileScheduleStoreProcess.class.getName(), what,
                this.directory.toString(), node)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
        this.processes.add(process);
        return process;
    }

    private static void awaitLines(Process process, int count) throws IOException {
        BufferedReader reader = process.inputReader();
        for (int i = 0; i < count; i++) {
            assertThat(reader.readLine()).as("line %s", i).isNotNull();
        }
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private List<String> performed() throws IOException {
        return Files.readAllLines(this.directory.resolve("performed.txt"))
            .stream()
            .map((line) -> line.substring(line.indexOf(' ') + 1))
            .toList();
    }

    private List<Path> schedules() throws IOException {
        try (Stream<Path> all = Files.list(this.directory)) {
            return all.filter((file) -> file.toString().endsWith(".json")).toList();
        }
    }

}
