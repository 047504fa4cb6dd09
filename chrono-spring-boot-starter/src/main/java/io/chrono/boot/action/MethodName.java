package io.chrono.boot.action;

/**
 * Whose method is meant. Immutable.
 *
 * @param owner what stands in front of the two colons
 * @param method the name of the method
 */
record MethodName(String owner, String method) {

    private static final String SEPARATOR = "::";

    /**
     * Read a name.
     * @param text the text, as in {@code billing::close}
     * @param form what is expected, for the error
     * @return the name
     * @throws IllegalArgumentException if it cannot be read
     */
    static MethodName parse(String text, String form) {
        int separator = text.lastIndexOf(SEPARATOR);
        if (separator <= 0 || separator + SEPARATOR.length() == text.length()) {
            throw new IllegalArgumentException("A method is named as in '" + form + "', but was '" + text + "'");
        }
        return new MethodName(text.substring(0, separator), text.substring(separator + SEPARATOR.length()));
    }

}
