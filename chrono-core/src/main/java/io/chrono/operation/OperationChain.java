package io.chrono.operation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.chrono.operation.OperationRules.Target;

/**
 * Operations to which more can be added. Each method returns a new chain and leaves this
 * one as it is, at the same cost however long the chain is. A method either adds an
 * operation, and then has its name, or sets an option of the one that was added last.
 * <p>
 * An operation without a selector works on the element of the operation before it: the
 * selector is copied here, so the wire always carries it. It is the selector of the last
 * operation that has one, together with {@link #xpath()}, but not with
 * {@link #selectAll()}.
 *
 * @since 0.1
 */
public final class OperationChain
        implements Operations, DomOperations, ElementOperations, PageOperations, OperationOptions {

    static final OperationChain EMPTY = new OperationChain();

    private final @Nullable OperationChain before;

    private final @Nullable Operation last;

    private final @Nullable Operation selected;

    private final int size;

    private OperationChain() {
        this.before = null;
        this.last = null;
        this.selected = null;
        this.size = 0;
    }

    private OperationChain(OperationChain before, Operation last) {
        this.before = before;
        this.last = last;
        this.selected = last.hasSelector() ? last : before.selected;
        this.size = before.size + 1;
    }

    /**
     * Add an operation, for example one that the page itself has added to CableReady.
     * @param operation the operation; without a selector it works on the element of the
     * operation before it, if it works on an element
     * @return the longer chain
     * @throws IllegalArgumentException if the operation needs a selector and there is
     * none to inherit
     */
    @Override
    public OperationChain add(Operation operation) {
        if (operation.hasSelector()) {
            return new OperationChain(this, operation);
        }
        Target target = OperationRules.target(operation.name());
        if (target == Target.PAGE) {
            return new OperationChain(this, operation);
        }
        if (this.selected != null) {
            return new OperationChain(this, operation.inheriting(this.selected));
        }
        if (target == Target.ELEMENTS_OR_DOCUMENT) {
            return new OperationChain(this, operation);
        }
        throw new IllegalArgumentException("'selector' of " + operation.name()
                + " is missing, and no operation before it has one that it could inherit: " + operation);
    }

    @Override
    public OperationChain and(Operations more) {
        OperationChain chain = this;
        for (Operation operation : more.asList()) {
            chain = new OperationChain(chain, operation);
        }
        return chain;
    }

    /**
     * Change the last operation.
     * @param change makes another operation out of the last one
     * @return the changed chain
     * @throws IllegalStateException if there is no operation
     */
    @Override
    public OperationChain changeLast(UnaryOperator<Operation> change) {
        if (this.before == null || this.last == null) {
            throw new IllegalStateException("There is no operation to change: add one first");
        }
        return new OperationChain(this.before, change.apply(this.last));
    }

    @Override
    public int size() {
        return this.size;
    }

    @Override
    public List<Operation> asList() {
        if (this.size == 1 && this.last != null) {
            return Collections.singletonList(this.last);
        }
        Operation[] operations = new Operation[this.size];
        int index = this.size;
        for (OperationChain chain = this; chain != null && chain.last != null; chain = chain.before) {
            operations[--index] = chain.last;
        }
        return Collections.unmodifiableList(Arrays.asList(operations));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OperationChain chain && chain.size == this.size && chain.asList().equals(asList());
    }

    @Override
    public int hashCode() {
        return asList().hashCode();
    }

    @Override
    public String toString() {
        return asList().toString();
    }

}
