package io.chrono.boot.push;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Delivery}.
 */
class DeliveryTests {

    private final List<@Nullable Throwable> later = new ArrayList<>();

    private final Delivery delivery = new Delivery(this.later::add);

    @Test
    void endWithinTheCallIsLeftToWhoBeganIt() {
        this.delivery.accept(null);
        assertThat(this.delivery.returned()).isTrue();
        assertThat(this.delivery.failure()).isNull();
        assertThat(this.later).isEmpty();
    }

    @Test
    void endAfterTheCallIsReported() {
        assertThat(this.delivery.returned()).isFalse();
        this.delivery.accept(null);
        assertThat(this.later).hasSize(1).containsOnlyNulls();
    }

    @Test
    void failureWithinTheCallIsKept() {
        IOException failure = new IOException("broken pipe");
        this.delivery.accept(failure);
        assertThat(this.delivery.returned()).isTrue();
        assertThat(this.delivery.failure()).isSameAs(failure);
    }

    @Test
    void onlyTheFirstEndCounts() {
        assertThat(this.delivery.returned()).isFalse();
        this.delivery.accept(null);
        this.delivery.accept(new IOException("too late"));
        assertThat(this.later).hasSize(1).containsOnlyNulls();
    }

}
