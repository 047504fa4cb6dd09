/**
 * Puts the parts of Chrono together in a Spring Boot application: auto-configurations and
 * their properties.
 */
@NullMarked
package io.chrono.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
