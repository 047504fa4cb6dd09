package io.chrono.benchmarks.push;

/**
 * How a server is spoken to. Immutable.
 *
 * @param port its port on the loopback interface
 * @param path the path of its WebSocket endpoint
 * @param stomp whether it speaks STOMP; else messages come as they are
 */
record Wire(int port, String path, boolean stomp) {

    private static final String STOMP = "stomp";

    /**
     * Read what a server says about itself.
     * @param text its port, its path, and {@code stomp} or {@code raw}, with blanks
     * between
     * @return the way to speak to it
     */
    static Wire parse(String text) {
        String[] parts = text.split(" ", -1);
        return new Wire(Integer.parseInt(parts[0]), parts[1], parts[2].equals(STOMP));
    }

    @Override
    public String toString() {
        return this.port + " " + this.path + " " + (this.stomp ? STOMP : "raw");
    }

}
