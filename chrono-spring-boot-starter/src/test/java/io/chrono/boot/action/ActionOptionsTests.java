package io.chrono.boot.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chrono.schedule.ActionCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ActionOptionsTests {

    @Test
    void urlIsVisited() {
        assertThat(ActionOptions.of(Map.of("actionType", "url", "url", "https://example.com/")))
            .isEqualTo(new ActionCall("url:https://example.com/", null));
    }

    @Test
    void namesMayBeWrittenInAnyCase() {
        assertThat(ActionOptions.of(Map.of("ACTIONTYPE", "Method", "Method", "billing::close")))
            .isEqualTo(new ActionCall("method:billing::close", null));
    }

    @Test
    void parametersAreOneArgument() {
        assertThat(ActionOptions.of(Map.of("actionType", "method", "method", "com.example.Billing::close", "parameters",
                Map.of("months", List.of(1, 2)))))
            .isEqualTo(new ActionCall("method:com.example.Billing::close", "{\"months\":[1,2]}"));
        assertThat(ActionOptions.of(Map.of("actionType", "method", "method", "a::b", "parameters", Map.of())))
            .isEqualTo(new ActionCall("method:a::b", "{}"));
    }

    @Test
    void methodWithoutOwnerBelongsToAnEntity() {
        assertThat(ActionOptions
            .of(Map.of("actionType", "method", "method", "remind", "objectClass", "Invoice", "objectID", 42)))
            .isEqualTo(new ActionCall("entity:Invoice/42::remind", null));
    }

    @ParameterizedTest
    @ValueSource(strings = { "actionType", "method", "objectClass", "objectID" })
    void whatIsMissingIsNamed(String missing) {
        Map<String, Object> options = new LinkedHashMap<>(
                Map.of("actionType", "method", "method", "remind", "objectClass", "Invoice", "objectID", 42));
        options.put(missing, null);
        assertThatIllegalArgumentException().isThrownBy(() -> ActionOptions.of(options))
            .withMessageContaining("'" + missing + "' is missing");
        options.put(missing, " ");
        assertThatIllegalArgumentException().isThrownBy(() -> ActionOptions.of(options))
            .withMessageContaining("'" + missing + "' is missing");
    }

    @Test
    void urlWithoutUrlIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ActionOptions.of(Map.of("actionType", "url")))
            .withMessageContaining("'url' is missing");
        assertThatIllegalArgumentException().isThrownBy(() -> ActionOptions.of(Map.of()))
            .withMessageContaining("'actionType' is missing: 'url' or 'method'");
    }

    @Test
    void otherTypesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ActionOptions.of(Map.of("actionType", "mail")))
            .withMessage("invalid actionType 'mail'. It must be 'url' or 'method'");
    }

    @Test
    void whatDoesNotBelongThereIsRefused() {
        assertThatIllegalArgumentException()
            .isThrownBy(
                    () -> ActionOptions.of(Map.of("actionType", "url", "url", "https://example.com/", "cookie", "a")))
            .withMessageContaining("unknown option 'cookie'");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> ActionOptions
                .of(Map.of("actionType", "url", "url", "https://example.com/", "parameters", Map.of())))
            .withMessageContaining("'parameters'");
        assertThatIllegalArgumentException()
            .isThrownBy(
                    () -> ActionOptions.of(Map.of("actionType", "method", "method", "a::b", "parameters", List.of(1))))
            .withMessageContaining("'parameters' must be a map");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        Map<String, Object> endless = new LinkedHashMap<>();
        endless.put("self", endless);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> ActionOptions.of(Map.of("actionType", "method", "method", "a::b", "parameters",
                    Collections.unmodifiableMap(endless))))
            .withMessageContaining("cannot be written as JSON");
    }

}
