/** Shows and writes down what a run found. */
@org.jspecify.annotations.NullMarked
package org.sealcheck.runner.report;
