package io.chrono.operation;

import java.math.BigInteger;
import java.net.URI;
import java.nio.CharBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Operation}.
 */
class OperationTests {

    @ParameterizedTest
    @CsvSource({ "inner_html, innerHtml", "inner-html, innerHtml", "innerHtml, innerHtml", "InnerHtml, innerHtml",
            "select_all, selectAll", "user_ID, userId", "a_1, a1", "trailing_, trailing", "2024-01-02, 2024-01-02",
            "chart:point, chart:point", "-webkit-line-clamp, -webkit-line-clamp", "_private, _private",
            "größe_maß, größeMaß" })
    void namesAndKeysAreCamelCaseOnTheWire(String written, String onTheWire) {
        assertThat(Operation.of(written, Map.of()).name()).isEqualTo(onTheWire);
        Map<String, Object> nested = Map.of("list", List.of(Map.of(written, Map.of(written, 1))));
        Operation operation = Operation.of("custom", Map.of(written, nested));
        assertThat(operation.asMap()).containsEntry(onTheWire,
                Map.of("list", List.of(Map.of(onTheWire, Map.of(onTheWire, 1)))));
    }

    static Stream<Arguments> values() {
        return Stream.of(Arguments.of(CharBuffer.wrap("text"), "text"), Arguments.of('c', "c"),
                Arguments.of(Html.of("<b>{}</b>", "<"), "<b>&lt;</b>"), Arguments.of(true, true), Arguments.of(7, 7),
                Arguments.of(7L, 7L), Arguments.of(0.5, 0.5), Arguments.of(BigInteger.TWO, BigInteger.TWO),
                Arguments.of(Position.AFTER_END, "AFTER_END"),
                Arguments.of(Instant.parse("2026-01-01T00:00:00Z"), "2026-01-01T00:00:00Z"),
                Arguments.of(LocalDate.parse("2026-01-01"), "2026-01-01"), Arguments.of(Duration.ofMinutes(5), "PT5M"),
                Arguments.of(new UUID(0, 1), "00000000-0000-0000-0000-000000000001"),
                Arguments.of(URI.create("/a"), "/a"), Arguments.of(new int[] { 1, 2 }, List.of(1, 2)),
                Arguments.of(new String[] { "a", null }, Arrays.asList("a", null)),
                Arguments.of(Collections.singletonMap("a", null), Collections.singletonMap("a", null)),
                Arguments.of(Map.of(2024, 1), Map.of("2024", 1)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesBecomePlain(Object value, Object plain) {
        assertThat(Operation.of("custom", Map.of("value", value)).option("value")).isEqualTo(plain);
    }

    @Test
    void numbersThatCanChangeAreCopied() {
        AtomicInteger number = new AtomicInteger(1);
        Operation operation = Operation.of("custom", Map.of("value", number));
        number.set(2);
        assertThat(operation.option("value")).hasToString("1");
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void whatNoJsonLibraryWritesAlikeIsRefused(Object value, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> Operation.of("custom", Map.of("detail", value)))
            .withMessageContaining("'detail")
            .withMessageContaining(message);
    }

    static Stream<Arguments> impossible() {
        return Stream.of(Arguments.of(Double.NaN, "NaN"), Arguments.of(Float.POSITIVE_INFINITY, "Infinity"),
                Arguments.of(new Object(), "java.lang.Object"),
                Arguments.of(List.of(Map.of("when", Thread.currentThread())), "'detail[0].when'"),
                Arguments.of(Map.of(List.of(), 1), "[]"), Arguments.of(Map.of("a_b", 1, "aB", 2), "'aB'"));
    }

    @Test
    void anOperationIsACopyThatNobodyCanChange() {
        List<Object> list = new ArrayList<>(List.of(1));
        Map<String, Object> options = new HashMap<>(Map.of("list", list));
        Operation operation = Operation.of("custom", options);
        list.add(2);
        options.put("more", 3);
        assertThat(operation.asMap()).isEqualTo(Map.of("operation", "custom", "list", List.of(1)));
        assertThatExceptionOfType(UnsupportedOperationException.class)
            .isThrownBy(() -> operation.asMap().put("more", 3));
        assertThatExceptionOfType(UnsupportedOperationException.class)
            .isThrownBy(() -> ((List<?>) operation.asMap().values().toArray()[1]).clear());
    }

    @Test
    void optionsKeepTheirOrder() {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("z", 1);
        options.put("a", 2);
        assertThat(Operation.of("custom", options).with("m", 3).asMap().keySet()).containsExactly("operation", "z", "a",
                "m");
    }

    @ParameterizedTest
    @ValueSource(strings = { "operation", "element", "Operation" })
    void keysThatTheClientUsesAreRefused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> Operation.of("custom", Map.of(key, "x")))
            .withMessageContaining("cannot be an option")
            .withMessageContaining("'x'");
        assertThatIllegalArgumentException().isThrownBy(() -> Operation.of("custom", Map.of()).with(key, "x"));
    }

    @Test
    void anOptionMayNotBeThereTwice() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Operation.of("custom", Map.of("select_all", true, "selectAll", true)))
            .withMessageContaining("twice");
    }

    @Test
    void blankNamesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Operation.of(" ", Map.of()))
            .withMessageContaining("name");
        assertThatIllegalArgumentException().isThrownBy(() -> Operation.of("custom", Map.of(" ", 1)))
            .withMessageContaining("key");
        assertThatIllegalArgumentException().isThrownBy(() -> Operation.of("custom", Map.of("selector", " ")))
            .withMessageContaining("'selector'");
    }

    @Test
    void equalOperationsAreEqual() {
        Operation operation = Operation.of("set_title", Map.of("title", "x"));
        assertThat(operation).isEqualTo(Operation.of("setTitle", Map.of("title", "x")))
            .hasSameHashCodeAs(Operation.of("setTitle", Map.of("title", "x")))
            .isNotEqualTo(Operation.of("setTitle", Map.of("title", "y")))
            .hasToString("{operation=setTitle, title=x}");
        assertThat(operation.option("operation")).isNull();
    }

}
