package io.chrono.demo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/**
 * Starts the demo: the web application, or with the profile {@code daemon} a program
 * without a web server.
 */
@SpringBootApplication(scanBasePackages = "io.chrono.demo.daemon")
@Import(Almanac.class)
public class DemoApplication {

    /**
     * Start the demo.
     * @param args the arguments of the command line
     */
    public static void main(String[] args) {
        SpringApplication.run(DemoApplication.class, args);
    }

}
