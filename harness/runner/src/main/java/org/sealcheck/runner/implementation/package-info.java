/** Finds implementations by name, command or address, and starts them. */
@org.jspecify.annotations.NullMarked
package org.sealcheck.runner.implementation;
