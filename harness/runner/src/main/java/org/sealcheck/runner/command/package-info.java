/** One class a subcommand; their names and options are a promise. */
@org.jspecify.annotations.NullMarked
package org.sealcheck.runner.command;
