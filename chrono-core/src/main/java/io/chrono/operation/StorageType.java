package io.chrono.operation;

/**
 * One of the two stores that a browser has for the origin of a page.
 *
 * @since 0.1
 */
public enum StorageType {

    /**
     * Shared by all tabs, kept until it is cleared; what the page takes if nothing is
     * said.
     */
    LOCAL,

    /** For this tab only, kept until it is closed. */
    SESSION

}
