package io.chrono.boot.push;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.socket.TextMessage;

import io.chrono.boot.PushDrop;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FrameQueue}: random programs, beside a naive list.
 */
class FrameQueueTests {

    private static final int PROGRAMS = 200;

    private static final int STEPS = 300;

    private static final int LIMIT = 1500;

    private final PushCounts counts = new PushCounts();

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void randomProgramsDoWhatANaiveListDoes(boolean dropOldest) {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Program program = new Program(seed, dropOldest);
            for (int step = 0; step < STEPS; step++) {
                program.step();
            }
            program.queue.clear();
        }
        assertThat(this.counts.waiting()).isZero();
        assertThat(this.counts.conflated()).isPositive();
        assertThat(this.counts.dropped().get(PushDrop.OVERFLOW) > 0).isEqualTo(dropOldest);
    }

    @Test
    void bytesAreCountedAndNotCharacters() {
        FrameQueue queue = new FrameQueue(new PushSettings.Buffer(LIMIT, Duration.ofSeconds(1)), this.counts);
        assertThat(queue.add(Frame.of(new TextMessage("€".repeat(500))))).isTrue();
        assertThat(queue.size()).isEqualTo(1500);
        assertThat(queue.add(Frame.of(new TextMessage("x")))).isFalse();
    }

    @Test
    void messageLargerThanTheWholeQueueDropsNothing() {
        FrameQueue queue = new FrameQueue(new PushSettings.Buffer(LIMIT, Duration.ofSeconds(1), true), this.counts);
        Frame small = Frame.of("s", 1, new PushMessage("/q", "1", 0));
        assertThat(queue.add(small)).isTrue();
        assertThat(queue.add(Frame.of("s", 2, new PushMessage("/q", "x".repeat(LIMIT), 0)))).isFalse();
        assertThat(queue.poll()).isSameAs(small);
    }

    /**
     * A program and its model: a list of frames, each a list of parts.
     */
    private final class Program {

        private final Random random;

        private final boolean dropOldest;

        private final FrameQueue queue;

        private final List<Frame> model = new ArrayList<>();

        private long number;

        Program(int seed, boolean dropOldest) {
            this.random = new Random(seed);
            this.dropOldest = dropOldest;
            this.queue = new FrameQueue(new PushSettings.Buffer(LIMIT, Duration.ofSeconds(1), dropOldest),
                    FrameQueueTests.this.counts);
        }

        void step() {
            int choice = this.random.nextInt(20);
            if (choice < 13) {
                Frame frame = frame();
                assertThat(this.queue.add(frame)).isEqualTo(add(frame));
            }
            else if (choice < 19) {
                Frame expected = this.model.isEmpty() ? null : this.model.remove(0);
                assertThat(payload(this.queue.poll())).isEqualTo(payload(expected));
            }
            else {
                assertThat(this.queue.clear()).isEqualTo(this.model.size());
                this.model.clear();
            }
            assertThat(this.queue.size()).isEqualTo(size());
        }

        private Frame frame() {
            this.number++;
            if (this.random.nextInt(8) == 0) {
                return Frame.of(new TextMessage("ours not " + this.number));
            }
            String destination = "/q" + this.random.nextInt(2);
            List<Output> parts = new ArrayList<>();
            for (int i = this.random.nextInt(3); i >= 0; i--) {
                String key = (this.random.nextInt(2) == 0) ? "k" + this.random.nextInt(3) : null;
                parts.add(new Output(destination, "{\"operation\":\"o" + this.number + '-' + i + "\"}", 1, key));
            }
            return Frame.of("s" + this.random.nextInt(2), this.number, PushMessage.of(parts));
        }

        private boolean add(Frame later) {
            for (int i = this.model.size() - 1; i >= 0; i--) {
                Frame rest = rest(this.model.get(i), later);
                if (rest == null) {
                    this.model.remove(i);
                }
                else {
                    this.model.set(i, rest);
                }
            }
            for (int i = 0; this.dropOldest && bytes(later) <= LIMIT && i < this.model.size();) {
                if (size() + bytes(later) > LIMIT && this.model.get(i).message() != null) {
                    this.model.remove(i);
                }
                else {
                    i++;
                }
            }
            return size() + bytes(later) <= LIMIT && this.model.add(later);
        }

        private @Nullable Frame rest(Frame frame, Frame later) {
            if (frame.message() == null || later.message() == null || !frame.subscription().equals(later.subscription())
                    || !frame.message().destination().equals(later.message().destination())) {
                return frame;
            }
            List<String> keys = later.message().parts().stream().map(Output::key).toList();
            List<Output> parts = frame.message().parts();
            List<Output> left = parts.stream()
                .filter((part) -> part.key() == null || !keys.contains(part.key()))
                .toList();
            if (left.size() == parts.size()) {
                return frame;
            }
            return left.isEmpty() ? null : Frame.of(frame.subscription(), frame.number(), PushMessage.of(left));
        }

        private long size() {
            return this.model.stream().mapToInt(this::bytes).sum();
        }

        private int bytes(Frame frame) {
            return ((String) frame.content().getPayload()).getBytes(StandardCharsets.UTF_8).length;
        }

        private @Nullable Object payload(@Nullable Frame frame) {
            return (frame != null) ? frame.content().getPayload() : null;
        }

    }

}
