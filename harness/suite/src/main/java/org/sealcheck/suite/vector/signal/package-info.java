/** The derived vectors of the Signal protocol: a class per file, each a good case and its deviations. */
@NullMarked
package org.sealcheck.suite.vector.signal;

import org.jspecify.annotations.NullMarked;
