package io.chrono.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chrono.time.Every;
import io.chrono.time.MovableTime;
import io.chrono.time.Once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileScheduleStoreTests extends ScheduleStoreContract {

    private static final Duration REFRESH = Duration.ofSeconds(30);

    private static final String URL = "\"actionType\": \"url\", \"url\": \"https://example.com/\"";

    private final MovableTime time = new MovableTime(Instant.parse("2026-11-21T09:00:00.250Z"));

    @TempDir
    private Path parent;

    private @Nullable FileScheduleStore store;

    @Override
    public FileScheduleStore store() {
        if (this.store == null) {
            this.store = new FileScheduleStore(directory(), this.time, ZoneOffset.UTC, REFRESH);
        }
        return this.store;
    }

    @Override
    public void advance(Duration duration) {
        this.time.advance(duration);
    }

    @Override
    public int many() {
        return 200;
    }

    @AfterEach
    void close() {
        if (this.store != null) {
            this.store.close();
        }
        this.store = null;
    }

    @Test
    void aFileCanBeReadByPeople() throws IOException {
        add(order("billing", new Once(in(100))));
        assertThat(files()).singleElement().satisfies((file) -> {
            assertThat(file.getFileName().toString()).endsWith("-billing.json");
            assertThat(file).content()
                .contains("\"identifier\" : \"billing\"", "\"timing\" : \"once 2026-11-21T09:01:40Z\"",
                        "\"actionType\" : \"url\"", "\"url\" : \"https://example.com/\"");
        });
    }

    @Test
    void hostileGroupsStayInTheDirectory() throws IOException {
        HOSTILE.forEach((name) -> add(order(name, new Once(in(100)))));
        assertThat(files()).hasSameSizeAs(HOSTILE)
            .allSatisfy((file) -> assertThat(file.getFileName().toString()).matches("[0-9A-Za-z_-]+\\.json"));
        try (Stream<Path> outside = Files.list(this.parent)) {
            assertThat(outside).containsExactly(directory().getParent());
        }
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        add(once(100));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory()))).isEqualTo("rwx------");
        assertThat(files())
            .allSatisfy((file) -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------"));
    }

    @Test
    void everythingIsThereAfterARestart() {
        join("runner");
        run(order("run", new Once(in(-1))));
        Schedule recurring = add(every(30, 60));
        Schedule paused = add(once(20));
        store().pause(StoreUnderTest.one(paused));
        List<Execution> executions = recent();
        close();
        assertThat(listed()).extracting(Schedule::id).containsExactly(recurring.id(), paused.id());
        assertThat(listed()).extracting(Schedule::order).containsExactly(recurring.order(), paused.order());
        assertThat(listed().get(1).state()).isInstanceOf(ScheduleState.Paused.class);
        assertThat(recent()).isEqualTo(executions);
        join("node");
        assertThat(StoreUnderTest.schedules(claim("node"))).containsExactly(recurring.id());
        store().resume(StoreUnderTest.one(paused));
        assertThat(StoreUnderTest.schedules(claim("node"))).containsExactly(paused.id());
    }

    @Test
    void whatHasRunDoesNotRunAgainAfterARestart() {
        Every timing = new Every(in(0), Duration.ofSeconds(20));
        add(order("group", timing));
        advance(Duration.ofSeconds(20));
        join("node");
        List<Trigger> due = execute("node", Duration.ZERO);
        assertThat(due).hasSize(2).allMatch((trigger) -> completes("node", trigger));
        close();
        join("node");
        assertThat(StoreUnderTest.due(claim("node", Duration.ofSeconds(30)))).containsExactly(in(20));
    }

    @Test
    void whatWasExecutedWhenTheProcessEndedIsExecutedAgain() {
        add(once(-1));
        join("node");
        Trigger trigger = claimOne("node");
        close();
        assertThat(store().renew("node", LEASE).recovered()).isEqualTo(1);
        assertThat(claimOne("node").state()).isInstanceOfSatisfying(TriggerState.Executing.class,
                (executing) -> assertThat(executing.attempt()).isEqualTo(2));
        assertThat(trigger.schedule().order()).isEqualTo(listed().get(0).order());
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"timing\": \"every day at 2pm\"", "\"timing\": \"cron 0 0 9 * * MON-FRI\"",
            "\"timing\": {\"StartTime\": \"1-jan-2013 9:00\", \"frequency\": \"Weekly\", \"byDay\": [\"mo\", \"we\"]}",
            "\"starttime\": \"2026-01-01 9:00\", \"frequency\": \"daily\", \"byhour\": [9, 17], \"byminute\": 30",
            "\"timing\": \"tomorrow 9:00\", \"_className\": \"java.lang.Runtime\"" })
    void filesOfPeopleAreRead(String timing) throws IOException {
        store().refresh();
        write("mine", "{\"identifier\": \"hand\", " + URL + ", " + timing + "}");
        assertThat(listed()).isEmpty();
        advance(REFRESH);
        assertThat(listed()).singleElement().satisfies((schedule) -> {
            assertThat(schedule.id()).isEqualTo("mine");
            assertThat(schedule.order().group()).isEqualTo("hand");
            assertThat(schedule.next()).isAfter(store().now());
        });
    }

    @Test
    void whatIsRelativeIsResolvedOnce() throws IOException {
        write("soon", "{" + URL + ", \"timing\": \"+30 seconds\"}");
        Instant due = listed().get(0).next();
        assertThat(due).isEqualTo(in(30));
        advance(Duration.ofSeconds(10));
        close();
        assertThat(listed()).extracting(Schedule::next).containsExactly(due);
    }

    @Test
    void aFileThatIsTouchedChangesNothing() throws IOException {
        Schedule schedule = add(every(10, 10));
        for (Path file : files()) {
            Files.writeString(file, Files.readString(file));
        }
        advance(REFRESH);
        join("node");
        assertThat(listed()).extracting(Schedule::id).containsExactly(schedule.id());
        assertThat(claim("node", Duration.ZERO)).hasSize(3);
    }

    @Test
    void aFileThatWasChangedOrRemovedByHandIsFollowed() throws IOException {
        add(order("changed", new Once(in(100))));
        add(order("removed", new Once(in(35))));
        for (Path file : files()) {
            if (file.toString().contains("removed")) {
                Files.delete(file);
            }
            else {
                Files.writeString(file, Files.readString(file).replace("09:01:40", "09:00:50"));
            }
        }
        advance(REFRESH);
        join("node");
        assertThat(claim("node")).singleElement()
            .satisfies((trigger) -> assertThat(trigger.due()).isEqualTo("2026-11-21T09:00:50Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "[]", "{}", "null", "{\"actionType\": \"mail\", \"timing\": \"tomorrow\"}",
            "{\"actionType\": \"url\", \"timing\": \"tomorrow\"}", "{\"timing\": \"tomorrow\"}",
            "{\"actionType\": \"url\", \"url\": \"https://example.com/\", \"timing\": \"banana\"}",
            "{\"actionType\": \"url\", \"url\": \"https://example.com/\", \"timing\": \"tomorrow\", \"tolernce\": 1}" })
    void whatIsNoScheduleIsSetAsideAndStopsNothing(String content) throws IOException {
        Schedule valid = add(once(100));
        write("broken", content);
        store().refresh();
        store().refresh();
        assertThat(directory().resolve("broken.json.invalid")).hasContent(content);
        assertThat(directory().resolve("broken.json")).doesNotExist();
        assertThat(store().invalidFiles()).isEqualTo(1);
        assertThat(listed()).extracting(Schedule::id).containsExactly(valid.id());
    }

    @Test
    void aFileThatIsJustBeingWrittenIsNotSetAside() throws IOException {
        write("slow", "{" + URL);
        store().refresh();
        write("slow", "{" + URL + ", \"timing\": \"tomorrow\"}");
        store().refresh();
        assertThat(listed()).extracting(Schedule::id).containsExactly("slow");
        assertThat(store().invalidFiles()).isZero();
    }

    @Test
    void aSecondStoreStandsByAndTakesOver() {
        try (FileScheduleStore second = another()) {
            add(once(-1));
            join("first");
            claimOne("first");
            assertThat(second.renew("second", LEASE)).isEqualTo(new ScheduleStore.Pulse(this.time.now(), false, 0));
            assertThat(second.isExecuting()).isFalse();
            assertThat(second.claim(new ScheduleStore.Claim("second", AHEAD, 9, 9, ScheduleStore.Share.ALL, Set.of()))
                .triggers()).isEmpty();
            store().leave("first");
            assertThat(store().isExecuting()).isFalse();
            second.renew("second", LEASE);
            assertThat(second.isExecuting()).isTrue();
            assertThat(second.claim(new ScheduleStore.Claim("second", AHEAD, 9, 9, ScheduleStore.Share.ALL, Set.of()))
                .triggers()).hasSize(1);
        }
    }

    @Test
    void removalByAnotherStoreWinsOverAClaim() {
        try (FileScheduleStore second = another()) {
            Schedule gone = add(once(20));
            join("first");
            Trigger trigger = claimOne("first");
            assertThat(second.remove(StoreUnderTest.one(gone))).isEqualTo(1);
            assertThat(begins("first", trigger)).isFalse();
            assertThat(second.recent(StoreUnderTest.one(gone), 9)).hasSize(1);
        }
    }

    @Test
    void anyStoreMayAdd() {
        try (FileScheduleStore second = another()) {
            join("first");
            second.change(null, List.of(once(-1)));
            Trigger trigger = claimOne("first");
            assertThat(completes("first", trigger)).isTrue();
            assertThat(second.recent(new Selection.All(), 9)).hasSize(1);
            assertThat(second.list(new Selection.All(), null, 9)).isEmpty();
        }
    }

    @Test
    void aManifestIsFinishedByWhoeverComesNext() throws IOException {
        Schedule old = add(once(100));
        String file = old.id() + ".json";
        String content = Files.readString(directory().resolve(file));
        close();
        String escaped = content.replace("\"", "\\\"").replace("\n", "\\n");
        Files.writeString(directory().resolve(".commit"),
                "{\"written\":{\"" + file + "\":\"\",\"new.json\":\"" + escaped + "\"},\"recorded\":[]}");
        assertThat(listed()).extracting(Schedule::id).containsExactly("new");
        assertThat(directory().resolve(".commit")).doesNotExist();
    }

    @Test
    void aLineOfTheHistoryThatWasCutOffIsLeftOut() throws IOException {
        join("runner");
        run(once(-1));
        Path history = directory().resolve("executions.jsonl");
        Files.writeString(history, Files.readString(history) + "{\"recorded\":\"2026-");
        close();
        join("runner");
        run(once(-1));
        close();
        assertThat(recent()).hasSize(2);
    }

    @Test
    void anInterruptedThreadStillWorks() {
        Thread.currentThread().interrupt();
        add(once(100));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(listed()).hasSize(1);
    }

    @Test
    void aDirectoryThatIsAFileIsRefused() throws IOException {
        Path file = Files.createFile(this.parent.resolve("file"));
        assertThatExceptionOfType(StoreException.class)
            .isThrownBy(() -> new FileScheduleStore(file, this.time, ZoneOffset.UTC, REFRESH))
            .withMessageContaining(file.toString());
    }

    private Path directory() {
        return this.parent.resolve("chrono").resolve("schedules");
    }

    private FileScheduleStore another() {
        store();
        return new FileScheduleStore(directory(), this.time, ZoneOffset.UTC, REFRESH);
    }

    private void write(String id, String content) throws IOException {
        store();
        Files.writeString(directory().resolve(id + ".json"), content);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(directory())) {
            return all.filter((file) -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

}
