package io.chrono.operation;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * HTML in which every value has been escaped, for example {@code Html.of("<b
 * title=\"{}\">{}</b>", name, count)}. Where a value is another {@code Html}, it stands
 * in it as it is. Immutable and safe for use by several threads.
 *
 * @since 0.1
 */
public final class Html implements CharSequence {

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /**
     * Put values into a template. Each <code>{}</code> takes one value: as text between
     * tags, or inside a quoted attribute. An {@link Html} between tags is not escaped,
     * and of a list each element is put there in turn.
     * @param template the HTML that the application itself has written; never a user's
     * text
     * @param values the values in their order; not {@code null}
     * @return the HTML
     * @throws IllegalArgumentException if there are more or fewer values than places, or
     * if escaping would not be enough at a place: in a tag, in an attribute without
     * quotes, in {@code script}, {@code style} or a comment, in an event handler, or an
     * address with {@code javascript:}
     */
    public static Html of(String template, Object... values) {
        return new Html(new HtmlTemplate(template, values).render());
    }

    /**
     * Return a text as HTML that shows it.
     * @param text any text
     * @return the escaped text
     */
    public static Html text(String text) {
        return new Html(escape(text));
    }

    /**
     * Take HTML as it is.
     * @param markup the HTML, from a source that is trusted, for example a template
     * engine
     * @return the same HTML
     */
    public static Html trusted(CharSequence markup) {
        return new Html(markup.toString());
    }

    /**
     * Escape a text for a place between tags or inside a quoted attribute.
     * @param text any text
     * @return the text, in which {@code & < > " '} are character references
     */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(Objects.requireNonNull(text, "'text' must not be null").length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }

    @Override
    public int length() {
        return this.markup.length();
    }

    @Override
    public char charAt(int index) {
        return this.markup.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return this.markup.subSequence(start, end);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Html html && html.markup.equals(this.markup);
    }

    @Override
    public int hashCode() {
        return this.markup.hashCode();
    }

    /**
     * Return the HTML.
     */
    @Override
    public String toString() {
        return this.markup;
    }

}
