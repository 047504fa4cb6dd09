package io.chrono.timeline;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EventIds}.
 */
class EventIdsTests {

    private static final int SAMPLES = 20_000;

    private final EventIds ids = new EventIds();

    private final Random random = new Random(1);

    @Test
    void keyIsReadBackFromTheIdentifier() {
        for (int i = 0; i < SAMPLES; i++) {
            long key = key();
            UUID id = this.ids.id(key);
            assertThat(this.ids.keyOf(id)).isEqualTo(key);
            assertThat(this.ids.keyOf(UUID.fromString(id.toString()))).isEqualTo(key);
        }
    }

    @Test
    void identifierIsAUuidOfVersion4() {
        for (int i = 0; i < SAMPLES; i++) {
            UUID id = this.ids.id(key());
            assertThat(id.version()).isEqualTo(4);
            assertThat(id.variant()).isEqualTo(2);
        }
    }

    @Test
    void keyTellsWheelAndNumber() {
        for (int i = 0; i < SAMPLES; i++) {
            int wheel = this.random.nextInt(EventIds.MOST_WHEELS);
            int number = this.random.nextInt(EventIds.MOST_NUMBERS);
            long key = EventIds.key(wheel, number, this.random.nextInt());
            assertThat(EventIds.wheel(key)).isEqualTo(wheel);
            assertThat(EventIds.number(key)).isEqualTo(number);
            assertThat(key).isNotNegative();
        }
    }

    @Test
    void largestPartsDoNotMixWithEachOther() {
        int wheel = EventIds.MOST_WHEELS - 1;
        int number = EventIds.MOST_NUMBERS - 1;
        long key = EventIds.key(wheel, number, Integer.MAX_VALUE);
        assertThat(key).isNotNegative();
        assertThat(EventIds.wheel(key)).isEqualTo(wheel);
        assertThat(EventIds.number(key)).isEqualTo(number);
        assertThat(this.ids.keyOf(this.ids.id(key))).isEqualTo(key);
    }

    @Test
    void sequenceThatOverflowsGoesOn() {
        int sequence = Integer.MAX_VALUE - 10;
        Set<Long> keys = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            long key = EventIds.key(3, 5, sequence++);
            assertThat(key).isNotNegative();
            assertThat(EventIds.number(key)).isEqualTo(5);
            assertThat(this.ids.keyOf(this.ids.id(key))).isEqualTo(key);
            keys.add(key);
        }
        assertThat(sequence).isNegative();
        assertThat(keys).hasSize(20);
    }

    @Test
    void numberThatIsUsedAgainGivesAnotherIdentifier() {
        Set<UUID> seen = new HashSet<>();
        for (int sequence = 0; sequence < SAMPLES; sequence++) {
            assertThat(seen.add(this.ids.id(EventIds.key(0, sequence % 3, sequence)))).isTrue();
        }
    }

    @Test
    void identifiersFromElsewhereAreRefused() {
        EventIds others = new EventIds();
        for (int i = 0; i < SAMPLES; i++) {
            assertThat(this.ids.keyOf(UUID.randomUUID())).isNull();
            assertThat(this.ids.keyOf(others.id(key()))).isNull();
        }
    }

    @Test
    void identifierWithAnyBitChangedIsRefused() {
        UUID id = this.ids.id(key());
        for (int bit = 0; bit < Long.SIZE; bit++) {
            long flip = 1L << bit;
            assertThat(this.ids.keyOf(new UUID(id.getMostSignificantBits() ^ flip, id.getLeastSignificantBits())))
                .isNull();
            assertThat(this.ids.keyOf(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ flip)))
                .isNull();
        }
    }

    private long key() {
        return EventIds.key(this.random.nextInt(EventIds.MOST_WHEELS), this.random.nextInt(EventIds.MOST_NUMBERS),
                this.random.nextInt());
    }

}
