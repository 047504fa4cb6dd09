package io.chrono.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.chrono.scope.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ScopeIndex}.
 */
class ScopeIndexTests {

    private final ScopeIndex index = new ScopeIndex();

    @Test
    void scopeHasOneGroup() {
        Map<Scope, ScopeGroup> groups = new HashMap<>();
        for (int i = 0; i < 5000; i++) {
            Scope scope = Scope.of("user", i);
            assertThat(this.index.find(scope)).isNull();
            groups.put(scope, this.index.findOrAdd(scope));
        }
        groups.forEach((scope, group) -> {
            assertThat(group.scope).isEqualTo(scope);
            assertThat(this.index.find(scope)).isSameAs(group);
            assertThat(this.index.findOrAdd(scope)).isSameAs(group);
        });
        assertThat(this.index.size()).isEqualTo(5000);
    }

    @Test
    void scopesOfTheSameHashAreToldApart() {
        Scope one = Scope.of("user", "Aa");
        Scope other = Scope.of("user", "BB");
        assertThat(ScopeIndex.hash(one)).isEqualTo(ScopeIndex.hash(other));
        ScopeGroup group = this.index.findOrAdd(one);
        assertThat(this.index.find(other)).isNull();
        assertThat(this.index.findOrAdd(other)).isNotSameAs(group);
        this.index.remove(group);
        assertThat(this.index.find(one)).isNull();
        assertThat(this.index.find(other)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({ "0,1,2", "0,2,1", "1,0,2", "1,2,0", "2,0,1", "2,1,0" })
    void groupsOfAScopeThatWasClearedAreForgottenInAnyOrder(int first, int second, int third) {
        Scope scope = Scope.of("user", "anna");
        List<ScopeGroup> groups = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            groups.add(this.index.findOrAdd(scope));
            groups.get(i).clear();
        }
        List<ScopeGroup> expected = new ArrayList<>(groups);
        Collections.reverse(expected);
        assertThat(groupsOf(scope)).isEqualTo(expected);
        assertThat(this.index.size()).isEqualTo(1);
        for (int each : List.of(first, second, third)) {
            this.index.forget(groups.get(each));
            expected.remove(groups.get(each));
            assertThat(groupsOf(scope)).isEqualTo(expected);
        }
        assertThat(this.index.size()).isZero();
    }

    private List<ScopeGroup> groupsOf(Scope scope) {
        List<ScopeGroup> groups = new ArrayList<>();
        for (ScopeGroup group = this.index.find(scope); group != null; group = group.older) {
            groups.add(group);
        }
        return groups;
    }

    @ParameterizedTest
    @ValueSource(strings = { "%d", "user-%06d", "%d@example.org", "%032x", "%d0000000", "\u00e4\u6f22%dX" })
    void hashSpreadsNamesOverBucketsAndWheels(String pattern) {
        int count = 1 << 14;
        int[] buckets = new int[2 * count];
        int[] wheels = new int[8];
        for (int i = 0; i < count; i++) {
            int hash = ScopeIndex.hash(Scope.user(String.format(pattern, i)));
            buckets[hash & (buckets.length - 1)]++;
            wheels[hash >>> 29]++;
        }
        // how many others one meets on the average; 0.25 for a perfect hash
        double met = Arrays.stream(buckets).mapToDouble((size) -> size * (size - 1) / 2.0).sum() / count;
        assertThat(met).isLessThan(1);
        assertThat(Arrays.stream(wheels).min().orElse(0)).isGreaterThan(count / 16);
    }

    @Test
    void neighboursAreInTheSameLine() {
        int line = ScopeIndex.hash(Scope.of("user", 1040)) >>> 4;
        assertThat(ScopeIndex.hash(Scope.of("user", 1041)) >>> 4).isEqualTo(line);
    }

}
