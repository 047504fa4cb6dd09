package io.chrono.boot.action;

import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.chrono.boot.ChronoMethod;
import io.chrono.schedule.ActionCall;
import io.chrono.schedule.Completion;
import io.chrono.schedule.Firing;
import io.chrono.schedule.OwnerLostException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EntityActionInvokerTests {

    private static final Firing FIRING = new Firing(7, "schedule", null, null, Instant.EPOCH, 1, (result) -> {
    });

    private static EntityManagerFactory factory;

    private final EntityActionInvoker invoker = new EntityActionInvoker(() -> List.of(factory), List::of);

    @BeforeAll
    static void open() {
        factory = new PersistenceConfiguration("actions").managedClass(Invoice.class)
            .managedClass(Ticket.class)
            .managedClass(Seat.class)
            .property("jakarta.persistence.jdbc.url", "jdbc:h2:mem:actions;DB_CLOSE_DELAY=-1")
            .property("hibernate.hbm2ddl.auto", "create-drop")
            .createEntityManagerFactory();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @BeforeEach
    void save() {
        factory.runInTransaction((entities) -> {
            Invoice old = entities.find(Invoice.class, 42L);
            if (old != null) {
                entities.remove(old);
            }
        });
        factory.runInTransaction((entities) -> entities.persist(new Invoice(42)));
    }

    @Test
    void methodWorksInATransactionAndWhatItChangesIsSaved() throws Exception {
        assertThat(invoke("Invoice/42::remind", "{\"text\": \"please\"}")).isEqualTo("reminded 1 in a transaction");
        assertThat(invoke("Invoice/42::remind", "{\"text\": \"now\"}")).isEqualTo("reminded 2 in a transaction");
        assertThat(reminders()).containsExactly("please", "now");
    }

    @Test
    void entityIsNamedByItsClassToo() throws Exception {
        assertThat(invoke(Invoice.class.getName() + "/42::remind", null)).startsWith("reminded 1");
    }

    @Test
    void exceptionRollsBack() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> invoke("Invoice/42::fail", null))
            .withMessage("no stamp");
        assertThat(reminders()).isEmpty();
    }

    @Test
    void completionIsWrittenInTheTransaction() throws Exception {
        List<String> completed = new ArrayList<>();
        this.invoker.invoke(call("Invoice/42::remind", null), firing((result) -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();
            completed.add(String.valueOf(result));
        }));
        assertThat(completed).containsExactly("reminded 1 in a transaction");
        assertThatExceptionOfType(OwnerLostException.class)
            .isThrownBy(() -> this.invoker.invoke(call("Invoice/42::remind", null), firing((result) -> {
                throw new OwnerLostException("somebody else's");
            })));
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void methodJoinsTheTransactionOfTheCaller() {
        JpaTransactionManager manager = new JpaTransactionManager(factory);
        EntityActionInvoker joining = new EntityActionInvoker(() -> List.of(factory), () -> List.of(manager));
        new TransactionTemplate(manager).executeWithoutResult((transaction) -> {
            try {
                joining.invoke(call("Invoice/42::remind", null), FIRING);
            }
            catch (Exception ex) {
                throw new IllegalStateException(ex);
            }
            transaction.setRollbackOnly();
        });
        assertThat(reminders()).isEmpty();
    }

    @Test
    void missingEntityIsAFailureThatSaysSo() {
        this.invoker.check(call("Invoice/43::remind", null));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> invoke("Invoice/43::remind", null))
            .withMessageContaining("Invoice with the identifier 43");
    }

    @Test
    void identifierIsOfTheTypeOfTheEntity() throws Exception {
        UUID id = UUID.randomUUID();
        factory.runInTransaction((entities) -> entities.persist(new Ticket(id)));
        assertThat(invoke("Ticket/" + id + "::show", null)).isEqualTo(id.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    Invoice::remind          | ``            | 'entity:Invoice/42::remind'
                    Invoice/::remind         | ``            | 'entity:Invoice/42::remind'
                    Invoice/42               | ``            | 'entity:Invoice/42::remind'
                    /42::remind              | ``            | 'entity:Invoice/42::remind'
                    Invoce/42::remind        | ``            | known are: Invoice
                    java.lang.Runtime/1::exec | ``           | There is no entity 'java.lang.Runtime'
                    Invoice/42::delete       | ``            | no method 'delete' with @ChronoMethod
                    Invoice/42::count        | ``            | static or private
                    Invoice/abc::remind      | ``            | 'abc' cannot be the identifier of the entity 'Invoice', which is a Long
                    Ticket/42::show          | ``            | '42' cannot be the identifier of the entity 'Ticket', which is a UUID
                    Seat/42::show            | ``            | identifier of several values
                    Invoice/42::remind       | {"txt": "a"}  | "txt"
                    """)
    void whatIsWrongIsNamedWhenItIsScheduled(String target, String arguments, String reason) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> this.invoker.check(call(target, arguments.isEmpty() ? null : arguments)))
            .withMessageContaining(reason);
    }

    private static List<String> reminders() {
        return factory.callInTransaction((entities) -> List.copyOf(entities.find(Invoice.class, 42L).reminders));
    }

    private @Nullable String invoke(String target, @Nullable String arguments) throws Exception {
        this.invoker.check(call(target, arguments));
        return this.invoker.invoke(call(target, arguments), FIRING);
    }

    private static Firing firing(Completion completion) {
        return new Firing(7, "schedule", null, null, Instant.EPOCH, 1, completion);
    }

    private static ActionCall call(String target, @Nullable String arguments) {
        return new ActionCall("entity:" + target, arguments);
    }

    record Reminder(String text) {

    }

    @Entity(name = "Invoice")
    static class Invoice {

        @Id
        private long id;

        @ElementCollection
        private List<String> reminders = new ArrayList<>();

        protected Invoice() {
        }

        Invoice(long id) {
            this.id = id;
        }

        @ChronoMethod
        String remind(@Nullable Reminder reminder) {
            this.reminders.add((reminder != null) ? reminder.text() : "none");
            return "reminded " + this.reminders.size()
                    + (TransactionSynchronizationManager.isActualTransactionActive() ? " in a transaction" : "");
        }

        @ChronoMethod
        void fail() throws IOException {
            this.reminders.add("lost");
            throw new IOException("no stamp");
        }

        @ChronoMethod
        static int count() {
            return 1;
        }

        void delete() {
            this.reminders.clear();
        }

    }

    @Entity(name = "Ticket")
    static class Ticket {

        @Id
        private UUID id;

        @SuppressWarnings("NullAway.Init")
        protected Ticket() {
        }

        Ticket(UUID id) {
            this.id = id;
        }

        @ChronoMethod
        UUID show() {
            return this.id;
        }

    }

    @Entity(name = "Seat")
    static class Seat {

        @EmbeddedId
        private @Nullable Place place;

        @ChronoMethod
        String show() {
            return String.valueOf(this.place);
        }

    }

    @Embeddable
    record Place(int aisle, int chair) implements Serializable {

    }

}
