package io.chrono.boot.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

import io.chrono.boot.ChronoEvent;
import io.chrono.timeline.Event;
import io.chrono.timeline.EventDefinition;
import io.chrono.timeline.EventOptions;

/**
 * Finds the event beans of an application, without creating any of them. Stateless.
 */
final class EventBeanFinder {

    private final ConfigurableListableBeanFactory beans;

    EventBeanFinder(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    /**
     * Look for event beans.
     * @return the beans in the order of their names
     * @throws InvalidEventException if one of them is no event
     */
    List<EventBean> find() {
        Set<String> names = new TreeSet<>(Arrays.asList(this.beans.getBeanNamesForAnnotation(ChronoEvent.class)));
        names.addAll(Arrays.asList(this.beans.getBeanNamesForType(Event.class, true, false)));
        names.removeIf(ScopedProxyUtils::isScopedTarget);
        List<EventBean> found = new ArrayList<>();
        for (String name : names) {
            Class<?> type = AutoProxyUtils.determineTargetClass(this.beans, name);
            if (type != null) {
                found.add(describe(name, ClassUtils.getUserClass(type)));
            }
        }
        return found;
    }

    private EventBean describe(String name, Class<?> type) {
        EventEntry said = annotation(name, type);
        EventDefinition definition = Event.class.isAssignableFrom(type) ? eventDefinition(name, type)
                : performDefinition(name, type);
        return new EventBean(definition.withDefaults(said.options()).withDestination(said.destination()), said);
    }

    private EventEntry annotation(String name, Class<?> type) {
        ChronoEvent annotation = AnnotatedElementUtils.findMergedAnnotation(type, ChronoEvent.class);
        if (annotation == null) {
            return new EventEntry(name, name, Set.of(), null, EventOptions.NONE, null, List.of(), true);
        }
        return new AnnotationReader(this.beans, name, type, annotation).read();
    }

    private EventDefinition eventDefinition(String name, Class<?> type) {
        EventDefinition.Call call = new EventBeanCall(bean(name), type, declaredType(name));
        return new EventDefinition(name, type, call, EventOptions.NONE, null);
    }

    private EventDefinition performDefinition(String name, Class<?> type) {
        requireClassProxy(name, type);
        try {
            return EventDefinition.supplied(name, bean(name), type);
        }
        catch (IllegalArgumentException ex) {
            InvalidEventException invalid = new InvalidEventException("The event bean '" + name + "'", null,
                    Objects.requireNonNullElse(ex.getMessage(), ex.toString()),
                    "Give " + type.getName() + " one method named 'perform' that is not private.");
            invalid.initCause(ex);
            throw invalid;
        }
    }

    private void requireClassProxy(String name, Class<?> type) {
        Class<?> exposed = this.beans.getType(name, false);
        if (exposed != null && !type.isAssignableFrom(exposed)) {
            throw new InvalidEventException("The event bean '" + name + "'", null,
                    "it is hidden behind a proxy of its interfaces, which does not have its method 'perform'",
                    "Use class proxies (spring.aop.proxy-target-class=true), or let " + type.getName() + " implement "
                            + Event.class.getName() + ".");
        }
    }

    private ResolvableType declaredType(String name) {
        return this.beans.containsBeanDefinition(name) ? this.beans.getMergedBeanDefinition(name).getResolvableType()
                : ResolvableType.NONE;
    }

    private Supplier<@Nullable Object> bean(String name) {
        return () -> this.beans.getBean(name);
    }

}
