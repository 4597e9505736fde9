/** Makes the calls of a recorded transcript again, and says where the answers are others. */
@org.jspecify.annotations.NullMarked
package org.sealcheck.runner.replay;
