package io.chrono.operation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Refuses what a browser would run as script. Has no state.
 */
final class ScriptGuard {

    private static final List<String> SCRIPT_SCHEMES = List.of("javascript:", "vbscript:", "data:");

    /** Attributes, and properties in lower case, whose value is fetched or followed. */
    private static final Set<String> URL_ATTRIBUTES = Set.of("action", "background", "code", "codebase", "data",
            "formaction", "from", "href", "poster", "src", "to", "values", "xlink:href");

    private static final Set<String> HTML_ATTRIBUTES = Set.of("innerhtml", "outerhtml", "srcdoc");

    private static final Pattern ATTRIBUTE_NAME = Pattern.compile("[^\\s\"'<>/=\\p{Cntrl}]+");

    private static final Pattern IGNORED = Pattern.compile("[\\p{C}\\p{Z}]");

    private static final Pattern HANDLER = Pattern.compile("on\\p{Alpha}.*");

    private ScriptGuard() {
    }

    static void url(String option, @Nullable Object value) {
        if (value instanceof String url && hasScriptScheme(url)) {
            throw new IllegalArgumentException(
                    "'" + option + "' must not begin with javascript:, vbscript: or data:, but was '" + url + "'");
        }
    }

    /*
     * A browser drops control characters and spaces in front of an address, and tabs and
     * line breaks anywhere; here all of them are dropped everywhere.
     * https://url.spec.whatwg.org/#concept-basic-url-parser
     */
    private static boolean hasScriptScheme(String url) {
        String seen = IGNORED.matcher(url).replaceAll("").toLowerCase(Locale.ROOT);
        return SCRIPT_SCHEMES.stream().anyMatch(seen::startsWith);
    }

    static void attribute(@Nullable Object name, @Nullable Object value) {
        if (!(name instanceof String attribute)) {
            return;
        }
        if (!ATTRIBUTE_NAME.matcher(attribute).matches()) {
            throw new IllegalArgumentException("'name' must be the name of an attribute, but was '" + attribute + "'");
        }
        member("an attribute", attribute, value);
    }

    static void property(@Nullable Object name, @Nullable Object value) {
        if (name instanceof String property) {
            member("a property", property, value);
        }
    }

    private static void member(String kind, String name, @Nullable Object value) {
        String lowerCase = name.strip().toLowerCase(Locale.ROOT);
        if (HANDLER.matcher(lowerCase).matches()) {
            throw new IllegalArgumentException("'name' must not be " + kind + " that holds script, but was '" + name
                    + "' with the value '" + value + "'");
        }
        if (HTML_ATTRIBUTES.contains(lowerCase)) {
            throw new IllegalArgumentException("'name' must not be " + kind + " that holds HTML, but was '" + name
                    + "' with the value '" + value + "'; use innerHtml or outerHtml");
        }
        if (URL_ATTRIBUTES.contains(lowerCase) && value instanceof String urls) {
            Stream<String> each = lowerCase.equals("values") ? Stream.of(urls.split(";")) : Stream.of(urls);
            each.filter((url) -> !isImage(url)).forEach((url) -> url(name, url));
        }
    }

    private static boolean isImage(String url) {
        return url.regionMatches(true, 0, "data:image/", 0, "data:image/".length());
    }

}
