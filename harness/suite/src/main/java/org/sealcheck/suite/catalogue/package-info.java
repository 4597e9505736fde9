/** Every check of the suite, read from features, vectors and properties without running any. */
@org.jspecify.annotations.NullMarked
package org.sealcheck.suite.catalogue;
