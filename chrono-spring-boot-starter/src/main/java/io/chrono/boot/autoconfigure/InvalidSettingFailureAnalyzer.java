package io.chrono.boot.autoconfigure;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Explains a property of Chrono that cannot be read or is not accepted: which one, what
 * it is, where it was set, and what is accepted.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class InvalidSettingFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final ConfigurationPropertyName CHRONO = ConfigurationPropertyName.of("chrono");

    private final @Nullable Environment environment;

    InvalidSettingFailureAnalyzer(@Nullable Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        if (!CHRONO.isAncestorOf(cause.getName()) && !CHRONO.equals(cause.getName())) {
            return null;
        }
        InvalidSettingException invalid = findCause(cause, InvalidSettingException.class);
        if (invalid != null) {
            String name = cause.getName() + "." + invalid.name();
            ConfigurationProperty property = find(name);
            return analysis(cause, describe(name, (property != null) ? property.getValue() : invalid.value(), property),
                    name, invalid.accepted());
        }
        return unreadable(cause);
    }

    private static FailureAnalysis unreadable(BindException cause) {
        // YAML reads 'on' as true; see ChronoProperties.Event
        String name = cause.getName().toString().replaceFirst("\\.true$", ".on");
        ConfigurationProperty property = cause.getProperty();
        String described = describe(name, (property != null) ? property.getValue() : null, property);
        String accepted = accepted(cause);
        return (accepted != null) ? analysis(cause, described, name, accepted)
                : new FailureAnalysis(described + "\n    Reason: " + reason(cause),
                        "Correct '" + name + "' in the application's configuration.", cause);
    }

    private static FailureAnalysis analysis(BindException cause, String described, String name, String accepted) {
        return new FailureAnalysis(described + "\n    Reason: it must be " + accepted,
                "Set '" + name + "' to " + accepted + ".", cause);
    }

    private static String describe(String name, @Nullable Object value, @Nullable ConfigurationProperty property) {
        String origin = (property != null && property.getOrigin() != null) ? "\n    Origin: " + property.getOrigin()
                : "";
        return "A property of Chrono is wrong:\n\n    Property: " + name + "\n    Value: \"" + value + "\"" + origin;
    }

    private @Nullable ConfigurationProperty find(String name) {
        if (this.environment != null) {
            ConfigurationPropertyName wanted = ConfigurationPropertyName.of(name);
            for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
                ConfigurationProperty found = source.getConfigurationProperty(wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable String accepted(BindException cause) {
        ResolvableType target = cause.getTarget().getType();
        boolean several = Collection.class.isAssignableFrom(target.resolve(Object.class));
        Class<?> type = (several ? target.asCollection().getGeneric() : target).resolve(Object.class);
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                .map((constant) -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", ", "one of ", ""));
        }
        return Settings.accepted(cause.getName().getLastElement(ConfigurationPropertyName.Form.DASHED), type);
    }

    private static String reason(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return Objects.requireNonNullElse(root.getMessage(), root.toString());
    }

}
