package io.chrono.operation;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One rendering of a template: reads it character by character, so that it knows where in
 * the HTML each value goes. Not thread-safe.
 */
final class HtmlTemplate {

    private static final String PLACE = "{}";

    private static final Set<String> RAW_TEXT = Set.of("script", "style", "iframe", "noembed", "noframes", "noscript",
            "plaintext", "xmp");

    private static final Pattern STYLE_VALUE = Pattern.compile("[\\w.%# -]*");

    private final String template;

    private final Object[] values;

    private final StringBuilder html = new StringBuilder();

    private int position;

    private int used;

    HtmlTemplate(String template, Object... values) {
        this.template = Objects.requireNonNull(template, "'template' must not be null");
        this.values = values;
    }

    String render() {
        while (!atEnd()) {
            if (at(PLACE)) {
                appendContent(next());
            }
            else if (at("<!--")) {
                copyWithoutValues("-->", "a comment");
            }
            else if (at("</") && Character.isLetter(peek(2))) {
                copyWithoutValues(">", "a closing tag");
            }
            else if (at("<")) {
                tag();
            }
            else {
                copy();
            }
        }
        if (this.used < this.values.length) {
            throw refused("has " + this.used + " places, but there are " + this.values.length + " values");
        }
        return this.html.toString();
    }

    private void tag() {
        int start = this.position;
        if (!Character.isLetter(peek(1))) {
            throw refused("has a '<' that begins no tag; write &lt; for the character");
        }
        copy();
        String name = word("/>");
        while (!atEnd() && !at(">")) {
            if (at(PLACE)) {
                throw refused("has a place inside of a tag; put it between tags or into a quoted attribute");
            }
            if (Character.isWhitespace(peek(0)) || at("/")) {
                copy();
            }
            else {
                attribute();
            }
        }
        if (atEnd()) {
            throw refused("has a tag without end: " + this.template.substring(start));
        }
        copy();
        if (RAW_TEXT.contains(name.toLowerCase(Locale.ROOT))) {
            copyWithoutValues("</" + name, "'" + name + "'");
        }
    }

    private void attribute() {
        String name = word("/>=");
        if (name.isEmpty()) {
            copy();
        }
        copyWhitespace();
        if (!at("=")) {
            return;
        }
        copy();
        copyWhitespace();
        if (at("\"") || at("'")) {
            quotedValue(name, peek(0));
        }
        else {
            word(">");
            if (at(PLACE)) {
                throw refused("has a place in the attribute '" + name + "', which must then be in quotes");
            }
        }
    }

    private void quotedValue(String name, char quote) {
        copy();
        StringBuilder plain = new StringBuilder();
        int before = this.used;
        while (!atEnd() && peek(0) != quote) {
            if (at(PLACE)) {
                String value = attributeValue(name, next());
                plain.append(value);
                this.html.append(Html.escape(value));
            }
            else {
                plain.append(peek(0));
                copy();
            }
        }
        if (this.used > before) {
            ScriptGuard.attribute(name, plain.toString());
        }
        if (!atEnd()) {
            copy();
        }
    }

    private String attributeValue(String name, Object value) {
        String text = PlainValues.copy("value " + this.used, value).toString();
        if (name.equalsIgnoreCase("style") && !STYLE_VALUE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'style' takes letters, digits and . %% # - from a value, but was '%s'".formatted(text));
        }
        return text;
    }

    private void appendContent(Object value) {
        if (value instanceof Html) {
            this.html.append(value);
        }
        else if (value instanceof Iterable<?> several) {
            several.forEach(this::appendContent);
        }
        else {
            this.html.append(Html.escape(PlainValues.copy("value " + this.used, value).toString()));
        }
    }

    private void copyWithoutValues(String end, String where) {
        int start = this.position;
        while (!atEnd() && !at(end)) {
            if (at(PLACE)) {
                throw refused("has a place in " + where + ", where nothing can be escaped");
            }
            copy();
        }
        if (atEnd()) {
            throw refused("does not end " + where + ": " + this.template.substring(start));
        }
    }

    private Object next() {
        if (this.used == this.values.length) {
            throw refused("has more places than the " + this.values.length + " values");
        }
        this.position += PLACE.length();
        Object value = this.values[this.used++];
        return Objects.requireNonNull(value, () -> "value " + this.used + " must not be null");
    }

    private String word(String ends) {
        int start = this.position;
        while (!atEnd() && !at(PLACE) && !Character.isWhitespace(peek(0)) && ends.indexOf(peek(0)) < 0) {
            copy();
        }
        return this.template.substring(start, this.position);
    }

    private void copyWhitespace() {
        while (!atEnd() && Character.isWhitespace(peek(0))) {
            copy();
        }
    }

    private void copy() {
        this.html.append(this.template.charAt(this.position++));
    }

    private boolean atEnd() {
        return this.position >= this.template.length();
    }

    private boolean at(String text) {
        return this.template.regionMatches(true, this.position, text, 0, text.length());
    }

    private char peek(int ahead) {
        int index = this.position + ahead;
        return (index < this.template.length()) ? this.template.charAt(index) : ' ';
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("'template' " + why + ": " + this.template);
    }

}
