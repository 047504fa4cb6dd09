package io.chrono.operation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link OperationRules} and {@link ScriptGuard}.
 */
class OperationRulesTests {

    static Stream<String> scriptUrls() {
        return Stream.of("javascript:alert(1)", "JavaScript:alert(1)", " \t javascript:alert(1)",
                "\u0000\u0001\u001fjavascript:alert(1)", "java\tscript:alert(1)", "java\r\nscript:alert(1)",
                "\u00a0javascript:alert(1)", "\u2003javascript:alert(1)", "javascript\n:alert(1)", "vbscript:x",
                " VBScript:x", "data:text/html,<script>alert(1)</script>", "\nDATA:text/html;base64,x");
    }

    @ParameterizedTest
    @MethodSource("scriptUrls")
    void noAddressRunsScript(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> Operations.redirectTo(url))
            .withMessage("'url' must not begin with javascript:, vbscript: or data:, but was '%s'", url);
        assertThatIllegalArgumentException().isThrownBy(() -> Operations.pushState(url)).withMessageContaining(url);
        assertThatIllegalArgumentException().isThrownBy(() -> Operations.replaceState(url)).withMessageContaining(url);
    }

    @ParameterizedTest
    @MethodSource("scriptUrls")
    void noAttributeOrPropertyHasAnAddressThatRunsScript(String url) {
        for (String name : List.of("href", "src", "HREF", "action", "formaction", "data", "xlink:href", "to")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Operations.setAttribute("#a", name, url))
                .withMessageContaining("'" + name + "'")
                .withMessageContaining(url);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Operations.setAttribute("#a", "values", "#a;" + url));
        assertThatIllegalArgumentException().isThrownBy(() -> Operations.setProperty("#a", "formAction", url))
            .withMessageContaining("'formAction'");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/path", "https://example.org/?next=javascript:x", "path/javascript:x", "?a=b", "#data:x",
            "mailto:anna@example.org", "javascript", "javascripts:x" })
    void otherAddressesAreAccepted(String url) {
        assertThat(Operations.redirectTo(url).setAttribute("#a", "href", url).size()).isEqualTo(2);
    }

    @Test
    void aPictureMayBeInItsAddress() {
        assertThat(Operations.setAttribute("img", "src", "data:image/png;base64,AAAA").size()).isEqualTo(1);
        assertThat(Operations.setProperty("img", "src", "DATA:image/gif;base64,AAAA").size()).isEqualTo(1);
    }

    @Test
    void whatIsNoAddressMayTalkAboutScript() {
        assertThat(Operations.setAttribute("#a", "title", "JavaScript: the good parts").size()).isEqualTo(1);
        assertThat(Operations.setProperty("#a", "value", "data: 5").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "onclick", "onLoad", "ONERROR", "onpointerrawupdate", "srcdoc", "SrcDoc" })
    void noAttributeHoldsScriptOrHtml(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Operations.setAttribute("#a", name, "alert(1)"))
            .withMessageContaining("'" + name + "'")
            .withMessageContaining("alert(1)");
        assertThatIllegalArgumentException().isThrownBy(() -> Operations.setProperty("#a", name, "alert(1)"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "innerHTML", "outerHTML", "innerhtml", "srcdoc" })
    void noPropertyHoldsHtml(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Operations.setProperty("#a", name, "<b>x</b>"))
            .withMessage("'name' must not be a property that holds HTML, but was '%s' with the value '<b>x</b>'; use"
                    + " innerHtml or outerHtml", name);
    }

    @ParameterizedTest
    @ValueSource(strings = { "a b", "a>", "a=b", "a/b", "a\"", "a'", "a\u0000", "a\nonclick" })
    void whatCannotBeTheNameOfAnAttributeIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Operations.setAttribute("#a", name, "x"))
            .withMessage("'name' must be the name of an attribute, but was '%s'", name);
    }

    @ParameterizedTest
    @ValueSource(strings = { "on", "aria-label", "data-on", "class", "style", "x-on:click" })
    void otherAttributesAreAccepted(String name) {
        assertThat(Operations.setAttribute("#a", name, "x").size()).isEqualTo(1);
    }

    @Test
    void theRulesHoldHoweverTheOperationIsMade() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Operation.of("redirect_to", Map.of("url", "javascript:alert(1)")));
        assertThatIllegalArgumentException().isThrownBy(() -> Operations.redirectTo("/").with("url", "javascript:x"));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Operations.setAttribute("#a", "title", "x").with("name", "onclick"));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Operations.setAttribute("#a", "href", "/").with("value", "javascript:x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Operations.reload()
            .changeLast(
                    (last) -> Operation.of("setProperty", Map.of("selector", "#a", "name", "innerHTML", "value", ""))));
    }

    @Test
    void aListIsNotTakenForText() { // the browser would join it to one text, and follow
                                    // that
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Operation.of("redirectTo", Map.of("url", List.of("javascript:alert(1)"))))
            .withMessageContaining("'url' must be text");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Operations.setAttribute("#a", "href", List.of("javascript:alert(1)")))
            .withMessageContaining("'value' must be text");
        assertThatIllegalArgumentException().isThrownBy(
                () -> Operation.of("setAttribute", Map.of("selector", "#a", "name", List.of("onclick"), "value", "x")))
            .withMessageContaining("'name' must be text");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a']", "a\"", "a\\", "a b", "<x>" })
    void theNameOfAMetaTagCannotLeaveItsSelector(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Operations.setMeta(name, "x"))
            .withMessageContaining("'" + name + "'");
    }

    @Test
    void customPropertiesOfCssAreRefusedBecauseTheyWouldHaveNoEffect() {
        assertThatIllegalArgumentException().isThrownBy(() -> Operations.setStyle("#a", "--color", "red"))
            .withMessageContaining("'--color'");
        assertThatIllegalArgumentException().isThrownBy(() -> Operations.setStyles("#a", Map.of("--color", "red")))
            .withMessageContaining("'--color'");
        assertThat(Operations.setStyle("#a", "-webkit-line-clamp", 2).asList().get(0).option("name"))
            .isEqualTo("-webkit-line-clamp");
    }

    @Test
    void stylesAreScalars() {
        assertThatIllegalArgumentException().isThrownBy(() -> Operations.setStyles("#a", Map.of("color", List.of())))
            .withMessageContaining("'value'");
        assertThatIllegalArgumentException().isThrownBy(() -> Operation.of("setStyles", Map.of("styles", "color:red")))
            .withMessageContaining("'styles'");
    }

    @Test
    void aCookieHasNoControlCharacters() {
        assertThatIllegalArgumentException().isThrownBy(() -> Operations.setCookie("a=b\nc"))
            .withMessageContaining("'cookie'");
    }

    @Test
    void aBatchMayHaveNoName() {
        assertThat(Operation.of("reload", Map.of("batch", true)).option("batch")).isEqualTo(true);
        assertThatIllegalArgumentException().isThrownBy(() -> Operation.of("reload", Map.of("batch", 1)));
    }

}
