package io.chrono.boot.push;

/**
 * Writes the STOMP frames that a server sends by itself. Stateless.
 */
final class StompFrames {

    private StompFrames() {
    }

    static String message(String subscription, long number, PushMessage message) {
        StringBuilder frame = new StringBuilder(message.body().length() + 128).append("MESSAGE\nsubscription:");
        escape(subscription, frame);
        frame.append("\nmessage-id:").append(number).append("\ndestination:");
        escape(message.destination(), frame);
        return frame.append("\ncontent-type:application/json\n\n").append(message.body()).append('\0').toString();
    }

    static String error(String text) {
        StringBuilder frame = new StringBuilder("ERROR\nmessage:");
        escape(text, frame);
        return frame.append("\ncontent-length:0\n\n\0").toString();
    }

    private static void escape(String value, StringBuilder frame) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> frame.append("\\\\");
                case ':' -> frame.append("\\c");
                case '\n' -> frame.append("\\n");
                case '\r' -> frame.append("\\r");
                default -> frame.append(character);
            }
        }
    }

}
