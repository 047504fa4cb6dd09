package io.chrono.boot.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

    private final JsonMapper valueMapper;

    private final OperationPolicy policy;

    OutputEncoder(JsonMapper valueMapper, OperationPolicy policy) {
        this.valueMapper = valueMapper;
        this.policy = policy;
    }

    /**
     * Write an output.
     * @param destination where operations go
     * @param valueDestination where anything else goes
     * @param output the output
     * @return the written output, in parts where a later output may take the place of
     * some of it; empty if there is nothing to send
     * @throws RuntimeException if it cannot be written, or an operation is forbidden
     */
    List<Output> encode(String destination, String valueDestination, Object output) {
        if (output instanceof Operation operation) {
            return encode(destination, List.of(operation));
        }
        if (output instanceof Operations operations) {
            return encode(destination, operations.asList());
        }
        return List.of(new Output(valueDestination, this.valueMapper.writeValueAsString(output), 0, null));
    }

    private List<Output> encode(String destination, List<Operation> operations) {
        if (operations.isEmpty()) {
            return List.of();
        }
        boolean replaceable = false;
        for (Operation operation : operations) {
            this.policy.check(operation);
            replaceable |= operation.conflationKey() != null;
        }
        return replaceable ? parts(destination, operations) : List.of(part(destination, operations));
    }

    private static List<Output> parts(String destination, List<Operation> operations) {
        List<Output> parts = new ArrayList<>();
        for (int from = 0; from < operations.size();) {
            String key = operations.get(from).conflationKey();
            int to = from + 1;
            while (to < operations.size() && Objects.equals(key, operations.get(to).conflationKey())) {
                to++;
            }
            parts.add(part(destination, operations.subList(from, to)));
            from = to;
        }
        return parts;
    }

    private static Output part(String destination, List<Operation> operations) {
        return new Output(destination, OperationJson.operations(operations), operations.size(),
                operations.get(0).conflationKey());
    }

    /**
     * Make messages of outputs: operations for the same destination that follow each
     * other become one message.
     * @param outputs the outputs in their order
     * @return the messages in the order of the outputs
     */
    static List<PushMessage> messages(List<Output> outputs) {
        if (outputs.size() == 1) {
            return List.of(PushMessage.of(outputs));
        }
        List<PushMessage> messages = new ArrayList<>(1);
        for (int from = 0; from < outputs.size();) {
            int to = from + 1;
            while (to < outputs.size() && outputs.get(from).isMergeableWith(outputs.get(to))) {
                to++;
            }
            messages.add(PushMessage.of(outputs.subList(from, to)));
            from = to;
        }
        return messages;
    }

}
