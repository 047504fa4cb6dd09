package io.chrono.boot.action;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Calls a method, and returns when its work is done. Stateless.
 */
final class MethodCall {

    private static final int LONGEST_RESULT = 1_000;

    private MethodCall() {
    }

    /**
     * Call a method.
     * @param target the object, or {@code null} for a static method
     * @param method the method
     * @param values the values of its parameters
     * @return the text of its result, shortened, or {@code null} if it has none
     * @throws Exception what the method throws
     */
    static @Nullable String call(@Nullable Object target, Method method, @Nullable Object[] values) throws Exception {
        ReflectionUtils.makeAccessible(method);
        try {
            Object result = await(method.invoke(target, values));
            String text = (result != null) ? result.toString() : null;
            return (text != null && text.length() > LONGEST_RESULT) ? text.substring(0, LONGEST_RESULT) : text;
        }
        catch (InvocationTargetException | ExecutionException ex) {
            if (ex.getCause() instanceof Exception cause) {
                throw cause;
            }
            if (ex.getCause() instanceof Error cause) {
                throw cause;
            }
            throw ex;
        }
    }

    private static @Nullable Object await(@Nullable Object result) throws InterruptedException, ExecutionException {
        Future<?> future = null;
        if (result instanceof Future<?> pending) {
            future = pending;
        }
        else if (result instanceof CompletionStage<?> stage) {
            future = stage.toCompletableFuture();
        }
        if (future == null) {
            return result;
        }
        try {
            return future.get();
        }
        catch (InterruptedException ex) {
            future.cancel(true);
            throw ex;
        }
    }

}
