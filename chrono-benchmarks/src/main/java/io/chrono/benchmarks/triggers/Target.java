package io.chrono.benchmarks.triggers;

import java.nio.file.Path;

/**
 * Where a trial works. Immutable.
 *
 * @param url the JDBC address of its database
 * @param nodeHome where the programs for Node.js are installed
 */
record Target(String url, Path nodeHome) {

    private static final String HOST = "127.0.0.1";

    private static final String USER = "postgres";

    /**
     * Name a database.
     * @param port the port of the server on this machine
     * @param database the name of the database
     * @param nodeHome where the programs for Node.js are installed
     * @return the target
     */
    static Target of(int port, String database, Path nodeHome) {
        return new Target("jdbc:postgresql://" + HOST + ":" + port + "/" + database + "?user=" + USER
                + "&reWriteBatchedInserts=true", nodeHome);
    }

    /**
     * Return the same address as other programs write it.
     * @return the address
     */
    String nativeUrl() {
        return this.url.substring("jdbc:".length(), this.url.indexOf('?')).replace("//", "//" + USER + "@");
    }

}
