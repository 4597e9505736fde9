/**
 * What derived vectors are written with: a source of keys that depends on nothing but a seed, builders for files and
 * cases, and the verbs that turn a good input into a bad one by one visible deviation.
 */
@NullMarked
package org.sealcheck.suite.vector.kit;

import org.jspecify.annotations.NullMarked;
