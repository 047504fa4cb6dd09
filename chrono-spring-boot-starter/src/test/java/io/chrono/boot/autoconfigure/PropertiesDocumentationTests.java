package io.chrono.boot.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The manual names all properties, with the defaults and the words of the metadata.
 */
class PropertiesDocumentationTests {

    private static final Path MANUAL = Path.of("..", "docs", "properties.md");

    private static final Pattern ROW = Pattern.compile("\\| `(chrono\\.[^`]+)` \\|(?: `([^`]*)`)? \\| (.+) \\|");

    private static final String ENTRY = "chrono.events.<name>.";

    @Test
    void tablesHoldWhatTheMetadataSays() throws IOException {
        Map<String, String> documented = documented();
        documented.keySet().removeIf((name) -> name.startsWith(ENTRY));
        assertThat(String.join("\n", documented.values())).isEqualTo(String.join("\n", fromMetadata().values()));
    }

    @Test
    void everyPropertyHasWords() throws IOException {
        assertThat(fromMetadata().values()).allSatisfy((row) -> assertThat(row).matches(".*\\| [A-Z][^|]+\\. \\|"));
    }

    @Test
    void tableOfEntriesHoldsAllOfThem() throws IOException {
        Map<String, String> documented = documented();
        documented.keySet().removeIf((name) -> !name.startsWith(ENTRY));
        Map<String, String> entries = Arrays
            .stream(ChronoProperties.Event.class.getDeclaredConstructors()[0].getParameters())
            .filter((parameter) -> !parameter.isAnnotationPresent(Name.class))
            .collect(Collectors.toMap((parameter) -> ENTRY + parameter.getName(),
                    PropertiesDocumentationTests::defaultValue));
        assertThat(documented.keySet()).containsExactlyInAnyOrderElementsOf(entries.keySet());
        entries.forEach((name, defaultValue) -> assertThat(documented.get(name)).startsWith(row(name, defaultValue)));
    }

    private static Map<String, String> documented() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(MANUAL)) {
            Matcher matcher = ROW.matcher(line);
            if (matcher.matches()) {
                assertThat(rows.put(matcher.group(1), line)).as("row of %s", matcher.group(1)).isNull();
            }
        }
        return rows;
    }

    private static Map<String, String> fromMetadata() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        try (InputStream content = ChronoProperties.class
            .getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            for (JsonNode property : JsonMapper.shared().readTree(content).get("properties")) {
                String name = property.get("name").asString();
                if (name.startsWith("chrono.")) {
                    String value = property.path("defaultValue").asString("");
                    rows.put(name, row(name, value) + " " + property.path("description").asString("") + " |");
                }
            }
        }
        return rows;
    }

    private static String row(String name, String defaultValue) {
        return "| `" + name + "` |" + (defaultValue.isEmpty() ? "" : " `" + defaultValue + "`") + " |";
    }

    private static String defaultValue(Parameter parameter) {
        DefaultValue value = parameter.getAnnotation(DefaultValue.class);
        return (value != null) ? String.join(",", value.value()).toLowerCase(Locale.ROOT) : "";
    }

}
