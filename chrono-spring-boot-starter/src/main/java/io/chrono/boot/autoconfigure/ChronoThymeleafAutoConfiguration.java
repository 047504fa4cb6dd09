package io.chrono.boot.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateEngine;

import io.chrono.boot.Renderer;
import io.chrono.boot.push.ThymeleafRenderer;

/**
 * Auto-configuration for rendering on the server with Thymeleaf, outside of a request.
 *
 * @since 0.1
 */
@AutoConfiguration(afterName = "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration")
@ConditionalOnClass({ ITemplateEngine.class, TemplateEngine.class })
@ConditionalOnBean(ITemplateEngine.class)
public final class ChronoThymeleafAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(Renderer.class)
    ThymeleafRenderer chronoRenderer(ITemplateEngine engine) {
        return new ThymeleafRenderer(engine);
    }

    @Bean
    static TemplateLinks chronoTemplateLinks(Environment environment) {
        return new TemplateLinks(environment);
    }

}
