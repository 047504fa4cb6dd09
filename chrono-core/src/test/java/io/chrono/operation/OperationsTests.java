package io.chrono.operation;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * Tests for {@link Operations}.
 */
class OperationsTests {

    // Object.keys(CableReady.operations) of the npm package cable_ready 5.0.6
    private static final List<String> CABLE_READY = List.of("append", "graft", "innerHtml", "insertAdjacentHtml",
            "insertAdjacentText", "outerHtml", "prepend", "remove", "replace", "textContent", "addCssClass",
            "removeAttribute", "removeCssClass", "setAttribute", "setDatasetProperty", "setProperty", "setStyle",
            "setStyles", "setValue", "dispatchEvent", "setMeta", "setTitle", "clearStorage", "go", "pushState",
            "redirectTo", "reload", "removeStorageItem", "replaceState", "scrollIntoView", "setCookie", "setFocus",
            "setStorageItem", "consoleLog", "consoleTable", "notification", "morph");

    private static final Set<String> MAY_BE_EMPTY = Set.of("html", "text", "value", "content", "title", "message",
            "data", "styles");

    static Stream<Arguments> wire() {
        return Stream.of(sample("append", "selector", "#list", "html", "<li>&lt;three&gt;</li>"),
                sample("prepend", "selector", "#list", "html", "<li>zero</li>"),
                sample("innerHtml", "selector", "#box", "html", "<b id=\"inner\">a &amp; b</b>", "focusSelector",
                        "#field"),
                sample("outerHtml", "selector", "#box", "html", "<p id=\"outer\">new</p>"),
                sample("replace", "selector", "#box", "html", "<p id=\"replaced\">new</p>"),
                sample("insertAdjacentHtml", "selector", "#box", "html", "<i id=\"adjacent\">here</i>", "position",
                        "afterend"),
                sample("insertAdjacentText", "selector", "//div[@id='box']", "text", "<b>text</b>", "position",
                        "afterbegin", "xpath", true),
                sample("textContent", "selector", ".row", "text", "<b>text</b>", "selectAll", true),
                sample("morph", "selector", "#list", "html", "<li>one</li><li>2</li>", "childrenOnly", true,
                        "permanentAttributeName", "data-permanent"),
                sample("graft", "selector", "#box", "parent", "#target"),
                sample("remove", "selector", ".row", "selectAll", true),
                sample("addCssClass", "selector", "#box", "name", List.of("on", "active")),
                sample("removeCssClass", "selector", "#box", "name", "old"),
                sample("setAttribute", "selector", "#box", "name", "aria-valuenow", "value", 42),
                sample("removeAttribute", "selector", "#box", "name", "title"),
                sample("setDatasetProperty", "selector", "#box", "name", "userName", "value", "anna"),
                sample("setProperty", "selector", "#check", "name", "checked", "value", true),
                sample("setStyle", "selector", "#box", "name", "backgroundColor", "value", "rgb(1, 2, 3)"),
                sample("setStyles", "selector", "#box", "styles", Map.of("fontSize", "20px")),
                sample("setValue", "selector", "#field", "value", "typed"), sample("setFocus", "selector", "#field"),
                sample("scrollIntoView", "selector", "#far", "behavior", "instant", "block", "center"),
                sample("dispatchEvent", "selector", "#box", "name", "chart:point", "detail",
                        Map.of("seriesName", "visits", "value", 7)),
                sample("setTitle", "title", "3 < 4"), sample("setMeta", "name", "theme-color", "content", "#123456"),
                sample("clearStorage", "type", "session"), sample("setStorageItem", "key", "theme", "value", "dark"),
                sample("removeStorageItem", "key", "stale", "type", "session"),
                sample("setCookie", "cookie", "theme=dark; path=/; samesite=lax"), sample("go", "delta", -1),
                sample("pushState", "url", "/pushed", "state", Map.of("fromServer", 1), "title", "pushed"),
                sample("replaceState", "url", "/replaced", "state", Map.of("fromServer", 2)),
                sample("redirectTo", "url", "/elsewhere", "action", "replace", "turbo", false), sample("reload"),
                sample("consoleLog", "message", "hello", "level", "warn"),
                sample("consoleTable", "data", List.of(Map.of("name", "anna"), Map.of("name", "ben")), "columns",
                        List.of("name")),
                sample("notification", "title", "Ready", "options", Map.of("body", "The report is there")));
    }

    private static Arguments sample(String name, Object... options) {
        return Arguments.of(name, Arrays.asList(options));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wire")
    void eachOperationHasTheWireFormOfCableReady(String name, List<Object> options) {
        Map<String, Object> wire = SampleOperations.all()
            .stream()
            .map((sample) -> sample.asList().get(0).asMap())
            .filter((map) -> name.equals(map.get("operation")))
            .findFirst()
            .orElseThrow();
        assertThat(wire.keySet()).first().isEqualTo("operation");
        assertThat(wire).containsEntry("operation", name).hasSize(1 + options.size() / 2);
        for (int i = 0; i < options.size(); i += 2) {
            assertThat(wire).containsEntry((String) options.get(i), options.get(i + 1));
        }
    }

    @Test
    void thereIsOneOfEachOfThe37Operations() {
        assertThat(SampleOperations.all()).hasSize(37);
        assertThat(SampleOperations.byName().keySet()).containsExactlyInAnyOrderElementsOf(CABLE_READY);
        assertThat(OperationRules.names()).containsExactlyInAnyOrderElementsOf(CABLE_READY);
        assertThat(wire().map((sample) -> sample.get()[0]))
            .containsExactlyElementsOf(SampleOperations.byName().keySet());
    }

    static Stream<Method> beginnings() {
        return Stream.of(Operations.class.getDeclaredMethods())
            .filter((method) -> Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
            .filter((method) -> !Set.of("none", "of").contains(method.getName()));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void eachBeginningMakesWhatTheMethodOfTheChainAdds(Method beginning) throws Exception {
        Object[] arguments = Stream.of(beginning.getParameters()).map(OperationsTests::example).toArray();
        Method addition = OperationChain.class.getMethod(beginning.getName(), beginning.getParameterTypes());
        Operations begun = (Operations) beginning.invoke(null, arguments);
        assertThat(begun).isEqualTo(addition.invoke(Operations.none(), arguments));
        Operations longer = (Operations) addition.invoke(Operations.reload(), arguments);
        assertThat(longer.asList()).containsExactly(Operation.of("reload", Map.of()), begun.asList().get(0));
    }

    @Test
    void thereIsABeginningForEachOperation() throws Exception {
        for (Method beginning : beginnings().toList()) {
            assertThat(OperationChain.class.getMethod(beginning.getName(), beginning.getParameterTypes())).isNotNull();
        }
        Stream<String> begun = beginnings().map(OperationsTests::invoke).map((chain) -> chain.asList().get(0).name());
        assertThat(begun.distinct()).containsExactlyInAnyOrderElementsOf(CABLE_READY);
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void nullIsRefusedAtTheCall(Method beginning) {
        for (int i = 0; i < beginning.getParameterCount(); i++) {
            if (beginning.getParameterTypes()[i] != int.class) {
                Parameter parameter = beginning.getParameters()[i];
                assertThatNullPointerException().isThrownBy(() -> invokeWith(beginning, parameter, null))
                    .withMessageContaining("must not be null");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void blankNamesAndAddressesAreRefusedAtTheCallAndEmptyContentsAreNot(Method beginning) throws Throwable {
        for (Parameter parameter : beginning.getParameters()) {
            if (MAY_BE_EMPTY.contains(parameter.getName()) && parameter.getType() != Map.class) {
                invokeWith(beginning, parameter, "");
            }
            else if (parameter.getType() == String.class) {
                for (String blank : List.of("", " \t")) {
                    assertThatIllegalArgumentException().isThrownBy(() -> invokeWith(beginning, parameter, blank))
                        .withMessage("'%s' must not be blank, but was '%s'", parameter.getName(), blank);
                }
            }
        }
    }

    private static Operations invoke(Method beginning) {
        try {
            return (Operations) beginning.invoke(null,
                    Stream.of(beginning.getParameters()).map(OperationsTests::example).toArray());
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static void invokeWith(Method beginning, Parameter changed, @Nullable Object value) throws Throwable {
        Object[] arguments = Stream.of(beginning.getParameters())
            .map((parameter) -> parameter.equals(changed) ? value : example(parameter))
            .toArray();
        try {
            beginning.invoke(null, arguments);
        }
        catch (InvocationTargetException ex) {
            throw ex.getCause();
        }
    }

    private static Object example(Parameter parameter) {
        if (parameter.getType() == int.class) {
            return 3;
        }
        return (parameter.getType() == Map.class) ? Map.of("color", "red") : "example";
    }

    @Test
    void messageIsWhatTheClientOfCableReadyPerforms() {
        Operations operations = Operations.consoleLog("hello").innerHtml("#beat", "<b>♥</b>");
        Map<String, Object> message = operations.toMessage();
        assertThat(message.keySet()).containsExactly("cableReady", "operations", "version");
        assertThat(message).containsEntry("cableReady", true).containsEntry("version", "5.0.6");
        assertThat(message.get("operations")).isEqualTo(List.of(Map.of("operation", "consoleLog", "message", "hello"),
                Map.of("operation", "innerHtml", "selector", "#beat", "html", "<b>♥</b>")));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void theManualHasTheMethod(Method beginning) throws IOException {
        String parameters = Stream.of(beginning.getParameters())
            .map(Parameter::getName)
            .collect(Collectors.joining(", "));
        assertThat(Path.of("../docs/operations.md")).content()
            .contains("`%s(%s)`".formatted(beginning.getName(), parameters))
            .contains("| `" + invoke(beginning).asList().get(0).name() + "` |");
    }

}
