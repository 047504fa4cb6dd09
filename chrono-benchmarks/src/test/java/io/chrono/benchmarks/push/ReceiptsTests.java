package io.chrono.benchmarks.push;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import io.chrono.operation.Operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReceiptsTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Receipts receipts = new Receipts(4);

    @Test
    void allCandidatesSendTheSameJson() {
        String html = Payload.html(17, 3, 99);
        String plain = JSON.writeValueAsString(Payload.message(html));
        assertThat(JSON.writeValueAsString(Payload.operations(html).toMessage())).isEqualTo(plain);
        assertThat(plain).hasSizeBetween(175, 185);
    }

    @Test
    void messageCountsForItsUser() {
        receive(2, Payload.message(Payload.html(2, 0, 5_000)), 12_000);
        assertThat(this.receipts.messages()).isEqualTo(1);
        assertThat(this.receipts.operations()).isEqualTo(1);
        assertThat(this.receipts.reached()).isEqualTo(1);
        assertThat(this.receipts.lastNanos()).isEqualTo(12_000);
        assertThat(this.receipts.lateness().size()).isZero();
    }

    @Test
    void latenessIsInMicroseconds() {
        this.receipts.time();
        receive(0, Payload.message(Payload.html(0, 0, 5_000)), 12_000);
        assertThat(this.receipts.lateness().sorted()).containsExactly(7);
    }

    @Test
    void operationsOfOneMessageAreCountedOneByOne() {
        Operations operations = Payload.operations(Payload.html(1, 1, 0))
            .and(Payload.operations(Payload.html(1, 2, 0)))
            .and(Payload.operations(Payload.html(1, 3, 0)));
        receive(1, operations.toMessage(), 0);
        assertThat(this.receipts.messages()).isEqualTo(1);
        assertThat(this.receipts.operations()).isEqualTo(3);
        assertThat(this.receipts.reversals()).isZero();
    }

    @Test
    void smallerNumberIsAReversalForTheSameUserOnly() {
        for (int number : List.of(1, 2, 4, 3, 5)) {
            receive(1, Payload.message(Payload.html(1, number, 0)), 0);
        }
        receive(2, Payload.message(Payload.html(2, 0, 0)), 0);
        assertThat(this.receipts.reversals()).isEqualTo(1);
        assertThat(this.receipts.reached()).isEqualTo(2);
    }

    @Test
    void usersWhoAreNotWatchedDoNotCount() {
        this.receipts.begin(2);
        receive(2, Payload.message(Payload.large(2, 0, 0)), 0);
        receive(1, Payload.message(Payload.large(1, 0, 0)), 0);
        assertThat(this.receipts.messages()).isEqualTo(1);
        assertThat(this.receipts.operations()).isEqualTo(1);
    }

    @Test
    void beginningForgetsAll() {
        this.receipts.time();
        receive(1, Payload.message(Payload.html(1, 7, 0)), 0);
        this.receipts.begin(4);
        receive(1, Payload.message(Payload.html(1, 6, 0)), 0);
        assertThat(this.receipts.messages()).isEqualTo(1);
        assertThat(this.receipts.reversals()).isZero();
        assertThat(this.receipts.lateness().size()).isZero();
    }

    @Test
    void operationOfSomebodyElseIsRefused() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> receive(0, Payload.message("<b>no number, and no time at all</b>"), 0))
            .withMessageContaining("number");
    }

    private void receive(int user, Object message, long nanos) {
        byte[] frame = ("MESSAGE\nsubscription:0\n\n" + JSON.writeValueAsString(message) + '\0')
            .getBytes(StandardCharsets.UTF_8);
        this.receipts.received(user, frame, 0, frame.length, nanos);
    }

}
