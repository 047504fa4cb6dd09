package io.chrono.boot.jpa;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.Table;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.chrono.scope.Scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EntityScopeResolverTests {

    private static EntityManagerFactory factory;

    private final EntityScopeResolver resolver = new EntityScopeResolver(() -> List.of(factory));

    @BeforeAll
    static void open() {
        factory = new PersistenceConfiguration("scopes").managedClass(OrderItem.class)
            .managedClass(Document.class)
            .managedClass(Animal.class)
            .managedClass(Dog.class)
            .managedClass(Seat.class)
            .property("jakarta.persistence.jdbc.url", "jdbc:h2:mem:scopes;DB_CLOSE_DELAY=-1")
            .property("hibernate.hbm2ddl.auto", "create-drop")
            .createEntityManagerFactory();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @Test
    void savedEntityHasTheScopeOfItsNameAndIdentifier() {
        OrderItem item = save(new OrderItem());
        assertThat(this.resolver.resolve(item)).isEqualTo(Scope.of("orderItem", item.id));
    }

    @Test
    void nameOfTheEntityBeatsThatOfItsClass() {
        Document document = new Document("a.b");
        assertThat(this.resolver.resolve(save(document))).hasToString("paper.a%2Eb");
    }

    @Test
    void referenceIsNotLoaded() {
        OrderItem item = save(new OrderItem());
        factory.runInTransaction((manager) -> {
            OrderItem reference = manager.getReference(OrderItem.class, item.id);
            assertThat(reference.getClass()).isNotEqualTo(OrderItem.class);
            assertThat(this.resolver.resolve(reference)).isEqualTo(Scope.of("orderItem", item.id));
            assertThat(Hibernate.isInitialized(reference)).isFalse();
        });
    }

    @Test
    void referenceToAnAncestorHasTheScopeOfTheEntity() {
        Dog dog = save(new Dog());
        factory.runInTransaction((manager) -> {
            Animal reference = manager.getReference(Animal.class, dog.id);
            assertThat(this.resolver.resolve(reference)).isEqualTo(this.resolver.resolve(dog))
                .isEqualTo(Scope.of("animal", dog.id));
        });
    }

    @Test
    void entityThatWasNotSavedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> this.resolver.resolve(new OrderItem()))
            .withMessageContaining("'orderItem'")
            .withMessageContaining("save it first");
    }

    @Test
    void identifierOfSeveralValuesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> this.resolver.resolve(new Seat(new Place(1, 2))))
            .withMessageContaining("'seat'")
            .withMessageContaining("ScopeResolver");
    }

    @Test
    void otherObjectsAreUnknown() {
        assertThat(this.resolver.resolve("text")).isNull();
        assertThat(this.resolver.resolve(new Object())).isNull();
        assertThat(this.resolver.resolve(Map.of())).isNull();
    }

    private static <T> T save(T entity) {
        factory.runInTransaction((EntityManager manager) -> manager.persist(entity));
        return entity;
    }

    @MappedSuperclass
    static class Base {

        @Id
        @GeneratedValue
        Long id;

    }

    @Entity
    static class OrderItem extends Base {

    }

    @Entity(name = "Paper")
    @Table(name = "document")
    static class Document {

        @Id
        String number;

        Document() {
        }

        Document(String number) {
            this.number = number;
        }

    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Animal {

        @Id
        @GeneratedValue
        UUID id;

    }

    @Entity
    static class Dog extends Animal {

    }

    @Embeddable
    record Place(int line, int number) implements Serializable {
    }

    @Entity
    static class Seat {

        @EmbeddedId
        Place place;

        Seat() {
        }

        Seat(Place place) {
            this.place = place;
        }

    }

}
