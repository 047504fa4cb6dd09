package io.chrono.boot.push;

/**
 * Writes the STOMP frames that a server sends by itself. Stateless.
 */
final class StompFrames {

    private StompFrames() {
    }

    static String message(String subscription, long number, PushMessage message) {
        // One concatenation, which knows the length beforehand, copies the body once.
        return "MESSAGE\nsubscription:" + escape(subscription) + "\nmessage-id:" + number + "\ndestination:"
                + escape(message.destination()) + "\ncontent-type:application/json\n\n" + message.body() + '\0';
    }

    static String error(String text) {
        return "ERROR\nmessage:" + escape(text) + "\ncontent-length:0\n\n\0";
    }

    private static String escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '\\' || character == ':' || character == '\n' || character == '\r') {
                return escape(value, new StringBuilder(value.length() + 8));
            }
        }
        return value;
    }

    private static String escape(String value, StringBuilder escaped) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> escaped.append("\\\\");
                case ':' -> escaped.append("\\c");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }

}
