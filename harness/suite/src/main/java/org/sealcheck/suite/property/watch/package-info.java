/** What is looked at during a play besides what is read: one rule a class. */
@org.jspecify.annotations.NullMarked
package org.sealcheck.suite.property.watch;
