package io.chrono.benchmarks.push;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chrono.operation.Operations;

/**
 * What all candidates send: a message of CableReady with one {@code innerHtml}, about 180
 * bytes of JSON, different for each user. The HTML ends with a number and the time at
 * which the message was due; the client reads both at the end of each operation.
 * Stateless.
 */
final class Payload {

    static final String TOPIC = "/topic/news";

    static final String QUEUE = "/queue/chrono";

    /**
     * The digits of the number, a blank, and the digits of the time.
     */
    static final int TAIL = 30;

    private static final String SELECTOR = "#price";

    private static final int NUMBER = 10;

    private static final int STAMP = 19;

    private static final String PADDING = ".".repeat(8 * 1024);

    private Payload() {
    }

    /**
     * Return the HTML of a message.
     * @param user the number of the user
     * @param number the number of the message
     * @param stamp when it was due, by {@link System#nanoTime()}
     * @return the HTML
     */
    static String html(int user, long number, long stamp) {
        StringBuilder html = new StringBuilder(80).append("<b>user ");
        digits(html, user, 5).append("</b> sees a new price now: ");
        digits(html, number, NUMBER).append(' ');
        return digits(html, stamp, STAMP).toString();
    }

    /**
     * Return the HTML of a message of 8 KiB.
     * @param user the number of the user
     * @param number the number of the message
     * @param stamp when it was due, by {@link System#nanoTime()}
     * @return the HTML
     */
    static String large(int user, long number, long stamp) {
        return PADDING + html(user, number, stamp);
    }

    /**
     * Return a message as one writes it with Chrono.
     * @param html the HTML
     * @return the operation
     */
    static Operations operations(String html) {
        return Operations.innerHtml(SELECTOR, html);
    }

    /**
     * Return a message as one hands it to a library for JSON.
     * @param html the HTML
     * @return the message
     */
    static Map<String, Object> message(String html) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operation", "innerHtml");
        operation.put("selector", SELECTOR);
        operation.put("html", html);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("cableReady", true);
        message.put("operations", List.of(operation));
        message.put("version", "5.0.6");
        return message;
    }

    private static StringBuilder digits(StringBuilder text, long value, int length) {
        String digits = Long.toString(value);
        return text.append("0".repeat(length - digits.length())).append(digits);
    }

}
