package io.chrono.test;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Sets everything back to the beginning before each test method whose context has time
 * that it can move.
 */
final class RewindTestExecutionListener implements TestExecutionListener, Ordered {

    private static final int AFTER_INJECTION = 2500;

    @Override
    public int getOrder() {
        return AFTER_INJECTION;
    }

    @Override
    public void beforeTestMethod(TestContext context) {
        if (context.hasApplicationContext()) {
            context.getApplicationContext().getBeanProvider(Rewind.class).ifAvailable(Rewind::toTheBeginning);
        }
    }

}
