package io.chrono.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Reads time zones: {@code Z}, {@code UTC}, {@code GMT}, {@code +01:00},
 * {@code Europe/Berlin}. Abbreviations such as {@code CET} or {@code IST} are not read,
 * because many stand for several zones. Stateless.
 */
final class ZoneReader {

    private static final int LONGEST = 40;

    private static final Map<String, String> NAMES = ZoneId.getAvailableZoneIds()
        .stream()
        .filter((name) -> name.indexOf('/') > 0)
        .collect(Collectors.toUnmodifiableMap((name) -> name.toLowerCase(Locale.ROOT), (name) -> name,
                (one, other) -> one));

    private static final Map<String, ZoneId> SHORT_NAMES = Map.of("z", ZoneOffset.UTC, "utc", ZoneId.of("UTC"), "gmt",
            ZoneId.of("GMT"));

    private ZoneReader() {
    }

    /*
     * Return whether the name of a zone stands there, or a zone in brackets.
     */
    static boolean isName(TokenReader tokens) {
        Token token = tokens.peek();
        boolean path = token.isWord() && tokens.peek(1).is("/") && tokens.isGlued(1);
        return path || (token.isWord() && SHORT_NAMES.containsKey(token.text())) || token.is("[");
    }

    /*
     * Return whether a sign with digits stands there.
     */
    static boolean isOffset(TokenReader tokens) {
        return (tokens.peek().is("+") || tokens.peek().is("-")) && tokens.peek(1).isNumber() && tokens.isGlued(1);
    }

    static ZoneId read(TokenReader tokens) {
        Token start = tokens.peek();
        if (isOffset(tokens)) {
            return offset(tokens);
        }
        boolean bracket = tokens.accept("[");
        ZoneId zone = named(tokens, bracket ? tokens.peek() : start);
        if (bracket) {
            tokens.expect("]");
        }
        return zone;
    }

    /*
     * A zone by its identifier, in any case.
     */
    static ZoneId of(String name) {
        String known = NAMES.get(name.toLowerCase(Locale.ROOT));
        return ZoneId.of((known != null) ? known : name);
    }

    private static ZoneId named(TokenReader tokens, Token start) {
        ZoneId shortName = !tokens.peek(1).is("/") ? SHORT_NAMES.get(start.text()) : null;
        if (shortName != null) {
            tokens.take();
            return shortName;
        }
        String name = tokens.raw(ZoneReader::isPartOfName);
        String known = (name.length() <= LONGEST) ? NAMES.get(name.toLowerCase(Locale.ROOT)) : null;
        if (known == null) {
            throw tokens.refusal(start.start(), "no time zone has this name");
        }
        return ZoneId.of(known);
    }

    private static boolean isPartOfName(int character) {
        return Tokenizer.isLetter(character) || Tokenizer.isDigit(character) || "/_+-".indexOf(character) >= 0;
    }

    private static ZoneOffset offset(TokenReader tokens) {
        Token sign = tokens.take();
        Token digits = tokens.take();
        boolean minutes = digits.length() == 2 && tokens.acceptGlued(":");
        int minute = minutes ? tokens.gluedNumber("minutes", 2, 2, 59) : 0;
        ZoneOffset offset = switch (digits.length()) {
            case 2 -> at(sign, Integer.parseInt(digits.text()), minute);
            case 4 -> at(sign, Integer.parseInt(digits.text()) / 100, Integer.parseInt(digits.text()) % 100);
            default -> null;
        };
        if (offset == null) {
            throw tokens.refusal(sign.start(), "an offset has the form +01:00 and is at most 18 hours");
        }
        return offset;
    }

    private static @Nullable ZoneOffset at(Token sign, int hours, int minutes) {
        int factor = sign.is("-") ? -1 : 1;
        try {
            return ZoneOffset.ofHoursMinutes(factor * hours, factor * minutes);
        }
        catch (DateTimeException ex) {
            return null;
        }
    }

}
