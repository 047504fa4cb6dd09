package io.chrono.time;

import java.util.List;

/**
 * Reads the text of an instant, item after item. Not thread-safe.
 */
final class InstantReader {

    /*
     * @formatter:off
     *
     * text    = "@" seconds | item *( [","] item )
     * item    = day | time | amounts | zone
     * day     = date ["T" clock] | "now" | "today" | "tomorrow" | "yesterday" | weekday | ofMonth
     * weekday = [step] name | name step "week" | step "week" name
     * ofMonth = ordinal ( "day" | name ) "of" ( step "month" | month [year] )
     * time    = ["at"] clock
     * amounts = ["+" | "-"] number unit *( ["and"] number unit ) ["ago"] | "in" … | step unit
     * zone    = ["in"] name | offset | "[" name "]"
     * step    = "next" | "this" | "last" | "previous"
     *
     * @formatter:on
     */

    private static final int SECOND_DIGITS = 18;

    private final TokenReader tokens;

    private final InstantParts parts;

    InstantReader(TokenReader tokens) {
        this.tokens = tokens;
        this.parts = new InstantParts(tokens);
    }

    /*
     * Read all of the text.
     */
    InstantParts whole() {
        if (!timestamp()) {
            do {
                expectItem();
            }
            while (this.tokens.accept(",") || !this.tokens.atEnd());
        }
        if (!this.tokens.atEnd()) {
            throw this.tokens.refuse("nothing follows the seconds since 1970");
        }
        return this.parts.checked();
    }

    /*
     * Read as much as there is. A zone after 'in' is left to what is around.
     */
    InstantParts some() {
        if (!timestamp()) {
            do {
                expectItem();
            }
            while (!this.tokens.atEnd() && !isZoneAfterIn() && hasMore());
        }
        return this.parts.checked();
    }

    private boolean hasMore() {
        return this.tokens.accept(",") || isItem();
    }

    private boolean timestamp() {
        Token start = this.tokens.peek();
        boolean found = this.tokens.accept("@");
        if (found) {
            boolean negative = this.tokens.acceptGlued("-");
            if (!this.tokens.isGlued(0)) {
                throw this.tokens.refuse("the number of seconds since 1970 was expected at once");
            }
            long second = this.tokens.number(1, SECOND_DIGITS, "a number of seconds since 1970");
            this.parts.timestamp(start, negative ? -second : second);
        }
        return found;
    }

    private boolean isItem() {
        Token token = this.tokens.peek();
        boolean number = token.isNumber() && !this.tokens.peek(1).is("times");
        return number || token.is("+") || token.is("-") || token.is("at") || token.is("in")
                || DayReader.isAt(this.tokens) || CalendarWords.month(token) != null || ClockReader.isAt(this.tokens, 0)
                || ZoneReader.isName(this.tokens);
    }

    private boolean isZoneAfterIn() {
        return this.tokens.peek().is("in") && !this.tokens.peek(1).isNumber();
    }

    private void expectItem() {
        Token start = this.tokens.peek();
        if (!isItem()) {
            throw this.tokens.refuse("a date, a time of day, a weekday, an amount of time or a zone was expected");
        }
        if (ZoneReader.isName(this.tokens)) {
            this.parts.zone(start, ZoneReader.read(this.tokens));
            return;
        }
        if (start.is("+") || start.is("-")) {
            signed(start);
            return;
        }
        requireSpace(start);
        if (!clock(start) && !amounts(start)) {
            day(start);
        }
    }

    private void requireSpace(Token start) {
        if (start.start() > 0 && !start.spaced()) {
            throw this.tokens.refuse("a space was expected");
        }
    }

    private void signed(Token start) {
        if (ZoneReader.isOffset(this.tokens) && !AmountReader.isAt(this.tokens, 1)) {
            if (!this.parts.hasTime()) {
                throw this.tokens.refuse("an offset follows a time of day, and an amount has a unit");
            }
            this.parts.zone(start, ZoneReader.read(this.tokens));
            return;
        }
        requireSpace(start);
        this.parts.amounts(AmountReader.relative(this.tokens));
    }

    private boolean clock(Token start) {
        boolean at = this.tokens.accept("at");
        boolean found = ClockReader.isAt(this.tokens, 0);
        if (found) {
            this.parts.time(start, ClockReader.read(this.tokens));
        }
        else if (at) {
            throw this.tokens.refuse("a time of day was expected");
        }
        return found;
    }

    private boolean amounts(Token start) {
        if (this.tokens.accept("in")) {
            in();
            return true;
        }
        if (AmountReader.isAt(this.tokens, 0)) {
            this.parts.amounts(AmountReader.relative(this.tokens));
            return true;
        }
        Integer step = DayReader.isOfMonth(this.tokens) ? null : CalendarWords.step(start);
        Amount.Unit unit = Amount.Unit.of(this.tokens.peek(1));
        if (step == null || unit == null || unit == Amount.Unit.WEEK) {
            return false;
        }
        this.tokens.take();
        this.tokens.take();
        this.parts.amounts(List.of(new Amount(step, unit)));
        return true;
    }

    private void in() {
        Token start = this.tokens.peek();
        if (ZoneReader.isName(this.tokens)) {
            this.parts.zone(start, ZoneReader.read(this.tokens));
            return;
        }
        if (!AmountReader.isAt(this.tokens, 0)) {
            throw this.tokens.refuse("an amount of time or a zone was expected");
        }
        this.parts.amounts(AmountReader.unsigned(this.tokens));
    }

    private void day(Token start) {
        boolean date = DateReader.isAt(this.tokens);
        this.parts.day(start, date ? DateReader.read(this.tokens) : DayReader.read(this.tokens));
        if (date && this.tokens.acceptGlued("t")) {
            this.parts.time(start, ClockReader.readIso(this.tokens));
        }
    }

}
