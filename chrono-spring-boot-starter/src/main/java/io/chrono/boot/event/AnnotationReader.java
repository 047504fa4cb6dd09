package io.chrono.boot.event;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.convert.DurationStyle;

import io.chrono.boot.ChronoEvent;
import io.chrono.scope.Scope;
import io.chrono.time.Moment;
import io.chrono.timeline.EventOptions;
import io.chrono.timeline.Overlap;
import io.chrono.timeline.Repeats;

/**
 * Reads the texts of one {@link ChronoEvent}, placeholders included. Not thread-safe.
 */
final class AnnotationReader {

    private final ConfigurableBeanFactory beans;

    private final String bean;

    private final Class<?> type;

    private final ChronoEvent annotation;

    AnnotationReader(ConfigurableBeanFactory beans, String bean, Class<?> type, ChronoEvent annotation) {
        this.beans = beans;
        this.bean = bean;
        this.type = type;
        this.annotation = annotation;
    }

    /**
     * Read all attributes.
     * @return what the annotation says
     * @throws InvalidEventException if a text cannot be read
     */
    EventEntry read() {
        return new EventEntry(this.bean, this.bean, Set.of(this.annotation.on()),
                read("page", this.annotation.page(), Function.identity()), options(),
                read("destination", this.annotation.destination(), AnnotationReader::destination), List.of(), true);
    }

    private EventOptions options() {
        Scope scope = read("scope", this.annotation.scope(), Scope::parse);
        String topic = read("topic", this.annotation.topic(), AnnotationReader::destination);
        Repeats repeats = read("repeats", this.annotation.repeats(), Repeats::parse);
        Duration every = read("every", this.annotation.every(), AnnotationReader::every);
        Moment at = read("at", this.annotation.at(), Moment::parse);
        Moment after = read("after", this.annotation.after(), Moment::parse);
        Moment before = read("before", this.annotation.before(), Moment::parse);
        Overlap overlap = read("overlap", this.annotation.overlap(), AnnotationReader::overlap);
        return new EventOptions(scope, topic, repeats, every, at, after, before, overlap);
    }

    private <T> @Nullable T read(String attribute, String text, Function<String, T> reader) {
        String value = this.beans.resolveEmbeddedValue(text);
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return reader.apply(value);
        }
        catch (IllegalArgumentException ex) {
            InvalidEventException invalid = new InvalidEventException(
                    "@ChronoEvent(" + attribute + ") of " + this.type.getName(), value, reason(ex),
                    "Correct the annotation, or set '" + EventEntry.PREFIX + this.bean + "." + attribute + "'.");
            invalid.initCause(ex);
            throw invalid;
        }
    }

    private static String reason(IllegalArgumentException ex) {
        return (ex.getMessage() != null) ? ex.getMessage() : ex.toString();
    }

    private static Duration every(String text) {
        try {
            Duration every = DurationStyle.detectAndParse(text, ChronoUnit.SECONDS);
            new EventOptions(null, null, null, every, null, null, null, null);
            return every;
        }
        catch (IllegalArgumentException ex) {
            throw new IllegalArgumentException("it must be whole seconds from 1s to 24h", ex);
        }
    }

    private static String destination(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("it must be a destination such as '/topic/lobby'");
        }
        return text;
    }

    private static Overlap overlap(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (Overlap overlap : Overlap.values()) {
            if (overlap.name().equals(name)) {
                return overlap;
            }
        }
        throw new IllegalArgumentException("it must be 'skip', 'allow' or 'queue-one'");
    }

}
