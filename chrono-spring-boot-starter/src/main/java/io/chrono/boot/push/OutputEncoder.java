package io.chrono.boot.push;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.chrono.operation.Operation;
import io.chrono.operation.OperationPolicy;
import io.chrono.operation.Operations;

/**
 * Writes outputs as JSON. Each output is written once, at the moment it is handed over
 * and on the thread that hands it over: what cannot be written fails alone, and nobody
 * waits for the getters of somebody else's objects. Safe for use by several threads.
 */
final class OutputEncoder {

    private final JsonMapper operationMapper = JsonMapper.builder().build();

    private final JsonMapper valueMapper;

    private final OperationPolicy policy;

    private final String begin;

    private final String end;

    OutputEncoder(JsonMapper valueMapper, OperationPolicy policy) {
        this.valueMapper = valueMapper;
        this.policy = policy;
        String empty = this.operationMapper.writeValueAsString(Operations.none().toMessage());
        int middle = empty.indexOf("[]") + 1;
        this.begin = empty.substring(0, middle);
        this.end = empty.substring(middle);
    }

    /**
     * Write an output.
     * @param destination where operations go
     * @param valueDestination where anything else goes
     * @param output the output
     * @return the written output, or {@code null} if there is nothing to send
     * @throws RuntimeException if it cannot be written, or an operation is forbidden
     */
    @Nullable Output encode(String destination, String valueDestination, Object output) {
        if (output instanceof Operation operation) {
            return encode(destination, List.of(operation));
        }
        if (output instanceof Operations operations) {
            return encode(destination, operations.asList());
        }
        return new Output(valueDestination, this.valueMapper.writeValueAsString(output), 0);
    }

    private @Nullable Output encode(String destination, List<Operation> operations) {
        if (operations.isEmpty()) {
            return null;
        }
        operations.forEach(this.policy::check);
        String array = this.operationMapper.writeValueAsString(operations.stream().map(Operation::asMap).toList());
        return new Output(destination, array.substring(1, array.length() - 1), operations.size());
    }

    /**
     * Make messages of outputs: operations for the same destination that follow each
     * other become one message.
     * @param outputs the outputs in their order
     * @return the messages in the order of the outputs
     */
    List<PushMessage> messages(List<Output> outputs) {
        List<PushMessage> messages = new ArrayList<>(1);
        for (int from = 0; from < outputs.size();) {
            int to = from + 1;
            while (to < outputs.size() && outputs.get(from).isMergeableWith(outputs.get(to))) {
                to++;
            }
            messages.add(message(outputs.subList(from, to)));
            from = to;
        }
        return messages;
    }

    private PushMessage message(List<Output> outputs) {
        Output first = outputs.get(0);
        if (first.operations() == 0) {
            return new PushMessage(first.destination(), first.json(), 0);
        }
        int operations = 0;
        StringBuilder body = new StringBuilder(this.begin);
        for (Output output : outputs) {
            body.append((operations > 0) ? "," : "").append(output.json());
            operations += output.operations();
        }
        return new PushMessage(first.destination(), body.append(this.end).toString(), operations);
    }

}
