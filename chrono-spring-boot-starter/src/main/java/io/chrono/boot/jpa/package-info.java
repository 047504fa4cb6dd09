/**
 * Whose an entity is: scopes for what Jakarta Persistence manages.
 */
@NullMarked
package io.chrono.boot.jpa;

import org.jspecify.annotations.NullMarked;
