package io.chrono.demo.shop;

import java.util.Locale;

/**
 * Something that the owner of a shop is told.
 *
 * @param title what it is
 * @param text the rest of it
 * @param tone how it is meant
 */
public record Notice(String title, String text, Tone tone) {

    /**
     * How a notice is meant, which is also how it looks.
     */
    public enum Tone {

        /** News. */
        PLAIN,

        /** Nice to hear. */
        WARM,

        /** To be looked after. */
        WARN;

        /**
         * Return the class of the style sheet.
         * @return the name of the class
         */
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * Return the icon.
         * @return its name in the file of icons
         */
        public String icon() {
            return switch (this) {
                case PLAIN -> "bell";
                case WARM -> "heart";
                case WARN -> "warning";
            };
        }

    }

}
