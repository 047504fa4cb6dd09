package io.chrono.boot.event;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionService;

import io.chrono.timeline.EventCatalogue;
import io.chrono.timeline.EventDefinition;

/**
 * The events that are beans: those whose class has
 * {@link io.chrono.boot.ChronoEvent @ChronoEvent}, and those that are an
 * {@link io.chrono.timeline.Event}. An entry of {@code chrono.events} is known by its own
 * name as well. Beans are looked for when all of them are known, and created when they
 * run first, if they are lazy. Safe for use by several threads.
 *
 * @since 0.1
 */
public final class BeanEventCatalogue implements EventCatalogue, SmartInitializingSingleton {

    private final ConfigurableListableBeanFactory beans;

    private final List<EventEntry> entries;

    private final ReentrantLock lock = new ReentrantLock();

    private volatile @Nullable EventDirectory directory;

    /**
     * Create a catalogue.
     * @param beans where the beans are
     * @param entries what the configuration says about them
     */
    public BeanEventCatalogue(ConfigurableListableBeanFactory beans, Collection<EventEntry> entries) {
        this.beans = beans;
        this.entries = List.copyOf(entries);
    }

    @Override
    public void afterSingletonsInstantiated() {
        directory();
    }

    @Override
    public EventDefinition get(Class<?> type) {
        List<EventDefinition> found = beans((bean) -> bean.type() == type);
        if (found.isEmpty()) {
            found = beans((bean) -> type.isAssignableFrom(bean.type()));
        }
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    found.isEmpty() ? "There is no event bean of " + type + "; " + known() : "There are " + found.size()
                            + " event beans of " + type + ", schedule one of them by its name: " + names(found));
        }
        return found.get(0);
    }

    @Override
    public EventDefinition get(String name) {
        EventDefinition definition = directory().definitions().get(name);
        if (definition == null) {
            throw new IllegalArgumentException("There is no event named '" + name + "'; " + known());
        }
        return definition;
    }

    @Override
    public Collection<EventDefinition> all() {
        return Collections.unmodifiableCollection(directory().definitions().values());
    }

    /**
     * Return the events that start by themselves.
     * @return the standing events
     */
    List<StandingEvent> standing() {
        return directory().standing();
    }

    private EventDirectory directory() {
        EventDirectory current = this.directory;
        if (current != null) {
            return current;
        }
        this.lock.lock();
        try {
            if (this.directory == null) {
                this.directory = new EventDirectory(new EventBeanFinder(this.beans).find(), this.entries,
                        new ArgumentConverter(conversion()));
            }
            return this.directory;
        }
        finally {
            this.lock.unlock();
        }
    }

    private ConversionService conversion() {
        ConversionService own = this.beans.getConversionService();
        return (own != null) ? own : ApplicationConversionService.getSharedInstance();
    }

    private List<EventDefinition> beans(Predicate<EventDefinition> predicate) {
        return directory().beans().stream().filter(predicate).toList();
    }

    private String known() {
        Collection<EventDefinition> all = all();
        return all.isEmpty() ? "no event is known" : "known are: " + names(all);
    }

    private static String names(Collection<EventDefinition> definitions) {
        return String.join(", ", definitions.stream().map(EventDefinition::name).toList());
    }

}
