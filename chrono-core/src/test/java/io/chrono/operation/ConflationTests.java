package io.chrono.operation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for the key by which a newer operation takes the place of an older one.
 */
class ConflationTests {

    @Test
    void keyBelongsToTheLastOperationOnly() {
        Operations operations = Operations.innerHtml("#cpu", "70%").conflate("cpu").addCssClass("high");
        assertThat(operations.asList()).extracting(Operation::conflationKey).containsExactly("cpu", null);
    }

    @Test
    void keyDoesNotTravelToThePage() {
        assertThat(Operations.setTitle("a").conflate("title").toMessage())
            .isEqualTo(Operations.setTitle("a").toMessage());
    }

    @Test
    void keyOutlivesFurtherOptions() {
        Operations operations = Operations.innerHtml("#cpu", "70%").conflate("cpu").selectAll().batch("all");
        assertThat(operations.asList()).extracting(Operation::conflationKey).containsExactly("cpu");
    }

    @Test
    void operationsWithDifferentKeysAreNotEqual() {
        assertThat(Operations.setTitle("a").conflate("x")).isEqualTo(Operations.setTitle("a").conflate("x"))
            .isNotEqualTo(Operations.setTitle("a").conflate("y"))
            .isNotEqualTo(Operations.setTitle("a"));
    }

    @Test
    void blankKeyAndMissingOperationAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Operations.setTitle("a").conflate(" "))
            .withMessageContaining("key");
        assertThatIllegalStateException().isThrownBy(() -> Operations.none().conflate("x"));
    }

}
