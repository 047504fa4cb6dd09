package io.chrono.time;

/**
 * Says that a text is not a time that can be read, or not one time only. The message
 * quotes the text, says where reading stopped and why, and names forms that can be read.
 *
 * @since 0.1
 */
public final class TimeTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int QUOTED = 200;

    private final String text;

    private final int position;

    TimeTextException(String subject, String text, int position, String reason, String forms) {
        super("Invalid " + subject + " (" + quotable(text) + "): " + stop(text, position) + ", " + reason
                + "; readable are for example " + forms);
        this.text = text;
        this.position = position;
    }

    /**
     * Return the text that was refused.
     * @return all of it, as it was given
     */
    public String text() {
        return this.text;
    }

    /**
     * Return where reading stopped.
     * @return the index of the first character that could not be read, or the length of
     * the text if it ended too early or means nothing as a whole
     */
    public int position() {
        return this.position;
    }

    private static String stop(String text, int position) {
        return (position < text.length())
                ? "reading stopped at character " + (position + 1) + ", '" + quotable(text.substring(position)) + "'"
                : "read to the end";
    }

    /*
     * The message goes to logs: it must stay one line, and not become a long one.
     */
    private static String quotable(String text) {
        StringBuilder quotable = new StringBuilder();
        text.chars().limit(QUOTED).forEach((character) -> {
            if (Character.isISOControl(character)) {
                quotable.append(String.format("\\u%04x", character));
            }
            else {
                quotable.append((char) character);
            }
        });
        return (text.length() > QUOTED) ? quotable + "…" : quotable.toString();
    }

}
