package io.chrono.boot.action;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import io.chrono.schedule.ActionCall;
import io.chrono.schedule.ActionInvoker;
import io.chrono.schedule.Firing;

/**
 * Calls a method of a bean, such as {@code method:billing::close}, or a static one of a
 * bean's class, such as {@code method:com.example.Billing::close}, if it has
 * {@link io.chrono.boot.ChronoMethod @ChronoMethod}. Proxies of beans are called as
 * anybody else calls them. The methods are looked for when one is named first. Safe for
 * use by several threads.
 *
 * @since 0.1
 */
public final class MethodActionInvoker implements ActionInvoker {

    private final ConfigurableListableBeanFactory beans;

    private final ReentrantLock lock = new ReentrantLock();

    private volatile @Nullable BeanMethods methods;

    /**
     * Create an invoker.
     * @param beans where the beans are
     */
    public MethodActionInvoker(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public String type() {
        return "method";
    }

    @Override
    public void check(ActionCall call) {
        MethodArguments.of(find(call).method()).check(call.arguments());
    }

    @Override
    public @Nullable String invoke(ActionCall call, Firing firing) throws Exception {
        Found found = find(call);
        @Nullable Object[] values = MethodArguments.of(found.method()).values(call.arguments(), firing);
        if (found.isStatic()) {
            return MethodCall.call(null, found.method(), values);
        }
        Object bean = this.beans.getBean(found.bean().name());
        requireReachable(found, bean.getClass());
        return MethodCall.call(bean, AopUtils.selectInvocableMethod(found.method(), bean.getClass()), values);
    }

    private Found find(ActionCall call) {
        MethodName name = MethodName.parse(call.target(), "method:bean::method");
        List<BeanMethods.ListedBean> owners = methods().find(name.owner());
        Found found = new Found(owners.get(0), owners.get(0).methods().get(name.method()));
        if (!found.isStatic()) {
            if (owners.size() > 1) {
                throw new IllegalArgumentException(
                        "There are " + owners.size() + " beans of " + name.owner() + ", name one of them: "
                                + String.join(", ", owners.stream().map(BeanMethods.ListedBean::name).toList()));
            }
            requireReachable(found, this.beans.getType(found.bean().name(), false));
        }
        else if (Modifier.isPrivate(found.method().getModifiers())) {
            throw unreachable(found, "private");
        }
        return found;
    }

    /*
     * A private or final method is not intercepted by a proxy: it would see none of the
     * fields of the bean.
     */
    private static void requireReachable(Found found, @Nullable Class<?> exposed) {
        boolean proxied = exposed != null && exposed != found.bean().type();
        if (Modifier.isPrivate(found.method().getModifiers())) {
            throw unreachable(found, "private");
        }
        if (proxied && Modifier.isFinal(found.method().getModifiers())) {
            throw unreachable(found, "final, and its bean is behind a proxy");
        }
        try {
            if (exposed != null) {
                AopUtils.selectInvocableMethod(found.method(), exposed);
            }
        }
        catch (IllegalStateException ex) {
            throw new IllegalArgumentException(ex.getMessage(), ex);
        }
    }

    private static IllegalArgumentException unreachable(Found found, String why) {
        return new IllegalArgumentException("The method " + found.method() + " cannot be called, since it is " + why);
    }

    private BeanMethods methods() {
        BeanMethods current = this.methods;
        if (current != null) {
            return current;
        }
        this.lock.lock();
        try {
            current = this.methods;
            if (current == null) {
                current = new BeanMethods(this.beans);
                this.methods = current;
            }
            return current;
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * A method and where it was found.
     *
     * @param bean the first bean of the class
     * @param method its method
     */
    private record Found(BeanMethods.ListedBean bean, Method method) {

        boolean isStatic() {
            return Modifier.isStatic(this.method.getModifiers());
        }

    }

}
