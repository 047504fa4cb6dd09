package io.chrono.benchmarks.triggers;

import java.util.List;

/**
 * Knows how nodes are started. Stateless.
 */
final class NodeCommands {

    private NodeCommands() {
    }

    /**
     * Return the command line of a node.
     * @param contender whose node it is
     * @param name the name of the candidate
     * @param tuning how the node is set up
     * @param target its database
     * @param work what it does
     * @param jobs how many jobs there are, numbered from 0
     * @return the command line
     */
    static List<String> of(Contender contender, String name, Tuning tuning, Target target, String work, int jobs) {
        return (contender instanceof GraphileContender graphile) ? graphile.command(work)
                : TriggerNode.command(name, tuning, target, work, jobs);
    }

}
