package io.chrono.test;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

import io.chrono.operation.Operation;
import io.chrono.operation.Operations;

/**
 * Assertions about what one receiver has got. Not thread-safe.
 *
 * @since 0.1
 */
public final class OutputsAssert extends AbstractAssert<OutputsAssert, List<Object>> {

    private final Push.Receiver receiver;

    private final List<Push> all;

    OutputsAssert(Push.Receiver receiver, List<Push> all) {
        super(all.stream().filter((push) -> push.receiver().equals(receiver)).map(Push::output).toList(),
                OutputsAssert.class);
        this.receiver = receiver;
        this.all = all;
    }

    /**
     * Verify how many outputs there were. What one run returns is one output, however
     * many operations it has.
     * @param count the number
     * @return this assertion
     */
    public OutputsAssert hasSize(int count) {
        if (this.actual.size() != count) {
            throw failure("%nExpecting %s outputs for the %s, but there were %s:%n  %s%nEverything that was pushed:%n"
                    + "  %s", count, this.receiver, this.actual.size(), this.actual, this.all);
        }
        return this;
    }

    /**
     * Verify that there was no output.
     * @return this assertion
     */
    public OutputsAssert isEmpty() {
        return hasSize(0);
    }

    /**
     * Verify which operations there were, over all outputs.
     * @param names all names in their order, as on the wire, for example
     * {@code innerHtml}
     * @return this assertion
     */
    public OutputsAssert hasOperations(String... names) {
        List<String> found = operations().map(Operation::name).toList();
        if (!found.equals(List.of(names))) {
            throw failure("%nExpecting for the %s the operations%n  %s%nbut there were%n  %s", this.receiver,
                    List.of(names), found);
        }
        return this;
    }

    /**
     * Verify that there was an operation with at least these options.
     * @param name the name, as on the wire, for example {@code innerHtml}
     * @param options the options and their values
     * @return this assertion
     */
    public OutputsAssert hasOperation(String name, Map<String, ?> options) {
        boolean found = operations().anyMatch((operation) -> operation.name().equals(name) && options.entrySet()
            .stream()
            .allMatch((option) -> Objects.equals(operation.option(option.getKey()), option.getValue())));
        if (!found) {
            throw failure("%nExpecting for the %s the operation %s with%n  %s%nbut there were%n  %s", this.receiver,
                    name, options, operations().toList());
        }
        return this;
    }

    /**
     * Verify that there was an output that equals another object.
     * @param output the other object
     * @return this assertion
     */
    public OutputsAssert hasOutput(Object output) {
        if (!this.actual.contains(output)) {
            throw failure("%nExpecting for the %s the output%n  %s%nbut there were%n  %s", this.receiver, output,
                    this.actual);
        }
        return this;
    }

    /**
     * Go on with the operations of all outputs, with all that AssertJ has for lists.
     * @return the assertion
     */
    public ListAssert<Operation> operationsThat() {
        return Assertions.assertThat(operations().toList());
    }

    /**
     * Go on with the outputs, with all that AssertJ has for lists.
     * @return the assertion
     */
    public ListAssert<Object> outputsThat() {
        return Assertions.assertThat(this.actual);
    }

    private Stream<Operation> operations() {
        return this.actual.stream().flatMap((output) -> {
            if (output instanceof Operation operation) {
                return Stream.of(operation);
            }
            return (output instanceof Operations operations) ? operations.asList().stream() : Stream.empty();
        });
    }

}
