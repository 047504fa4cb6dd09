package io.chrono.test;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/**
 * Makes the context of a {@link ChronoTest}.
 */
class ChronoTestContextBootstrapper extends TestSliceTestContextBootstrapper<ChronoTest> {

}
