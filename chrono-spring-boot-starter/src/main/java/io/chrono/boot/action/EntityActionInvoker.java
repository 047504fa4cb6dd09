package io.chrono.boot.action;

import java.lang.reflect.Method;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

import io.chrono.schedule.ActionCall;
import io.chrono.schedule.ActionInvoker;
import io.chrono.schedule.Firing;

/**
 * Calls a method of an entity, such as {@code entity:Invoice/42::remind}, if it has
 * {@link io.chrono.boot.ChronoMethod @ChronoMethod}. The entity is loaded by its
 * identifier in the transaction in which the method works: that of the caller if there is
 * one, else a new one, which is rolled back if the method throws anything. The completion
 * of the trigger is written in the same transaction. Safe for use by several threads.
 *
 * @since 0.1
 */
public final class EntityActionInvoker implements ActionInvoker {

    private final Supplier<List<EntityManagerFactory>> factories;

    private final Supplier<List<PlatformTransactionManager>> transactions;

    /**
     * Create an invoker.
     * @param factories gives the factories whose entities are meant
     * @param transactions gives the transaction managers of the application
     */
    public EntityActionInvoker(Supplier<List<EntityManagerFactory>> factories,
            Supplier<List<PlatformTransactionManager>> transactions) {
        this.factories = factories;
        this.transactions = transactions;
    }

    @Override
    public String type() {
        return "entity";
    }

    @Override
    public void check(ActionCall call) {
        EntityTarget target = EntityTarget.find(call.target(), this.factories.get());
        MethodArguments.of(target.method()).check(call.arguments());
    }

    @Override
    public @Nullable String invoke(ActionCall call, Firing firing) throws Exception {
        EntityTarget target = EntityTarget.find(call.target(), this.factories.get());
        Method method = target.method();
        @Nullable Object[] values = MethodArguments.of(method).values(call.arguments(), firing);
        return inTransaction(manager(target.factory()), () -> {
            String result = MethodCall.call(load(target), method, values);
            firing.completion().complete(result);
            return result;
        });
    }

    private static Object load(EntityTarget target) {
        EntityManager entities = EntityManagerFactoryUtils.getTransactionalEntityManager(target.factory());
        if (entities == null) {
            throw new IllegalStateException("The transaction does not belong to the entities of " + target.type());
        }
        Object entity = entities.find(target.type(), target.id());
        if (entity == null) {
            throw new NoSuchElementException(
                    "There is no " + target.type().getName() + " with the identifier " + target.id());
        }
        return entity;
    }

    private static @Nullable String inTransaction(PlatformTransactionManager manager, Callable<@Nullable String> work)
            throws Exception {
        TransactionStatus transaction = manager.getTransaction(TransactionDefinition.withDefaults());
        @Nullable String result;
        try {
            result = work.call();
        }
        catch (Exception | Error ex) {
            rollBack(manager, transaction, ex);
            throw ex;
        }
        manager.commit(transaction);
        return result;
    }

    private static void rollBack(PlatformTransactionManager manager, TransactionStatus transaction, Throwable cause) {
        try {
            manager.rollback(transaction);
        }
        catch (RuntimeException ex) {
            cause.addSuppressed(ex);
        }
    }

    private PlatformTransactionManager manager(EntityManagerFactory factory) {
        List<PlatformTransactionManager> all = this.transactions.get();
        for (PlatformTransactionManager manager : all) {
            if (manager instanceof JpaTransactionManager jpa && jpa.getEntityManagerFactory() == factory) {
                return manager;
            }
        }
        boolean others = all.size() == 1 && !(all.get(0) instanceof JpaTransactionManager);
        return others ? all.get(0) : new JpaTransactionManager(factory);
    }

}
