package io.chrono.schedule;

/**
 * What a node has done since it was started. Immutable. The counts are read one after the
 * other, so while the node works they need not fit together to the last trigger.
 *
 * @param held triggers that it owns now: waiting, being executed or not written yet
 * @param running triggers that it executes now
 * @param claimed triggers that it has claimed
 * @param begun executions that it has begun
 * @param completed executions that have succeeded
 * @param failed executions that have failed and are not repeated
 * @param retried executions that have failed and are repeated
 * @param missed triggers that were too late, or whose schedule was busy
 * @param notBegun claimed triggers that must not begin any more, since their schedule was
 * removed or paused, or their owner had changed
 * @param refused results that the store has refused, since the trigger had another owner
 * by then
 * @param lostLeases how often the node was taken for dead while it was alive
 * @param recovered triggers of dead nodes that it has given to others
 * @param created triggers that it has created
 * @param deactivated broken schedules that it has made inactive
 * @param forgotten old executions that it has removed
 * @param storeFailures calls of the store that have failed
 * @since 0.1
 */
public record NodeCounts(int held, int running, long claimed, long begun, long completed, long failed, long retried,
        long missed, long notBegun, long refused, long lostLeases, long recovered, long created, long deactivated,
        long forgotten, long storeFailures) {

}
