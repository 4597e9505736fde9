/**
 * What every check stands on: the check, its outcome, the run it belongs to, and the rules for rejections and profiles.
 *
 * <p>Not this package's concern: how checks are found and launched, and what is done with their results.
 */
@org.jspecify.annotations.NullMarked
package org.sealcheck.suite;
