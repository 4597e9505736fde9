/** What properties are tried with: how samples are drawn, and in which direction they shrink. */
@org.jspecify.annotations.NullMarked
package org.sealcheck.suite.property.sample;
