package io.chrono.scope;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Whose something is: an ordered path of key/value segments, such as
 * {@code organization.1234.user.7}, or a bare label, such as
 * {@code my-fabulous-schedule}. Two scopes are equal if their texts are equal. Immutable
 * and safe for use by several threads.
 * <p>
 * The text form is safe in a URL, a log line and a destination: what is neither an ASCII
 * letter nor a digit nor one of {@code - _ ~ @ :} is percent-encoded in UTF-8, so a user
 * named {@code a.b} has the scope {@code user.a%2Eb} and can never be mistaken for
 * somebody else.
 *
 * @since 0.1
 */
public final class Scope {

    private static final String USER = "user";

    private static final String NO_USER = ""; // no name is blank

    private final String text;

    private final int hash; // asked for with each event of the scope

    /*
     * Asked for with each output of an event. Threads that come at the same time find the
     * same name, and text may be handed to another thread in any way, so nobody waits.
     */
    private @Nullable String user;

    private Scope(String text) {
        this.text = text;
        this.hash = text.hashCode();
    }

    /**
     * Return the scope of a user.
     * @param name the name of the user's principal; not blank
     * @return the scope {@code user.<name>}
     * @throws IllegalArgumentException if the name is {@code null}, blank or no Unicode
     * text
     */
    public static Scope user(String name) {
        return of(USER, name);
    }

    /**
     * Return a scope of one key and its value.
     * @param key the key, for example {@code organization}; not blank
     * @param value the value; its text must not be blank
     * @return the scope
     * @throws IllegalArgumentException if the key or the value is blank or no Unicode
     * text, or the value is {@code null}, for example the id of an entity that was not
     * saved
     */
    public static Scope of(String key, Object value) {
        if (value == null || value.toString() == null) {
            throw new IllegalArgumentException("'" + key + "' must have a value, but has null");
        }
        return new Scope(encode("key", key) + '.' + encode("value", value.toString()));
    }

    /**
     * Return a scope that is just a label. It contains nothing but itself.
     * @param label any text; not blank
     * @return the scope
     */
    public static Scope label(String label) {
        return new Scope(encode("label", label));
    }

    /**
     * Read a scope from its text form: a text without a dot is a label, a text with dots
     * must consist of pairs of a key and a value.
     * @param text the text, in which characters outside of the safe ones may stand as
     * they are, except for the dot and the percent sign
     * @return the scope, so that {@code Scope.parse(scope.toString()).equals(scope)}
     * @throws IllegalArgumentException if the text is blank, or has an odd number of
     * segments, an empty segment or a wrong escape
     */
    public static Scope parse(String text) {
        String[] segments = text.split("\\.", -1);
        if (segments.length > 1 && segments.length % 2 == 1) {
            throw new IllegalArgumentException("'scope' must be a label without dots or pairs of key and value,"
                    + " for example 'organization.1234.user.7', but was '" + text
                    + "'; use Scope.label(...) for a label that has dots");
        }
        StringBuilder path = new StringBuilder(text.length());
        for (String segment : segments) {
            path.append(path.isEmpty() ? "" : ".").append(encode("scope", decode(text, segment)));
        }
        return new Scope(path.toString());
    }

    /**
     * Return this scope with one more segment at its end.
     * @param key the key; not blank
     * @param value the value; its text must not be blank
     * @return the longer scope, which this one contains
     * @throws IllegalStateException if this scope is a label
     */
    public Scope and(String key, Object value) {
        if (isLabel()) {
            throw new IllegalStateException("The label '" + this.text + "' cannot have segments");
        }
        return new Scope(this.text + '.' + of(key, value).text);
    }

    /**
     * Return whether this scope is a bare label.
     * @return {@code true} if it has no segments
     */
    public boolean isLabel() {
        return this.text.indexOf('.') < 0;
    }

    /**
     * Return whether the other scope is this one or lies below it.
     * @param other the scope to look at
     * @return whether it begins with all segments of this one
     */
    public boolean contains(Scope other) {
        return other.text.startsWith(this.text) && (other.text.length() == this.text.length()
                || (!isLabel() && other.text.charAt(this.text.length()) == '.'));
    }

    /**
     * Return the value of the last segment whose key is {@code user}: the name of the
     * principal in whose browsers this scope is shown.
     * @return the name, or {@code null} if no segment has that key
     */
    public @Nullable String userName() {
        String name = this.user;
        if (name == null) {
            name = findUserName();
            this.user = name;
        }
        return name.isEmpty() ? null : name;
    }

    private String findUserName() {
        String[] segments = this.text.split("\\.", -1);
        for (int i = segments.length - 2; i >= 0; i -= 2) {
            if (segments[i].equals(USER)) {
                return decode(this.text, segments[i + 1]);
            }
        }
        return NO_USER;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Scope scope && scope.hash == this.hash && scope.text.equals(this.text));
    }

    @Override
    public int hashCode() {
        return this.hash;
    }

    /**
     * Return the safe text form, which {@link #parse} reads.
     */
    @Override
    public String toString() {
        return this.text;
    }

    private static String encode(String what, String plain) {
        if (Objects.requireNonNull(plain, what).isBlank()) {
            throw new IllegalArgumentException("'" + what + "' must not be blank");
        }
        if (plain.codePoints().anyMatch((point) -> Character.getType(point) == Character.SURROGATE)) {
            throw new IllegalArgumentException("'" + what + "' must be Unicode text, but has half a surrogate pair");
        }
        StringBuilder safe = new StringBuilder(plain.length());
        for (byte octet : plain.getBytes(StandardCharsets.UTF_8)) {
            if (isSafe(octet)) {
                safe.append((char) octet);
            }
            else {
                safe.append('%').append(hexDigit(octet >> 4)).append(hexDigit(octet));
            }
        }
        return safe.toString();
    }

    private static boolean isSafe(byte octet) {
        return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z') || (octet >= '0' && octet <= '9')
                || "-_~@:".indexOf(octet) >= 0;
    }

    private static char hexDigit(int value) {
        return Character.toUpperCase(Character.forDigit(value & 0xF, 16));
    }

    private static String decode(String text, String segment) {
        byte[] octets = segment.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == '%') {
                octets[length++] = octet(text, octets, i);
                i += 2;
            }
            else {
                octets[length++] = octets[i];
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets, 0, length)).toString();
        }
        catch (CharacterCodingException ex) {
            throw new IllegalArgumentException("'scope' has escapes that are no UTF-8: '" + text + "'", ex);
        }
    }

    private static byte octet(String text, byte[] octets, int index) {
        int high = (index + 1 < octets.length) ? Character.digit(octets[index + 1], 16) : -1;
        int low = (index + 2 < octets.length) ? Character.digit(octets[index + 2], 16) : -1;
        if (high < 0 || low < 0) {
            throw new IllegalArgumentException("'scope' has a percent sign without two hex digits: '" + text + "'");
        }
        return (byte) ((high << 4) | low);
    }

}
