package io.chrono.timeline;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What every {@link EventCatalogue} does.
 */
public abstract class EventCatalogueContract {

    /**
     * Return a catalogue of two events.
     * @param beta an event that is known by the name {@code beta}
     * @param alpha an event that is known by the name {@code alpha}
     * @return the catalogue
     */
    protected abstract EventCatalogue catalogue(Beta beta, Alpha alpha);

    @Test
    void eventIsFoundByNameAndByClass() {
        EventCatalogue catalogue = catalogue(new Beta(), new Alpha());
        assertThat(catalogue.get("alpha").type()).isEqualTo(Alpha.class);
        assertThat(catalogue.get(Alpha.class)).isEqualTo(catalogue.get("alpha"));
        assertThat(catalogue.get(Beta.class).name()).isEqualTo("beta");
    }

    @Test
    void allEventsAreInTheOrderOfTheirNames() {
        assertThat(catalogue(new Beta(), new Alpha()).all()).extracting(EventDefinition::name)
            .containsExactly("alpha", "beta");
    }

    @Test
    void unknownEventIsRefusedWithWhatWasAskedFor() {
        EventCatalogue catalogue = catalogue(new Beta(), new Alpha());
        assertThatIllegalArgumentException().isThrownBy(() -> catalogue.get("gamma")).withMessageContaining("gamma");
        assertThatIllegalArgumentException().isThrownBy(() -> catalogue.get(List.class))
            .withMessageContaining("java.util.List");
    }

    @Test
    void codeOfTheEventIsTheOneOfTheObject() throws Exception {
        EventDefinition definition = catalogue(new Beta(), new Alpha()).get(Alpha.class);
        assertThat(definition.call().hasOutput()).isTrue();
        assertThat(definition.call().parameterTypes()).containsExactly(String.class);
        assertThat(catalogue(new Beta(), new Alpha()).get(Beta.class).call().hasOutput()).isFalse();
    }

    /**
     * An event with output.
     */
    public static class Alpha {

        /**
         * Perform the event.
         * @param text the only argument
         * @return the output
         */
        public String perform(String text) {
            return text;
        }

    }

    /**
     * An event without output.
     */
    public static class Beta {

        /**
         * Perform the event.
         */
        public void perform() {
            // only its shape matters
        }

    }

}
