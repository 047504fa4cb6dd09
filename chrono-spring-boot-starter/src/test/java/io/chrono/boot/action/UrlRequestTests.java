package io.chrono.boot.action;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UrlRequestTests {

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"method\": \"get\"}", "{\"headers\": {}, \"body\": null}" })
    void withoutMoreItIsAGet(String arguments) {
        assertThat(UrlRequest.of(arguments)).isEqualTo(UrlRequest.of(null));
        assertThat(UrlRequest.of(null).method()).isEqualTo("GET");
    }

    @Test
    void bodyIsSentAsItIsOrAsJson() {
        UrlRequest text = UrlRequest.of("{\"method\": \"POST\", \"body\": \"hé\", \"headers\": {\"X-A\": \"b\"}}");
        assertThat(text.body()).isEqualTo("hé");
        assertThat(text.headers())
            .containsExactlyInAnyOrderEntriesOf(Map.of("X-A", "b", "Content-Type", "text/plain;charset=UTF-8"));
        UrlRequest json = UrlRequest.of("{\"method\": \"PUT\", \"body\": {\"a\": [1, null]}}");
        assertThat(json.body()).isEqualTo("{\"a\":[1,null]}");
        assertThat(json.headers()).containsEntry("Content-Type", "application/json");
        assertThat(UrlRequest
            .of("{\"method\": \"PATCH\", \"body\": {}, \"headers\": {\"content-type\": \"application/merge-patch+json\"}}")
            .headers()).hasSize(1).containsEntry("content-type", "application/merge-patch+json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nonsense                                       | no JSON
            null                                           | must be a JSON object
            []                                             | do not fit
            {"metod": "POST"}                              | "metod"
            {"method": "POST", "method": "GET"}            | no JSON
            {"method": "TRACE"}                            | 'TRACE'
            {"method": "CONNECT"}                          | 'CONNECT'
            {"body": "x"}                                  | 'body' must be left out with the method GET
            {"headers": {"Authorization": "Basic x"}}      | 'Authorization'
            {"headers": {"COOKIE": "a=b"}}                 | 'COOKIE'
            {"headers": {"Host": "other"}}                 | 'Host'
            {"headers": {"Transfer-Encoding": "chunked"}}  | 'Transfer-Encoding'
            {"headers": {"X-A": "b\\r\\nCookie: a=b"}}     | 'X-A'
            {"headers": {"X A": "b"}}                      | 'X A'
            {"headers": {"": "b"}}                         | 'headers'
            {"headers": {"X-A": null}}                     | 'X-A'
            """)
    void whatIsNotAcceptedIsNamed(String arguments, String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> UrlRequest.of(arguments)).withMessageContaining(reason);
    }

}
