/**
 * The activity stream: invented people do, like and comment things.
 */
@NullMarked
package io.chrono.demo.activity;

import org.jspecify.annotations.NullMarked;
