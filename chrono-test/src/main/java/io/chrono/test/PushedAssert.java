package io.chrono.test;

import java.util.List;

import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about what was pushed. Not thread-safe.
 *
 * @since 0.1
 */
public final class PushedAssert extends AbstractAssert<PushedAssert, Pushed> {

    PushedAssert(Pushed actual) {
        super(actual, PushedAssert.class);
    }

    /**
     * Go on with what the pages of a user have got; it may be nothing.
     * @param name the name of the user's principal
     * @return the assertion
     */
    public OutputsAssert toUser(String name) {
        return to(new Push.Receiver(Push.Kind.USER, name));
    }

    /**
     * Go on with what everyone has got who listens to a topic; it may be nothing.
     * @param topic the topic's destination
     * @return the assertion
     */
    public OutputsAssert toTopic(String topic) {
        return to(new Push.Receiver(Push.Kind.TOPIC, topic));
    }

    /**
     * Go on with what one page alone has got; it may be nothing.
     * @param id the identifier of the page
     * @return the assertion
     */
    public OutputsAssert toPage(String id) {
        return to(new Push.Receiver(Push.Kind.PAGE, id));
    }

    /**
     * Verify that nothing was pushed to anybody.
     * @return this assertion
     */
    public PushedAssert isEmpty() {
        List<Push> all = this.actual.all();
        if (!all.isEmpty()) {
            throw failure("%nExpecting nothing to be pushed, but there is:%n  %s", all);
        }
        return this;
    }

    private OutputsAssert to(Push.Receiver receiver) {
        return new OutputsAssert(receiver, this.actual.all());
    }

}
