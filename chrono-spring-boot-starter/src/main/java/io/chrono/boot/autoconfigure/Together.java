package io.chrono.boot.autoconfigure;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Lets several beans hear of one thing: if one fails, the others still hear of it.
 * Stateless.
 */
final class Together {

    private Together() {
    }

    /**
     * Call all, in their order.
     * @param all who is called
     * @param call the call
     * @param <T> the type of those who are called
     * @throws RuntimeException what the first one that failed has thrown, with what the
     * others have thrown as suppressed
     */
    static <T> void tell(List<T> all, Consumer<T> call) {
        RuntimeException failure = null;
        for (T one : all) {
            try {
                call.accept(one);
            }
            catch (RuntimeException ex) {
                failure = join(failure, ex);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static RuntimeException join(@Nullable RuntimeException first, RuntimeException next) {
        if (first == null) {
            return next;
        }
        if (first != next) {
            first.addSuppressed(next);
        }
        return first;
    }

}
