package io.chrono.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Each operation of CableReady 5.0.6 once, as its method makes it. The tests here compare
 * them with the wire format; the browser test of the starter performs them on a page that
 * has the elements they name.
 */
public final class SampleOperations {

    private SampleOperations() {
    }

    /**
     * Return the samples.
     * @return each one by the name of its operation, in the order of the manual
     */
    public static Map<String, Operations> byName() {
        Map<String, Operations> samples = new LinkedHashMap<>();
        for (Operations each : all()) {
            samples.put(each.asList().get(0).name(), each);
        }
        return samples;
    }

    /**
     * Return the samples.
     * @return chains of one operation each
     */
    public static List<Operations> all() {
        return List.of(Operations.appendHtml("#list", Html.of("<li>{}</li>", "<three>")),
                Operations.prependHtml("#list", "<li>zero</li>"),
                Operations.innerHtml("#box", Html.of("<b id=\"inner\">{}</b>", "a & b")).focusSelector("#field"),
                Operations.outerHtml("#box", "<p id=\"outer\">new</p>"),
                Operations.replaceHtml("#box", "<p id=\"replaced\">new</p>"),
                Operations.insertAdjacentHtml("#box", "<i id=\"adjacent\">here</i>").position(Position.AFTER_END),
                Operations.insertAdjacentText("//div[@id='box']", "<b>text</b>").position(Position.AFTER_BEGIN).xpath(),
                Operations.textContent(".row", "<b>text</b>").selectAll(),
                Operations.morphHtml("#list", "<li>one</li><li>2</li>")
                    .childrenOnly()
                    .permanentAttributeName("data-permanent"),
                Operations.graft("#box", "#target"), Operations.remove(".row").selectAll(),
                Operations.addCssClass("#box", "on  active"), Operations.removeCssClass("#box", "old"),
                Operations.setAttribute("#box", "aria-valuenow", 42), Operations.removeAttribute("#box", "title"),
                Operations.setDatasetProperty("#box", "user-name", "anna"),
                Operations.setProperty("#check", "checked", true),
                Operations.setStyle("#box", "background-color", "rgb(1, 2, 3)"),
                Operations.setStyles("#box", Map.of("font-size", "20px")), Operations.setValue("#field", "typed"),
                Operations.setFocus("#field"),
                Operations.scrollIntoView("#far").behavior(ScrollBehavior.INSTANT).block(ScrollAlignment.CENTER),
                Operations.dispatchEvent("#box", "chart:point").detail(Map.of("series_name", "visits", "value", 7)),
                Operations.setTitle("3 < 4"), Operations.setMeta("theme-color", "#123456"),
                Operations.clearStorage().type(StorageType.SESSION), Operations.setStorageItem("theme", "dark"),
                Operations.removeStorageItem("stale").type(StorageType.SESSION),
                Operations.setCookie("theme=dark; path=/; samesite=lax"), Operations.go(-1),
                Operations.pushState("/pushed").state(Map.of("from_server", 1)).title("pushed"),
                Operations.replaceState("/replaced").state(Map.of("from_server", 2)),
                Operations.redirectTo("/elsewhere").action(VisitAction.REPLACE).withoutTurbo(), Operations.reload(),
                Operations.consoleLog("hello").level(ConsoleLevel.WARN),
                Operations.consoleTable(List.of(Map.of("name", "anna"), Map.of("name", "ben"))).columns("name"),
                Operations.notification("Ready").options(Map.of("body", "The report is there")));
    }

}
