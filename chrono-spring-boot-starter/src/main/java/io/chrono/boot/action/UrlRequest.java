package io.chrono.boot.action;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is sent to a URL: a GET without anything, unless the arguments say otherwise.
 * Immutable.
 *
 * @param method the HTTP method
 * @param headers additional headers
 * @param body the body, or {@code null} for none
 */
record UrlRequest(String method, Map<String, String> headers, @Nullable String body) {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]*");

    private static final Set<String> REFUSED = Set.of("authorization", "proxy-authorization", "cookie", "cookie2",
            "host", "content-length", "transfer-encoding", "connection", "keep-alive", "upgrade", "expect", "te",
            "trailer", "proxy-connection");

    private static final String CONTENT_TYPE = "Content-Type";

    /**
     * Read what the arguments say.
     * @param arguments a JSON object with {@code method}, {@code headers} and
     * {@code body}, or {@code null}
     * @return the request
     * @throws IllegalArgumentException if something is not accepted, naming it
     */
    static UrlRequest of(@Nullable String arguments) {
        if (arguments == null) {
            return new UrlRequest("GET", Map.of(), null);
        }
        if (!(ActionJson.convert(ActionJson.read(arguments), Options.class) instanceof Options options)) {
            throw new IllegalArgumentException("The arguments of a URL must be a JSON object, but were null");
        }
        return options.toRequest();
    }

    /**
     * The arguments as they are written.
     *
     * @param method the HTTP method, in any case
     * @param headers additional headers
     * @param body a text, which is sent as it is, or anything else, which is sent as JSON
     */
    private record Options(@Nullable String method, @Nullable Map<String, String> headers, @Nullable JsonNode body) {

        UrlRequest toRequest() {
            String name = (this.method != null) ? this.method.toUpperCase(Locale.ROOT) : "GET";
            boolean bodyAllowed = WITH_BODY.contains(name);
            if (!bodyAllowed && !WITHOUT_BODY.contains(name)) {
                throw new IllegalArgumentException(
                        "'method' must be GET, HEAD, POST, PUT, PATCH or DELETE, but was '" + this.method + "'");
            }
            Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            if (this.headers != null) {
                this.headers.forEach(Options::check);
                all.putAll(this.headers);
            }
            if (this.body == null || this.body.isNull()) {
                return new UrlRequest(name, Collections.unmodifiableMap(all), null);
            }
            if (!bodyAllowed) {
                throw new IllegalArgumentException("'body' must be left out with the method " + name);
            }
            all.putIfAbsent(CONTENT_TYPE, this.body.isString() ? "text/plain;charset=UTF-8" : "application/json");
            String text = this.body.isString() ? this.body.stringValue() : ActionJson.write(this.body);
            return new UrlRequest(name, Collections.unmodifiableMap(all), text);
        }

        private static void check(String name, @Nullable String value) {
            if (!NAME.matcher(name).matches() || value == null || !VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("'headers' must have names and values of ASCII characters,"
                        + " but has '" + name + "': '" + value + "'");
            }
            if (REFUSED.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("'headers' must not have '" + name
                        + "': a URL is visited without credentials, and its connection is the client's own affair");
            }
        }

    }

}
