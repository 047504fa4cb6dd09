/**
 * Notices that arrive on the page and go away again.
 */
@NullMarked
package io.chrono.demo.notice;

import org.jspecify.annotations.NullMarked;
