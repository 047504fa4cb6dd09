package io.chrono.time;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Hands out the tokens of a text one after the other. Not thread-safe.
 */
final class TokenReader {

    private static final int LONGEST = 1_000;

    private final String subject;

    private final String forms;

    private final String text;

    private final List<Token> tokens;

    private int next;

    /**
     * Cut a text.
     * @param text the text
     * @param subject what the text should be, for errors
     * @param forms forms that can be read, for errors
     * @throws TimeTextException if the text is longer than 1,000 characters
     */
    TokenReader(String text, String subject, String forms) {
        this.text = text;
        this.subject = subject;
        this.forms = forms;
        if (text.length() > LONGEST) {
            throw refusal(LONGEST, "a text has at most " + LONGEST + " characters");
        }
        this.tokens = Tokenizer.cut(text);
    }

    Token peek() {
        return this.tokens.get(this.next);
    }

    Token peek(int ahead) {
        return this.tokens.get(Math.min(this.next + ahead, this.tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        this.next = Math.min(this.next + 1, this.tokens.size() - 1);
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    boolean accept(String expected) {
        boolean found = peek().is(expected);
        if (found) {
            take();
        }
        return found;
    }

    /*
     * Take a token if nothing separates it from the one before.
     */
    boolean acceptGlued(String expected) {
        return isGlued(0) && accept(expected);
    }

    boolean isGlued(int ahead) {
        Token token = peek(ahead);
        return token.kind() != Token.Kind.END && !token.spaced();
    }

    void expect(String expected) {
        if (!accept(expected)) {
            throw refuse("'" + expected + "' was expected");
        }
    }

    /**
     * Take digits.
     * @param fewest the smallest number of digits
     * @param most the largest number of digits, at most 18
     * @param what what they mean, for errors
     * @return the number
     */
    long number(int fewest, int most, String what) {
        Token token = peek();
        if (!token.isNumber() || token.length() < fewest || token.length() > most) {
            String digits = (fewest != most) ? fewest + " to " + most : String.valueOf(most);
            throw refuse(what + " of " + digits + " digits was expected");
        }
        return Long.parseLong(take().text());
    }

    /**
     * Take digits that follow at once and lie in a range.
     * @param what what they mean, for errors
     * @param fewest the smallest number of digits
     * @param most the largest number of digits
     * @param largest the largest number
     * @return the number
     */
    int gluedNumber(String what, int fewest, int most, int largest) {
        if (!isGlued(0)) {
            throw refuse(what + " was expected at once");
        }
        Token token = peek();
        long number = number(fewest, most, what);
        if (number > largest) {
            throw refusal(token.start(), what + " is at most " + largest);
        }
        return (int) number;
    }

    /**
     * Take the characters from here to the first that is not allowed, as they stand.
     * @param allowed the characters
     * @return what was taken
     */
    String raw(IntPredicate allowed) {
        int start = peek().start();
        int end = Tokenizer.skip(this.text, start, allowed);
        while (!atEnd() && peek().start() < end) {
            take();
        }
        return this.text.substring(start, end);
    }

    /**
     * Take everything up to a separate word.
     * @param words the words
     * @return what stands before the first of them, as it stands
     */
    String rawUntil(Set<String> words) {
        int start = peek().start();
        while (!atEnd() && !(peek().spaced() && peek().isWord() && words.contains(peek().text()))) {
            take();
        }
        return this.text.substring(start, peek().start()).strip();
    }

    TimeTextException refuse(String reason) {
        return refusal(peek().start(), reason);
    }

    TimeTextException refuseWhole(String reason) {
        return refusal(this.text.length(), reason);
    }

    TimeTextException refusal(int position, String reason) {
        return new TimeTextException(this.subject, this.text, position, reason, this.forms);
    }

}
