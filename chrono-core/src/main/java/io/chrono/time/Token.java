package io.chrono.time;

/**
 * A piece of a text: digits, a word, or one other character.
 *
 * @param kind what it is
 * @param text the piece, its ASCII letters in lower case
 * @param start the index of its first character in the text
 * @param spaced whether white space stands before it
 */
record Token(Kind kind, String text, int start, boolean spaced) {

    boolean is(String expected) {
        return this.kind != Kind.END && this.text.equals(expected);
    }

    boolean isNumber() {
        return this.kind == Kind.NUMBER;
    }

    boolean isWord() {
        return this.kind == Kind.WORD;
    }

    int length() {
        return this.text.length();
    }

    int end() {
        return this.start + this.text.length();
    }

    /**
     * What a token is made of: ASCII digits, ASCII letters, any other character, or
     * nothing at all, which is the end of the text.
     */
    enum Kind {

        NUMBER, WORD, SIGN, END

    }

}
