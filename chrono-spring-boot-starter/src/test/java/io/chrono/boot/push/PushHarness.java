package io.chrono.boot.push;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.chrono.boot.PushDrop;
import io.chrono.clock.Clock;
import io.chrono.operation.OperationPolicy;
import io.chrono.scope.Scope;
import io.chrono.time.MovableTime;
import io.chrono.timeline.Timeline;
import io.chrono.timeline.Workers;

/**
 * The real engine, clock and timeline, with time that is moved by hand and pages that are
 * lists.
 */
final class PushHarness {

    static final String OWN = "/user/queue/chrono";

    final MovableTime time = new MovableTime(Instant.parse("2026-01-01T00:00:00.300Z"));

    final Clock clock = new Clock(this.time);

    final List<Object> published = new CopyOnWriteArrayList<>();

    Consumer<Object> listener = (event) -> {
    };

    final PushEngine engine;

    final Timeline timeline;

    private final PushSettings settings;

    private int pages;

    PushHarness() {
        this(settings(), Scope::userName, (operation) -> {
        });
    }

    PushHarness(PushSettings settings, io.chrono.boot.UserNames userNames, OperationPolicy policy) {
        this.settings = settings;
        DestinationRules rules = DestinationRules.ofOwnBroker(settings,
                () -> new DestinationRules.Declared(List.of(), List.of("/topic/declared")), List::of);
        this.engine = new PushEngine(settings, rules, new PushParts(this.time, this::timeline,
                JsonMapper.builder().build(), policy, userNames, this::publish));
        this.timeline = Timeline.on(this.clock).workers(Workers.direct()).outputs(this.engine.outputs()).build();
        this.clock.start();
        this.engine.start();
    }

    static PushHarness withBuffer(long size) {
        PushSettings settings = settings();
        return new PushHarness(
                new PushSettings(settings.queue(), settings.queues(), settings.topics(), settings.hold(),
                        settings.leave(), new PushSettings.Buffer(size, Duration.ofSeconds(10))),
                Scope::userName, (operation) -> {
                });
    }

    static PushSettings settings() {
        return new PushSettings("/queue/chrono", List.of("/queue/notes"), List.of("/topic/lobby", "/topic/room/*"),
                new PushSettings.Hold(Duration.ofSeconds(5), 3, 1000, 2000),
                new PushSettings.Leave(Duration.ofSeconds(10), Duration.ofSeconds(60), true, true),
                new PushSettings.Buffer(4096, Duration.ofSeconds(10)));
    }

    private void publish(Object event) {
        this.published.add(event);
        this.listener.accept(event);
    }

    private Timeline timeline() {
        return this.timeline;
    }

    void advance(int seconds) {
        this.time.advance(Duration.ofSeconds(seconds));
    }

    long dropped(PushDrop reason) {
        return this.engine.statistics().dropped().get(reason);
    }

    FakePage page(@Nullable String user) {
        FakePage page = open();
        page.subscribe(user, OWN);
        return page;
    }

    FakePage page(String user, String httpSession) {
        FakePage page = open();
        page.session.moveTo(httpSession);
        page.subscribe(user, OWN);
        return page;
    }

    FakePage open() {
        this.pages++;
        return open("p" + this.pages);
    }

    FakePage open(String id) {
        FakePage page = new FakePage(id);
        this.engine.pages().opened(page.session);
        return page;
    }

    /**
     * A page that takes each message at once, unless it is told to be slow.
     */
    final class FakePage {

        final List<String> frames = new CopyOnWriteArrayList<>();

        final FakeSocket socket;

        final PageSession session;

        private int subscriptions;

        FakePage(String id) {
            this.socket = new FakeSocket(id);
            PageSocket pageSocket = new PageSocket(this.socket, (message, done) -> {
                this.frames.add((String) message.getPayload());
                this.socket.write(done);
            }, new PageSocket.SocketContext(PushHarness.this.settings.buffer(),
                    (PushCounts) PushHarness.this.engine.statistics(), Runnable::run, PushHarness.this.time::nanoTime));
            this.session = new PageSession(pageSocket, null);
        }

        FakePage subscribe(@Nullable String user, String destination) {
            this.subscriptions++;
            PushHarness.this.engine.pages().subscribed(this.session.id(), user, "s" + this.subscriptions, destination);
            return this;
        }

        void unsubscribe(int subscription) {
            PushHarness.this.engine.pages().unsubscribed(this.session.id(), "s" + subscription);
        }

        void close() {
            PushHarness.this.engine.pages().closed(this.session);
        }

        List<String> bodies() {
            List<String> bodies = new ArrayList<>();
            for (String frame : this.frames) {
                bodies.add(frame.substring(frame.indexOf("\n\n") + 2, frame.length() - 1));
            }
            return bodies;
        }

    }

}
