package io.chrono.operation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * Tests for {@link OperationChain}.
 */
class OperationChainTests {

    private static Operation last(Operations operations) {
        return operations.asList().get(operations.size() - 1);
    }

    static Stream<Arguments> inheriting() {
        return Stream.of(inheriting("append", (chain) -> chain.appendHtml("x")),
                inheriting("prepend", (chain) -> chain.prependHtml("x")),
                inheriting("innerHtml", (chain) -> chain.innerHtml("x")),
                inheriting("outerHtml", (chain) -> chain.outerHtml("x")),
                inheriting("replace", (chain) -> chain.replaceHtml("x")),
                inheriting("insertAdjacentHtml", (chain) -> chain.insertAdjacentHtml("x")),
                inheriting("insertAdjacentText", (chain) -> chain.insertAdjacentText("x")),
                inheriting("textContent", (chain) -> chain.textContent("x")),
                inheriting("morph", (chain) -> chain.morphHtml("x")), inheriting("graft", (chain) -> chain.graft("x")),
                inheriting("remove", OperationChain::remove),
                inheriting("addCssClass", (chain) -> chain.addCssClass("x")),
                inheriting("removeCssClass", (chain) -> chain.removeCssClass("x")),
                inheriting("setAttribute", (chain) -> chain.setAttribute("title", "x")),
                inheriting("removeAttribute", (chain) -> chain.removeAttribute("x")),
                inheriting("setDatasetProperty", (chain) -> chain.setDatasetProperty("user", "x")),
                inheriting("setProperty", (chain) -> chain.setProperty("hidden", true)),
                inheriting("setStyle", (chain) -> chain.setStyle("color", "red")),
                inheriting("setStyles", (chain) -> chain.setStyles(Map.of("color", "red"))),
                inheriting("setValue", (chain) -> chain.setValue("x")),
                inheriting("setFocus", OperationChain::setFocus),
                inheriting("scrollIntoView", OperationChain::scrollIntoView),
                inheriting("dispatchEvent", (chain) -> chain.dispatchEvent("x")));
    }

    private static Arguments inheriting(String name, UnaryOperator<OperationChain> addition) {
        return Arguments.of(name, addition);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inheriting")
    void anOperationWithoutSelectorWorksOnTheElementOfTheOneBefore(String name,
            UnaryOperator<OperationChain> addition) {
        Operations operations = addition.apply(Operations.textContent(".row", "a").selectAll().consoleLog("between"));
        assertThat(last(operations).name()).isEqualTo(name);
        assertThat(last(operations).asMap()).containsEntry("selector", ".row").doesNotContainKeys("selectAll", "xpath");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inheriting")
    void anXpathIsInheritedAsSuch(String name, UnaryOperator<OperationChain> addition) {
        Operations operations = addition.apply(Operations.textContent("//h1", "a").xpath());
        assertThat(last(operations).asMap()).containsEntry("selector", "//h1").containsEntry("xpath", true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inheriting")
    void withoutASelectorToInheritOnlyAnEventIsAccepted(String name, UnaryOperator<OperationChain> addition) {
        if (name.equals("dispatchEvent")) {
            assertThat(last(addition.apply(Operations.reload())).asMap()).doesNotContainKey("selector");
            return;
        }
        assertThatIllegalArgumentException().isThrownBy(() -> addition.apply(Operations.reload()))
            .withMessageStartingWith("'selector' of " + name + " is missing");
    }

    @Test
    void theSelectorOfTheOperationBeforeIsOverriddenByTheOwn() {
        Operations operations = Operations.remove("#a").addCssClass("#b", "on").setValue("x");
        assertThat(operations.asList()).extracting((operation) -> operation.option("selector"))
            .containsExactly("#a", "#b", "#b");
    }

    @Test
    void operationsOnThePageInheritNoSelector() {
        Operations operations = Operations.remove("#a").setTitle("x").notification("x").go(1);
        assertThat(operations.asList().subList(1, 4)).noneMatch(Operation::hasSelector);
    }

    @Test
    void addedOperationsOfThePageInheritTheSelectorIfThereIsOne() {
        Operation sparkle = Operation.of("sparkle", Map.of());
        assertThat(last(Operations.of(sparkle))).isEqualTo(sparkle);
        assertThat(last(Operations.remove("#a").add(sparkle)).option("selector")).isEqualTo("#a");
    }

    @Test
    void aChainIsNeverChanged() {
        OperationChain base = Operations.textContent("#a", "1");
        OperationChain left = base.delay(Duration.ofSeconds(1)).remove("#b");
        OperationChain right = base.batch("right").setFocus();
        assertThat(base.asList()).containsExactly(Operation.of("textContent", Map.of("selector", "#a", "text", "1")));
        assertThat(left.asList().get(0).asMap()).containsEntry("delay", 1000L).doesNotContainKey("batch");
        assertThat(right.asList().get(0).asMap()).containsEntry("batch", "right").doesNotContainKey("delay");
        assertThat(left.size()).isEqualTo(2);
        assertThat(base).isEqualTo(Operations.textContent("#a", "1")).isNotEqualTo(left);
    }

    @Test
    void aLongChainIsReadInOrder() {
        OperationChain chain = Operations.none();
        for (int i = 0; i < 100_000; i++) {
            chain = chain.go(i);
        }
        assertThat(chain.size()).isEqualTo(100_000);
        assertThat(chain.asList()).hasSize(100_000).first().isEqualTo(Operation.of("go", Map.of("delta", 0)));
        assertThat(last(chain)).isEqualTo(Operation.of("go", Map.of("delta", 99_999)));
    }

    @Test
    void anotherChainIsAddedAsItIs() {
        Operations operations = Operations.remove("#a").and(Operations.dispatchEvent("x").setTitle("y"));
        assertThat(operations.asList()).extracting(Operation::name)
            .containsExactly("remove", "dispatchEvent", "setTitle");
        assertThat(operations.asList().get(1).hasSelector()).isFalse();
        assertThat(Operations.none().and(Operations.none())).isEqualTo(Operations.none());
    }

    @Test
    void generalOptionsAreSetOnTheLastOperation() {
        Operations operations = Operations.reload()
            .textContent("#a", "x")
            .batch("b")
            .delay(Duration.ofMillis(250))
            .cancel()
            .focusSelector("#f")
            .with("my_key", List.of(1, 2));
        assertThat(operations.asList().get(0).asMap()).hasSize(1);
        assertThat(last(operations).asMap()).containsEntry("batch", "b")
            .containsEntry("delay", 250L)
            .containsEntry("cancel", true)
            .containsEntry("focusSelector", "#f")
            .containsEntry("myKey", List.of(1, 2));
    }

    @Test
    void theLastValueOfAnOptionCounts() {
        assertThat(last(Operations.reload().batch("a").batch("b")).asMap()).containsEntry("batch", "b");
    }

    static Stream<Arguments> misplaced() {
        OperationChain wrong = Operations.redirectTo("/").remove("#a");
        return Stream.of(Arguments.of("position", option((chain) -> chain.position(Position.AFTER_END)), wrong),
                Arguments.of("childrenOnly", option(OperationChain::childrenOnly), wrong),
                Arguments.of("permanentAttributeName", option((chain) -> chain.permanentAttributeName("x")), wrong),
                Arguments.of("detail", option((chain) -> chain.detail(Map.of())), wrong),
                Arguments.of("type", option((chain) -> chain.type(StorageType.LOCAL)), wrong),
                Arguments.of("state", option((chain) -> chain.state(Map.of())), wrong),
                Arguments.of("title", option((chain) -> chain.title("x")), wrong),
                Arguments.of("action", option((chain) -> chain.action(VisitAction.ADVANCE)), wrong),
                Arguments.of("turbo", option(OperationChain::withoutTurbo), wrong),
                Arguments.of("behavior", option((chain) -> chain.behavior(ScrollBehavior.AUTO)), wrong),
                Arguments.of("block", option((chain) -> chain.block(ScrollAlignment.END)), wrong),
                Arguments.of("inline", option((chain) -> chain.inline(ScrollAlignment.END)), wrong),
                Arguments.of("level", option((chain) -> chain.level(ConsoleLevel.INFO)), wrong),
                Arguments.of("columns", option((chain) -> chain.columns("x")), wrong),
                Arguments.of("options", option((chain) -> chain.options(Map.of())), wrong),
                Arguments.of("focusSelector", option((chain) -> chain.focusSelector("#f")), Operations.setFocus("#a")),
                Arguments.of("selectAll", option(OperationChain::selectAll), Operations.setFocus("#a")),
                Arguments.of("selectAll", option(OperationChain::selectAll), Operations.dispatchEvent("x")),
                Arguments.of("xpath", option(OperationChain::xpath), Operations.reload()));
    }

    private static UnaryOperator<OperationChain> option(UnaryOperator<OperationChain> option) {
        return option;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misplaced")
    void anOptionThatTheLastOperationDoesNotHaveIsRefused(String name, UnaryOperator<OperationChain> option,
            OperationChain chain) {
        assertThatIllegalStateException().isThrownBy(() -> option.apply(chain))
            .withMessageStartingWith("'" + name + "'")
            .withMessageContaining(last(chain).name());
        assertThatIllegalStateException().isThrownBy(() -> option.apply(Operations.none()))
            .withMessageContaining("no operation");
    }

    @ParameterizedTest
    @ValueSource(strings = { "PT-0.001S", "P25D", "PT2562047788015215H" })
    void aDelayThatNoTimerHoldsIsRefused(Duration delay) {
        assertThatIllegalArgumentException().isThrownBy(() -> Operations.reload().delay(delay))
            .withMessage("'delay' must be from 0 to 24 days, but was " + delay);
    }

    @Test
    void blankAndMissingOptionsAreRefused() {
        OperationChain chain = Operations.morphHtml("#a", "");
        assertThatIllegalArgumentException().isThrownBy(() -> chain.batch(" ")).withMessageContaining("'batch'");
        assertThatIllegalArgumentException().isThrownBy(() -> chain.focusSelector(""))
            .withMessageContaining("'focusSelector'");
        assertThatIllegalArgumentException().isThrownBy(() -> chain.permanentAttributeName(""))
            .withMessageContaining("'permanentAttributeName'");
        assertThatIllegalArgumentException().isThrownBy(() -> chain.with("", 1)).withMessageContaining("'key'");
        assertThatNullPointerException().isThrownBy(() -> chain.with("key", null)).withMessageContaining("'key'");
        assertThatNullPointerException().isThrownBy(() -> chain.delay(null)).withMessageContaining("'delay'");
    }

}
