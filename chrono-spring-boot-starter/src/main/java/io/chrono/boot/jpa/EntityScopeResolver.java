package io.chrono.boot.jpa;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.IdentifiableType;
import jakarta.persistence.metamodel.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import io.chrono.scope.Scope;
import io.chrono.scope.ScopeResolver;

/**
 * Gives each saved entity the scope of its name and identifier, such as
 * {@code orderItem.42}. An entity that inherits from another one has the name of the
 * uppermost entity, under which its identifier is unique, so a reference that was not
 * loaded yet has the same scope as the entity itself, and nothing needs to be loaded.
 * Safe for use by several threads.
 *
 * @since 0.1
 */
public final class EntityScopeResolver implements ScopeResolver {

    private static final Known UNKNOWN = new Known(null, "", false);

    private final Supplier<List<EntityManagerFactory>> factories;

    private final Map<Class<?>, Known> known = new ConcurrentHashMap<>();

    /**
     * Create a resolver.
     * @param factories gives the factories whose entities are meant; asked when a class
     * is seen first
     */
    public EntityScopeResolver(Supplier<List<EntityManagerFactory>> factories) {
        this.factories = factories;
    }

    /**
     * Return the scope of an entity.
     * @param owner the entity, or a reference to it; never {@code null}
     * @return the scope, or {@code null} if the object is no entity
     * @throws IllegalArgumentException if the entity has no identifier yet, or one that
     * consists of several values
     */
    @Override
    public @Nullable Scope resolve(Object owner) {
        Known entity = this.known.computeIfAbsent(owner.getClass(), this::find);
        EntityManagerFactory factory = entity.factory();
        return (factory != null) ? scope(owner, entity, factory) : null;
    }

    private static Scope scope(Object owner, Known entity, EntityManagerFactory factory) {
        if (entity.composite()) {
            throw new IllegalArgumentException("An entity '" + entity.name() + "' has no scope, since its identifier"
                    + " consists of several values; declare a ScopeResolver bean for it");
        }
        Object id = factory.getPersistenceUnitUtil().getIdentifier(owner);
        if (id == null) {
            throw new IllegalArgumentException(
                    "The entity '" + entity.name() + "' has no scope yet, since it has no identifier; save it first");
        }
        return Scope.of(entity.name(), id);
    }

    private Known find(Class<?> type) {
        for (EntityManagerFactory factory : this.factories.get()) {
            EntityType<?> entity = find(factory, type);
            if (entity != null) {
                return new Known(factory, key(root(entity)), isComposite(entity));
            }
        }
        return UNKNOWN;
    }

    /*
     * A reference that was not loaded is an object of a generated subclass.
     */
    private static @Nullable EntityType<?> find(EntityManagerFactory factory, Class<?> type) {
        for (Class<?> current = type; current != null && current != Object.class; current = current.getSuperclass()) {
            for (EntityType<?> entity : factory.getMetamodel().getEntities()) {
                if (entity.getJavaType() == current) {
                    return entity;
                }
            }
        }
        return null;
    }

    private static EntityType<?> root(EntityType<?> entity) {
        EntityType<?> root = entity;
        for (IdentifiableType<?> above = entity.getSupertype(); above != null; above = above.getSupertype()) {
            root = (above instanceof EntityType<?> found) ? found : root;
        }
        return root;
    }

    /*
     * Hibernate gives a nested class that names no entity the name Outer$Nested.
     */
    private static String key(EntityType<?> entity) {
        String name = entity.getName();
        return StringUtils.uncapitalize(name.substring(name.lastIndexOf('$') + 1));
    }

    private static boolean isComposite(EntityType<?> entity) {
        return !entity.hasSingleIdAttribute() || entity.getIdType().getPersistenceType() != Type.PersistenceType.BASIC;
    }

    /**
     * What is known of a class.
     *
     * @param factory where the entity belongs, or {@code null} if the class is no entity
     * @param name the key of the scope
     * @param composite whether the identifier consists of several values
     */
    private record Known(@Nullable EntityManagerFactory factory, String name, boolean composite) {
    }

}
