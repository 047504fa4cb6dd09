package io.chrono.boot.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;

import io.chrono.timeline.EventDefinition;

/**
 * Turns the texts of properties into what a {@code perform} method takes. Immutable and
 * safe for use by several threads.
 */
final class ArgumentConverter {

    private final ConversionService conversion;

    ArgumentConverter(ConversionService conversion) {
        this.conversion = conversion;
    }

    /**
     * Convert the arguments of a standing event.
     * @param entry what the configuration says
     * @param definition the event
     * @return what is handed to the method
     * @throws InvalidEventException if they do not fit
     */
    List<@Nullable Object> convert(EventEntry entry, EventDefinition definition) {
        List<Class<?>> types = definition.call().parameterTypes();
        List<String> texts = entry.arguments();
        if (texts.isEmpty() && types.equals(List.of(Void.class))) {
            return Collections.singletonList(null);
        }
        if (texts.size() != types.size()) {
            throw new InvalidEventException(entry.property("arguments"), texts.isEmpty() ? null : texts.toString(),
                    "The event bean '" + entry.bean() + "' takes " + describe(types) + ", but "
                            + (texts.isEmpty() ? "no argument is" : texts.size() + " are") + " given",
                    "Give one argument for each parameter of its method 'perform'.");
        }
        List<@Nullable Object> arguments = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            arguments.add(convert(entry.property("arguments[" + i + "]"), texts.get(i), types.get(i)));
        }
        return Collections.unmodifiableList(arguments);
    }

    private @Nullable Object convert(String property, String text, Class<?> type) {
        try {
            return this.conversion.convert(text, type);
        }
        catch (ConversionException ex) {
            InvalidEventException invalid = new InvalidEventException(property, text,
                    "it cannot be converted to " + type.getName(),
                    "Give a text that can be converted to " + type.getSimpleName() + ".");
            invalid.initCause(ex);
            throw invalid;
        }
    }

    private static String describe(List<Class<?>> types) {
        return types.isEmpty() ? "no arguments"
                : types.stream().map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
    }

}
