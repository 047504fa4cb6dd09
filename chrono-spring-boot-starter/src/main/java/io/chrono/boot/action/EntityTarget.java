package io.chrono.boot.action;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionException;
import org.springframework.util.ClassUtils;

/**
 * A method of one entity. Immutable.
 *
 * @param factory where the entity belongs
 * @param type its class
 * @param id its identifier
 * @param method the method
 */
record EntityTarget(EntityManagerFactory factory, Class<?> type, Object id, Method method) {

    private static final String FORM = "entity:Invoice/42::remind";

    /**
     * Find out what a text means.
     * @param text the name or the class of an entity, a slash, the identifier, two colons
     * and the method
     * @param factories the factories whose entities are meant
     * @return what it means
     * @throws IllegalArgumentException if there is no such entity or method, or the
     * identifier cannot be one, naming what exists
     */
    static EntityTarget find(String text, List<EntityManagerFactory> factories) {
        MethodName name = MethodName.parse(text, FORM);
        int slash = name.owner().indexOf('/');
        if (slash <= 0 || slash == name.owner().length() - 1) {
            throw new IllegalArgumentException(
                    "A method of an entity is named as in '" + FORM + "', but was '" + text + "'");
        }
        Map<String, Found> known = new TreeMap<>();
        factories.forEach(
                (factory) -> factory.getMetamodel().getEntities().forEach((entity) -> add(known, factory, entity)));
        String owner = name.owner().substring(0, slash);
        Found found = known.get(owner);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no entity '" + owner + "' that has a method with @ChronoMethod; known are: "
                            + (known.isEmpty() ? "none" : String.join(", ", known.keySet())));
        }
        return found.target(name.owner().substring(slash + 1), name.method());
    }

    private static void add(Map<String, Found> known, EntityManagerFactory factory, EntityType<?> entity) {
        ListedMethods methods = ListedMethods.of(entity.getJavaType());
        if (!methods.isEmpty()) {
            Found found = new Found(factory, entity, methods);
            known.putIfAbsent(entity.getName(), found);
            known.putIfAbsent(entity.getJavaType().getName(), found);
        }
    }

    /**
     * An entity with methods that may be called.
     *
     * @param factory where it belongs
     * @param entity what is known of it
     * @param methods its methods
     */
    private record Found(EntityManagerFactory factory, EntityType<?> entity, ListedMethods methods) {

        EntityTarget target(String id, String name) {
            Method method = this.methods.get(name);
            if (Modifier.isStatic(method.getModifiers()) || Modifier.isPrivate(method.getModifiers())) {
                throw new IllegalArgumentException(
                        "The method " + method + " cannot be called on an entity, since it is static or private");
            }
            return new EntityTarget(this.factory, this.entity.getJavaType(), convert(id), method);
        }

        private Object convert(String id) {
            if (!this.entity.hasSingleIdAttribute()
                    || this.entity.getIdType().getPersistenceType() != Type.PersistenceType.BASIC) {
                throw new IllegalArgumentException("The entity '" + this.entity.getName()
                        + "' has an identifier of several values, so it cannot be named by a text");
            }
            Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(this.entity.getIdType().getJavaType());
            try {
                Object value = ApplicationConversionService.getSharedInstance().convert(id, type);
                if (value != null) {
                    return value;
                }
            }
            catch (ConversionException ex) {
                throw unreadable(id, type, ex);
            }
            throw unreadable(id, type, null);
        }

        private IllegalArgumentException unreadable(String id, Class<?> type, @Nullable Exception cause) {
            return new IllegalArgumentException("'" + id + "' cannot be the identifier of the entity '"
                    + this.entity.getName() + "', which is a " + type.getSimpleName(), cause);
        }

    }

}
