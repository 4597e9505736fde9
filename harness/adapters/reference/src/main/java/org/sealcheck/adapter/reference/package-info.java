/** The adapter of the reference implementation: the contract's records on one side, the reference's types on the other. */
@NullMarked
package org.sealcheck.adapter.reference;

import org.jspecify.annotations.NullMarked;
