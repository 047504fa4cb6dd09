package io.chrono.boot.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * The allow-list of an application: the methods with
 * {@link io.chrono.boot.ChronoMethod @ChronoMethod} of its beans. It is made from the
 * beans, without creating any of them; a text is only ever looked up in it, so no class
 * is loaded because a schedule names it. Immutable and safe for use by several threads.
 */
final class BeanMethods {

    private final Map<String, ListedBean> byName = new TreeMap<>();

    private final Map<String, List<ListedBean>> byClass = new TreeMap<>();

    BeanMethods(ConfigurableListableBeanFactory beans) {
        Map<Class<?>, ListedMethods> known = new LinkedHashMap<>();
        for (String name : beans.getBeanNamesForType(Object.class, true, false)) {
            Class<?> type = ScopedProxyUtils.isScopedTarget(name) ? null
                    : AutoProxyUtils.determineTargetClass(beans, name);
            if (type != null) {
                Class<?> written = ClassUtils.getUserClass(type);
                add(new ListedBean(name, written, known.computeIfAbsent(written, ListedMethods::of)));
            }
        }
    }

    /**
     * Find beans.
     * @param owner the name of a bean, or the name of its class
     * @return the bean of this name, or all beans of this class; at least one
     * @throws IllegalArgumentException if there is none, naming those that exist
     */
    List<ListedBean> find(String owner) {
        ListedBean bean = this.byName.get(owner);
        List<ListedBean> found = (bean != null) ? List.of(bean) : this.byClass.getOrDefault(owner, List.of());
        if (found.isEmpty()) {
            throw new IllegalArgumentException("There is neither a bean named '" + owner
                    + "' nor one of a class of this name that has a method with @ChronoMethod; known are: " + known());
        }
        return found;
    }

    private void add(ListedBean bean) {
        if (!bean.methods().isEmpty()) {
            this.byName.put(bean.name(), bean);
            this.byClass.computeIfAbsent(bean.type().getName(), (name) -> new ArrayList<>()).add(bean);
        }
    }

    private String known() {
        Collection<String> all = new ArrayList<>();
        this.byName.values()
            .forEach((bean) -> bean.methods().names().forEach((method) -> all.add(bean.name() + "::" + method)));
        return all.isEmpty() ? "none" : String.join(", ", all);
    }

    /**
     * A bean with methods that may be called.
     *
     * @param name its name
     * @param type its class as it was written
     * @param methods the methods
     */
    record ListedBean(String name, Class<?> type, ListedMethods methods) {

    }

}
