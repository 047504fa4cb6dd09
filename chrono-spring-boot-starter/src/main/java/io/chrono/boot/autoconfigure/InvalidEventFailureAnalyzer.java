package io.chrono.boot.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.chrono.boot.event.InvalidEventException;

/**
 * Explains an event bean or a standing event that stops the start.
 */
final class InvalidEventFailureAnalyzer extends AbstractFailureAnalyzer<InvalidEventException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidEventException cause) {
        StringBuilder description = new StringBuilder("Chrono cannot start:\n\n    ").append(cause.place());
        if (cause.value() != null) {
            description.append(" = \"").append(cause.value()).append('"');
        }
        description.append("\n    Reason: ").append(cause.reason());
        return new FailureAnalysis(description.toString(), cause.action(), cause);
    }

}
