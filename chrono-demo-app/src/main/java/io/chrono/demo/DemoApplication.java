package io.chrono.demo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the demo.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DemoApplication {

    /**
     * Start the demo.
     * @param args the arguments of the command line
     */
    public static void main(String[] args) {
        SpringApplication.run(DemoApplication.class, args);
    }

}
