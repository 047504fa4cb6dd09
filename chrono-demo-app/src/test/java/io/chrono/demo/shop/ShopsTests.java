package io.chrono.demo.shop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@SpringJUnitConfig(classes = ShopsTests.Properties.class, initializers = ConfigDataApplicationContextInitializer.class)
class ShopsTests {

    private final Shops shops;

    ShopsTests(@Autowired Shops shops) {
        this.shops = shops;
    }

    @ParameterizedTest
    @ValueSource(strings = { "anna", "ben" })
    void theTourLeadsInOrderToWhatIsOnThePage(String user) throws IOException {
        List<TourStop> tour = this.shops.of(user).tour();
        assertThat(tour).extracting(TourStop::after).isSorted().doesNotHaveDuplicates();
        String page = new ClassPathResource("templates/dashboard.html").getContentAsString(StandardCharsets.UTF_8);
        assertThat(tour).map(TourStop::spotlight)
            .filteredOn(Objects::nonNull)
            .isNotEmpty()
            .allSatisfy((selector) -> assertThat(page).contains("id=\"" + selector.substring(1) + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "anna", "ben" })
    void aShopHasFourFiguresOfWhichOneIsTheLine(String user) {
        Shop shop = this.shops.of(user);
        assertThat(shop.figures()).hasSize(4).extracting(Figure::id).contains(shop.pulse().figure());
        assertThat(shop.notices()).hasSizeGreaterThan(2);
        assertThat(shop.initials()).hasSize(2);
    }

    @Test
    void theShopsDiffer() {
        Shop one = this.shops.of("anna");
        Shop other = this.shops.of("ben");
        assertThat(one.people()).doesNotContainAnyElementsOf(other.people());
        assertThat(one.deeds()).doesNotContainAnyElementsOf(other.deeds());
        assertThat(one.tour()).doesNotContainAnyElementsOf(other.tour());
    }

    @Test
    void somebodyWithoutAShopIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> this.shops.of("mallory"))
            .withMessageContaining("mallory");
    }

    @EnableConfigurationProperties(Shops.class)
    static class Properties {

    }

}
