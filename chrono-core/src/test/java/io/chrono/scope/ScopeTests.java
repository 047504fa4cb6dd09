package io.chrono.scope;

import java.security.Principal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link Scope} and {@link ScopeResolver}.
 */
class ScopeTests {

    @Test
    void pathIsMadeOfKeysAndValues() {
        assertThat(Scope.of("organization", 1234).and("user", 7)).hasToString("organization.1234.user.7");
    }

    @Test
    void scopesOfTheSameTextAreEqual() {
        assertThat(Scope.parse("organization.1234")).isEqualTo(Scope.of("organization", 1234L))
            .hasSameHashCodeAs(Scope.of("organization", "1234"))
            .isNotEqualTo(Scope.parse("organization.12345"))
            .isNotEqualTo("organization.1234");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a.b", "anna@example.org", "100%", "ä ö\n", "../../etc", "user.x", "*", ">", "日本" })
    void anyNameSurvivesTheTextForm(String name) {
        Scope scope = Scope.of("organization", name).and("user", name);
        assertThat(scope.toString()).matches("[-_~@:%.A-Za-z0-9]+");
        assertThat(scope.toString().chars().filter((c) -> c == '.')).hasSize(3);
        assertThat(Scope.parse(scope.toString())).isEqualTo(scope);
        assertThat(scope.userName()).isEqualTo(name);
    }

    @Test
    void labelContainsOnlyItself() {
        Scope label = Scope.parse("my-fabulous-schedule");
        assertThat(label.isLabel()).isTrue();
        assertThat(label).isEqualTo(Scope.label("my-fabulous-schedule"));
        assertThat(label.contains(label)).isTrue();
        assertThat(label.contains(Scope.label("my-fabulous-schedule-2"))).isFalse();
        assertThat(label.userName()).isNull();
        assertThatIllegalStateException().isThrownBy(() -> label.and("user", 7)).withMessageContaining("my-fabulous");
    }

    @Test
    void labelMayHaveDots() {
        assertThat(Scope.label("v1.2.3").isLabel()).isTrue();
        assertThat(Scope.parse(Scope.label("v1.2.3").toString())).isEqualTo(Scope.label("v1.2.3"));
    }

    @Test
    void pathContainsWhatLiesBelowIt() {
        Scope organization = Scope.of("organization", 1);
        assertThat(organization.contains(organization)).isTrue();
        assertThat(organization.contains(organization.and("user", 2))).isTrue();
        assertThat(organization.contains(Scope.of("organization", 12))).isFalse();
        assertThat(organization.and("user", 2).contains(organization)).isFalse();
    }

    @Test
    void lastUserSegmentNamesTheUser() {
        assertThat(Scope.user("anna").userName()).isEqualTo("anna");
        assertThat(Scope.of("user", "anna").and("user", "ben").userName()).isEqualTo("ben");
        assertThat(Scope.of("user", "anna").and("post", 5).userName()).isEqualTo("anna");
        assertThat(Scope.of("post", "user").and("x", "y").userName()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "a.b.c", "a..b.c", ".a", "a.", "a.%zz", "a.%4", "a.%" })
    void unreadableTextIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.parse(text)).withMessageContaining("'scope'");
    }

    @Test
    void blankNamesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.user(" ")).withMessageContaining("'value'");
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.of("", 1)).withMessageContaining("'key'");
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.label("")).withMessageContaining("'label'");
    }

    @Test
    void whatHasNoNameHasNoScope() {
        String noName = null;
        Principal nameless = () -> null;
        ScopeResolver resolver = ScopeResolver.standard();
        Scope organization = Scope.of("organization", 1);
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.user(noName)).withMessageContaining("'user'");
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.of("order", noName))
            .withMessageContaining("'order'");
        assertThatIllegalArgumentException().isThrownBy(() -> organization.and("user", noName));
        assertThatIllegalArgumentException().isThrownBy(() -> resolver.resolve(nameless));
    }

    @Test
    void namesThatAreNoTextCannotBeMistakenForOthers() {
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.user("anna\ud800"))
            .withMessageContaining("surrogate");
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.parse("user.anna%FF"))
            .withMessageContaining("user.anna%FF");
        assertThat(Scope.parse(Scope.user("\ud83d\ude00").toString()).userName()).isEqualTo("\ud83d\ude00");
    }

    @Test
    void labelContainsNoPathThatBeginsLikeIt() {
        assertThat(Scope.label("user").contains(Scope.user("anna"))).isFalse();
        assertThat(Scope.label("user").contains(Scope.label("user"))).isTrue();
    }

    @Test
    void standardResolverKnowsScopesTextsAndPrincipals() {
        ScopeResolver resolver = ScopeResolver.standard();
        Principal anna = () -> "anna";
        assertThat(resolver.resolve(Scope.user("anna"))).isEqualTo(Scope.user("anna"));
        assertThat(resolver.resolve("user.anna")).isEqualTo(Scope.user("anna"));
        assertThat(resolver.resolve(anna)).isEqualTo(Scope.user("anna"));
        assertThat(resolver.resolve(42)).isNull();
    }

    @Test
    void resolversAreAskedInOrder() {
        ScopeResolver numbers = (owner) -> (owner instanceof Integer number) ? Scope.of("number", number) : null;
        ScopeResolver both = numbers.or(ScopeResolver.standard());
        assertThat(both.resolve(42)).isEqualTo(Scope.of("number", 42));
        assertThat(both.resolve("label")).isEqualTo(Scope.label("label"));
        assertThat(both.resolve(4.2)).isNull();
    }

    @Test
    void answersTheSameWhenAskedAgainForTheUser() {
        Scope scope = Scope.parse("organization.1234.user.a%2Eb");
        assertThat(scope.userName()).isEqualTo("a.b");
        assertThat(scope.userName()).isSameAs(scope.userName());
        Scope nobody = Scope.label("user");
        assertThat(nobody.userName()).isNull();
        assertThat(nobody.userName()).isNull();
    }

}
