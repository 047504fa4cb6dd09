package io.chrono.boot.autoconfigure;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.thymeleaf.TemplateEngine;

import io.chrono.boot.push.OffRequestLinks;

/**
 * Lets template engines build links outside of a request. Stateless.
 */
final class TemplateLinks implements BeanPostProcessor {

    private final Environment environment;

    TemplateLinks(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof TemplateEngine engine && !engine.isInitialized()) {
            engine.addLinkBuilder(new OffRequestLinks(this.environment.getProperty("server.servlet.context-path", "")));
        }
        return bean;
    }

}
