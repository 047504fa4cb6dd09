package io.chrono.benchmarks.push;

/**
 * What some work has cost. Immutable.
 *
 * @param operations how many operations have arrived
 * @param messages in how many messages they came
 * @param seconds how long it took from the command until the last one was read
 * @param cpu the CPU time of the server, in seconds
 */
record Measurement(long operations, long messages, double seconds, double cpu) {

    static final Measurement NOTHING = new Measurement(0, 0, 0, 0);

    Measurement plus(Measurement other) {
        return new Measurement(this.operations + other.operations, this.messages + other.messages,
                this.seconds + other.seconds, this.cpu + other.cpu);
    }

    double perSecond() {
        return this.operations / this.seconds;
    }

    double cpuMicros() {
        return this.cpu * 1e6 / this.operations;
    }

}
