package io.chrono.schedule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import io.chrono.clock.Clock;
import io.chrono.scope.Scope;
import io.chrono.time.MovableTime;
import io.chrono.time.Once;
import io.chrono.time.TimeSource;
import io.chrono.time.Timing;
import io.chrono.timeline.Workers;

/**
 * Nodes on one store in memory, whose time is moved by hand.
 */
final class NodeFixture implements AutoCloseable {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final MovableTime time = new MovableTime(START);

    final MemoryScheduleStore store = new MemoryScheduleStore(this.time);

    final List<Run> runs = Collections.synchronizedList(new ArrayList<>());

    private final List<Node> nodes = new ArrayList<>();

    Node node(String name) {
        return node(NodeSettings.of(name), Workers::direct, (firing) -> null);
    }

    Node node(NodeSettings settings, Supplier<ExecutorService> workers, Work work) {
        Node node = new Node(settings, workers, work);
        this.nodes.add(node);
        return node;
    }

    Schedule add(Timing timing, SchedulePolicy policy) {
        return add(timing, policy, null);
    }

    Schedule add(Timing timing, SchedulePolicy policy, @Nullable Scope scope) {
        return this.store.change(null, List.of(order(timing, policy, scope))).get(0);
    }

    Schedule once(long seconds) {
        return add(new Once(START.plusSeconds(seconds)), SchedulePolicy.DEFAULT);
    }

    static ScheduleOrder order(Timing timing, SchedulePolicy policy, @Nullable Scope scope) {
        return new ScheduleOrder("group", scope, timing, new ActionCall("test:work", null), policy);
    }

    void advance(double seconds) {
        this.time.advance(Duration.ofMillis(Math.round(1000 * seconds)));
    }

    /**
     * Let time pass in small steps until something holds that other threads do.
     */
    void advanceUntil(BooleanSupplier holds) {
        Awaitility.await().pollInterval(Duration.ofMillis(1)).atMost(Duration.ofSeconds(20)).until(() -> {
            advance(0.01);
            return holds.getAsBoolean();
        });
    }

    List<TriggerState> states() {
        return this.store.recent(new Selection.All(), 100_000).stream().map(Execution::state).toList();
    }

    @Override
    public void close() {
        this.nodes.forEach((node) -> node.node.stop(Duration.ofSeconds(1)));
    }

    /**
     * What an action does.
     */
    interface Work {

        @Nullable String run(Firing firing) throws Exception;

    }

    record Run(String node, Firing firing, Instant at) {

        Duration lateness() {
            return Duration.between(this.firing.due(), this.at);
        }

    }

    /**
     * A node with a clock, a time and a connection of its own.
     */
    final class Node implements ActionInvoker {

        final OwnTime time = new OwnTime(NodeFixture.this.time);

        final Clock clock = new Clock(this.time);

        final Connection connection = new Connection(NodeFixture.this.store);

        final ScheduleNode node;

        private final String name;

        private final Work work;

        Node(NodeSettings settings, Supplier<ExecutorService> workers, Work work) {
            this.name = settings.name();
            this.work = work;
            this.node = new ScheduleNode(new NodeBase(this.time, this.clock, this.connection.store, List.of(this)),
                    settings, workers);
        }

        Node start() {
            this.clock.start();
            this.node.start();
            return this;
        }

        @Override
        public String type() {
            return "test";
        }

        @Override
        public void check(ActionCall call) {
            if (call.target().equals("bad")) {
                throw new IllegalArgumentException("'bad' is bad");
            }
        }

        @Override
        public @Nullable String invoke(ActionCall call, Firing firing) throws Exception {
            NodeFixture.this.runs.add(new Run(this.name, firing, NodeFixture.this.time.now()));
            return this.work.run(firing);
        }

    }

    /**
     * The time of one machine, which can be frozen, and whose wall clock may be wrong.
     */
    static final class OwnTime implements TimeSource {

        private final TimeSource time;

        volatile Duration error = Duration.ZERO;

        volatile boolean frozen;

        OwnTime(TimeSource time) {
            this.time = time;
        }

        @Override
        public Instant now() {
            return this.time.now().plus(this.error);
        }

        @Override
        public long nanoTime() {
            return this.time.nanoTime();
        }

        @Override
        public Loop loop(String name, Look look) {
            return this.time.loop(name, () -> this.frozen ? new Pause(10_000_000, false) : look.look());
        }

    }

    /**
     * The way to the store, which counts calls and can be cut.
     */
    static final class Connection {

        final ScheduleStore store;

        final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

        volatile boolean cut;

        Connection(ScheduleStore store) {
            this.store = (ScheduleStore) Proxy.newProxyInstance(getClass().getClassLoader(),
                    new Class<?>[] { ScheduleStore.class },
                    (proxy, method, arguments) -> call(store, method, arguments));
        }

        int calls(String method) {
            return this.calls.computeIfAbsent(method, (name) -> new AtomicInteger()).get();
        }

        private Object call(ScheduleStore target, Method method, Object[] arguments) throws Throwable {
            this.calls.computeIfAbsent(method.getName(), (name) -> new AtomicInteger()).incrementAndGet();
            if (this.cut) {
                throw new StoreException("cut off", new java.io.IOException("cut off"));
            }
            try {
                return method.invoke(target, arguments);
            }
            catch (InvocationTargetException ex) {
                throw ex.getCause();
            }
        }

    }

}
