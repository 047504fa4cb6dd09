package io.chrono.test.example;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application, as the tests of this module see it.
 */
@SpringBootApplication
class ExampleApplication {

}
