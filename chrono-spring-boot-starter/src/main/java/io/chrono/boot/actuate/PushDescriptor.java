package io.chrono.boot.actuate;

import java.util.Map;

import io.chrono.boot.PushDrop;
import io.chrono.boot.PushStatistics;

/**
 * What goes to the pages, as the endpoint shows it. Immutable.
 *
 * @param sessions how many connections are open
 * @param pages how many pages can be reached
 * @param users how many users have at least one page
 * @param messages how many messages were handed to connections
 * @param operations how many operations were in these messages
 * @param characters the length of these messages
 * @param held how many messages wait for a page of their user
 * @param dropped how many messages reached nobody, by reason
 * @param refusedSubscriptions how many subscriptions of clients were refused
 * @param refusedSends how many messages from clients were refused
 * @param slowCloses how many connections were closed because their page was too slow
 * @param waiting how many bytes wait for slow pages
 * @param conflated how many operations were replaced by newer ones before they had left
 * @since 0.1
 */
public record PushDescriptor(int sessions, int pages, int users, long messages, long operations, long characters,
        int held, Map<PushDrop, Long> dropped, long refusedSubscriptions, long refusedSends, long slowCloses,
        long waiting, long conflated) {

    static PushDescriptor of(PushStatistics push) {
        return new PushDescriptor(push.sessions(), push.pages(), push.users(), push.messages(), push.operations(),
                push.characters(), push.held(), push.dropped(), push.refusedSubscriptions(), push.refusedSends(),
                push.slowCloses(), push.waiting(), push.conflated());
    }

}
