/** The sentences of the features: one class for each topic, each step a few lines over the scenario's world. */
@org.jspecify.annotations.NullMarked
package org.sealcheck.suite.scenario.steps;
