package io.chrono.time;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Cuts a text into tokens. Letters, digits and blanks are those of ASCII, whatever the
 * locale. Stateless.
 */
final class Tokenizer {

    private static final int TO_LOWER_CASE = 0x20;

    private Tokenizer() {
    }

    static List<Token> cut(String text) {
        List<Token> tokens = new ArrayList<>();
        int end = 0;
        int start = skip(text, 0, Tokenizer::isSpace);
        while (start < text.length()) {
            Token token = tokenAt(text, start, start > end);
            tokens.add(token);
            end = token.end();
            start = skip(text, end, Tokenizer::isSpace);
        }
        tokens.add(new Token(Token.Kind.END, "", text.length(), true));
        return List.copyOf(tokens);
    }

    private static Token tokenAt(String text, int start, boolean spaced) {
        char first = text.charAt(start);
        if (isDigit(first)) {
            String digits = text.substring(start, skip(text, start, Tokenizer::isDigit));
            return new Token(Token.Kind.NUMBER, digits, start, spaced);
        }
        if (isLetter(first)) {
            String word = text.substring(start, skip(text, start, Tokenizer::isLetter));
            return new Token(Token.Kind.WORD, lowerCase(word), start, spaced);
        }
        return new Token(Token.Kind.SIGN, String.valueOf(first), start, spaced);
    }

    private static String lowerCase(String word) {
        StringBuilder lower = new StringBuilder(word.length());
        word.chars().forEach((letter) -> lower.append((char) (letter | TO_LOWER_CASE)));
        return lower.toString();
    }

    /*
     * The index of the first character from the start on that is not of the kind.
     */
    static int skip(String text, int start, IntPredicate kind) {
        int end = start;
        while (end < text.length() && kind.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    static boolean isLetter(int character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private static boolean isSpace(int character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }

}
