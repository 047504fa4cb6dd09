package io.chrono.demo.shop;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * A key figure. Its values are invented, but not random: the same second always has the
 * same value, so the page that is rendered and the events that change it agree.
 *
 * @param id its id on the page
 * @param label what it tells
 * @param kind how it moves
 * @param base the value at midnight of a counter, the middle of a level
 * @param change how much a counter grows per second, how far a level moves from its
 * middle
 * @param format a pattern of {@link DecimalFormat}
 * @param trend how much better it is
 * @param against than what
 */
public record Figure(String id, String label, Kind kind, double base, double change, String format, String trend,
        String against) {

    /**
     * Return the value at a time.
     * @param time the time
     * @return the value
     */
    public double at(ZonedDateTime time) {
        return this.kind.at(this, time);
    }

    /**
     * Return the value at a time as it is shown.
     * @param time the time
     * @return the text
     */
    public String textAt(ZonedDateTime time) {
        return new DecimalFormat(this.format, DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(at(time));
    }

    /**
     * How a figure moves.
     */
    public enum Kind {

        /**
         * It grows from midnight on, sometimes faster and sometimes slower.
         */
        COUNTER {
            @Override
            double at(Figure figure, ZonedDateTime time) {
                int second = time.toLocalTime().toSecondOfDay();
                return Math.floor(figure.base() + figure.change() * (second + 2 * Wave.at(figure.id(), second)));
            }
        },

        /**
         * It goes up and down around its middle.
         */
        LEVEL {
            @Override
            double at(Figure figure, ZonedDateTime time) {
                return figure.base() + figure.change() * Wave.at(figure.id(), time.toEpochSecond());
            }
        };

        abstract double at(Figure figure, ZonedDateTime time);

    }

}
