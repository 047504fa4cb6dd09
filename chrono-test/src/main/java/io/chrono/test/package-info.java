/**
 * Lets an application test what it schedules and what it pushes, in time that the test
 * moves by hand.
 */
@NullMarked
package io.chrono.test;

import org.jspecify.annotations.NullMarked;
