package io.chrono.operation;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A wire map is a map as any other, in the order in which it was made.
 */
class WireMapTests {

    private final Map<String, Object> map = WireMap.of("operation", "innerHtml", Map.of("selector", "#a"));

    @Test
    void isEqualToAnyMapWithTheSameEntries() {
        Map<String, Object> same = new LinkedHashMap<>(Map.of("selector", "#a", "operation", "innerHtml"));
        assertThat(this.map).isEqualTo(same).hasSameHashCodeAs(same).hasToString("{operation=innerHtml, selector=#a}");
        assertThat(same).isEqualTo(this.map);
        assertThat(this.map).isNotEqualTo(Map.of("operation", "innerHtml", "selector", "#b"));
    }

    @Test
    void keepsTheOrder() {
        assertThat(this.map.keySet()).containsExactly("operation", "selector");
        assertThat(this.map.values()).containsExactly("innerHtml", "#a");
        StringBuilder seen = new StringBuilder();
        this.map.forEach((key, value) -> seen.append(key).append('=').append(value).append(' '));
        assertThat(seen).hasToString("operation=innerHtml selector=#a ");
    }

    @Test
    void findsWhatItHasAndNothingElse() {
        assertThat(this.map).hasSize(2).containsEntry("selector", "#a").doesNotContainKey("html");
        assertThat(this.map.get("html")).isNull();
        assertThat(this.map.get(null)).isNull();
        assertThat(this.map.containsKey("#a")).isFalse();
    }

    @Test
    void cannotBeChanged() {
        for (Runnable change : List.<Runnable>of(() -> this.map.put("html", ""), () -> this.map.remove("selector"),
                this.map::clear, () -> this.map.entrySet().iterator().next().setValue(""))) {
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(change::run);
        }
    }

    @Test
    void endsAfterTheLastEntry() {
        Iterator<Map.Entry<String, Object>> entries = this.map.entrySet().iterator();
        entries.next();
        entries.next();
        assertThat(entries.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(entries::next);
    }

}
