package io.chrono.operation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link OperationPolicy}.
 */
class OperationPolicyTests {

    private final Operation redirect = Operations.redirectTo("/").asList().get(0);

    private final Operation text = Operations.textContent("#a", "x").asList().get(0);

    @Test
    void forbiddingNamesTheOperation() {
        OperationPolicy policy = OperationPolicy.forbidding("redirect_to", "reload");
        assertThatExceptionOfType(ForbiddenOperationException.class).isThrownBy(() -> policy.check(this.redirect))
            .withMessage("The operation 'redirectTo' is forbidden by policy")
            .satisfies((ex) -> assertThat(ex.operation()).isEqualTo(this.redirect));
        assertThatCode(() -> policy.check(this.text)).doesNotThrowAnyException();
    }

    @Test
    void allowingForbidsAllOthers() {
        OperationPolicy policy = OperationPolicy.allowing("textContent");
        assertThatExceptionOfType(ForbiddenOperationException.class).isThrownBy(() -> policy.check(this.redirect));
        assertThatCode(() -> policy.check(this.text)).doesNotThrowAnyException();
    }

    @Test
    void bothMustLetAnOperationPass() {
        OperationPolicy policy = OperationPolicy.forbidding("reload").and(OperationPolicy.forbidding("textContent"));
        assertThatExceptionOfType(ForbiddenOperationException.class).isThrownBy(() -> policy.check(this.text));
        assertThatExceptionOfType(ForbiddenOperationException.class)
            .isThrownBy(() -> policy.check(Operations.reload().asList().get(0)));
        assertThatCode(() -> policy.check(this.redirect)).doesNotThrowAnyException();
    }

}
