package io.chrono.boot.autoconfigure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Explains a property of Chrono that cannot be read or is not accepted: which one, what
 * it is, where it was set, and what is accepted.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class InvalidSettingFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final ConfigurationPropertyName CHRONO = ConfigurationPropertyName.of("chrono");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        if (!CHRONO.isAncestorOf(cause.getName()) && !CHRONO.equals(cause.getName())) {
            return null;
        }
        InvalidSettingException invalid = findCause(cause, InvalidSettingException.class);
        return (invalid != null) ? refused(cause, invalid) : unreadable(cause);
    }

    private static FailureAnalysis refused(BindException cause, InvalidSettingException invalid) {
        return analysis(cause, cause.getName() + "." + invalid.name(), invalid.value(), "", invalid.accepted());
    }

    private static FailureAnalysis unreadable(BindException cause) {
        ConfigurationProperty property = cause.getProperty();
        String name = cause.getName().toString().replace(".true", ".on");
        Object value = (property != null) ? property.getValue() : null;
        String origin = (property != null && property.getOrigin() != null) ? "\n    Origin: " + property.getOrigin()
                : "";
        String accepted = accepted(cause);
        return (accepted != null) ? analysis(cause, name, value, origin, accepted)
                : new FailureAnalysis(describe(name, value, origin) + "\n    Reason: " + reason(cause),
                        "Correct the application's configuration.", cause);
    }

    private static FailureAnalysis analysis(BindException cause, String name, @Nullable Object value, String origin,
            String accepted) {
        return new FailureAnalysis(describe(name, value, origin) + "\n    Reason: it must be " + accepted,
                "Set '" + name + "' to " + accepted + ".", cause);
    }

    private static String describe(String name, @Nullable Object value, String origin) {
        return "A property of Chrono is wrong:\n\n    Property: " + name + "\n    Value: \"" + value + "\"" + origin;
    }

    private static @Nullable String accepted(BindException cause) {
        String known = Settings.accepted(cause.getName().getLastElement(ConfigurationPropertyName.Form.DASHED));
        Class<?> type = cause.getTarget().getType().resolve(Object.class);
        if (known != null || !type.isEnum()) {
            return known;
        }
        return Arrays.stream(type.getEnumConstants())
            .map((constant) -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.joining(", ", "one of ", ""));
    }

    private static String reason(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return Objects.requireNonNullElse(root.getMessage(), root.toString());
    }

}
