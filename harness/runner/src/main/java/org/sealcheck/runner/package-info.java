/** The command line: chooses checks and implementations, launches the suite, judges and reports. */
@org.jspecify.annotations.NullMarked
package org.sealcheck.runner;
