package io.chrono.boot.autoconfigure;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.thymeleaf.ITemplateEngine;

import io.chrono.boot.Renderer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ChronoThymeleafAutoConfiguration} and what it renders.
 */
class ChronoThymeleafAutoConfigurationTests {

    private final WebApplicationContextRunner contextRunner = new WebApplicationContextRunner().withConfiguration(
            AutoConfigurations.of(ThymeleafAutoConfiguration.class, ChronoThymeleafAutoConfiguration.class));

    @Test
    void fragmentIsRenderedOutsideOfARequest() {
        this.contextRunner.run((context) -> assertThat(render(context.getBean(Renderer.class), "feed :: entry"))
            .isEqualTo("<li><a href=\"/users/anna%20%3Cb%3E\">anna &lt;b&gt;</a></li>"));
    }

    @Test
    void wholeTemplateIsRenderedAsWell() {
        this.contextRunner
            .run((context) -> assertThat(render(context.getBean(Renderer.class), "feed")).contains("<body>")
                .contains("anna &lt;b&gt;"));
    }

    @Test
    void linksHaveTheContextPath() {
        this.contextRunner.withPropertyValues("server.servlet.context-path=/shop")
            .run((context) -> assertThat(render(context.getBean(Renderer.class), "feed :: entry"))
                .contains("href=\"/shop/users/"));
    }

    @Test
    void errorsNameTheTemplate() {
        this.contextRunner.run((context) -> {
            Renderer renderer = context.getBean(Renderer.class);
            assertThatIllegalArgumentException().isThrownBy(() -> render(renderer, "missing :: entry"))
                .withMessageContaining("'missing :: entry'");
            assertThatIllegalArgumentException().isThrownBy(() -> render(renderer, "feed :: missing"))
                .withMessageContaining("'feed :: missing'");
            assertThatIllegalArgumentException().isThrownBy(() -> render(renderer, "feed ::"))
                .withMessageContaining("'name :: fragment'");
            assertThatIllegalArgumentException().isThrownBy(() -> render(renderer, " "));
        });
    }

    @Test
    void rendererOfTheApplicationTakesItsPlace() {
        Renderer own = (template, model) -> template;
        this.contextRunner.withBean(Renderer.class, () -> own)
            .run((context) -> assertThat(context).getBean(Renderer.class).isSameAs(own));
    }

    @Test
    void whenThymeleafIsMissingThenNoRenderer() {
        this.contextRunner.withClassLoader(new FilteredClassLoader(ITemplateEngine.class))
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(Renderer.class));
    }

    private static String render(Renderer renderer, String template) {
        return renderer.render(template, Map.of("name", "anna <b>"));
    }

}
