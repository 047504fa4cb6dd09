package io.chrono.boot.push;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import io.chrono.operation.Operation;
import io.chrono.operation.Operations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OperationJson}, which must write what Jackson would.
 */
class OperationJsonTests {

    private static final String CHARACTERS = "abc \"\\/\n\r\t\b\f\0\u0001\u001F\u007Fäß€\u2028\u2029";

    private final JsonMapper mapper = JsonMapper.builder().build();

    private final Random random = new Random(42);

    @Test
    void randomOperationsAreWrittenAsJacksonWritesThem() {
        for (int i = 0; i < 2_000; i++) {
            List<Operation> operations = List.of(operation(), operation());
            assertThat('[' + OperationJson.operations(operations) + ']')
                .isEqualTo(this.mapper.writeValueAsString(operations.stream().map(Operation::asMap).toList()));
        }
    }

    @Test
    void messageIsWhatTheClientPerforms() {
        Operations operations = Operations.innerHtml("#a", "<b>\"♥\"</b>").addCssClass("on").consoleLog(7);
        List<Output> outputs = operations.asList()
            .stream()
            .map((operation) -> new Output("/q", OperationJson.operations(List.of(operation)), 1, null))
            .toList();
        assertThat(OperationJson.message(outputs)).isEqualTo(this.mapper.writeValueAsString(operations.toMessage()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\uD83D", "a\uDE00b", "\uDE00\uD83D", "\uD83D\uD83D\uDE00" })
    void halvesOfSurrogatePairsAreEscaped(String text) {
        String json = OperationJson.operations(List.of(Operation.of("x", Map.of("text", text))));
        assertThat(json.codePoints()).noneMatch((point) -> Character.getType(point) == Character.SURROGATE);
        assertThat(this.mapper.readTree(json).get("text").asString()).isEqualTo(text);
    }

    private Operation operation() {
        Map<String, Object> options = new LinkedHashMap<>();
        for (int i = this.random.nextInt(4); i >= 0; i--) {
            Object value = value(3);
            options.put("k" + i + this.random.nextInt(10), (value != null) ? value : "");
        }
        return Operation.of("custom", options);
    }

    private @Nullable Object value(int depth) {
        return switch (this.random.nextInt((depth > 0) ? 9 : 7)) {
            case 0 -> null;
            case 1 -> this.random.nextBoolean();
            case 2 -> this.random.nextInt();
            case 3 -> this.random.nextDouble() * Math.pow(10, this.random.nextInt(40) - 20);
            case 4 -> this.random.nextLong();
            case 5 -> "😀";
            case 6 -> text();
            case 7 -> new ArrayList<>(Arrays.asList(value(depth - 1), value(depth - 1)));
            default -> map(depth);
        };
    }

    private Map<String, @Nullable Object> map(int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = this.random.nextInt(3); i > 0; i--) {
            map.put("key" + i, value(depth - 1));
        }
        return map;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = this.random.nextInt(12); i > 0; i--) {
            text.append(CHARACTERS.charAt(this.random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

}
