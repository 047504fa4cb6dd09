package io.chrono.boot.push;

/**
 * A frame that is the next one of its connection, which nobody else writes meanwhile: who
 * has it must let it go. Immutable and safe for use by several threads.
 *
 * @param socket the connection
 * @param frame what is written
 */
record Departure(PageSocket socket, Frame frame) {

    void go() {
        this.socket.write(this.frame);
    }

}
