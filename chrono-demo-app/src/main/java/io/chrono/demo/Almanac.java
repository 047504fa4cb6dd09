package io.chrono.demo;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Profile;

/**
 * The web application: all of the demo but its daemon.
 */
@Profile("!daemon")
@ComponentScan
@ConfigurationPropertiesScan
class Almanac {

}
