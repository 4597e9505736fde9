/**
 * The messages of version 3 taken apart and put together again without any key, as somebody on the wire can.
 *
 * <p>Nothing here checks or protects anything. A message is a version byte, protobuf fields in the order in which they
 * came, and a MAC where there is one; every part can be changed by itself.
 */
@org.jspecify.annotations.NullMarked
package org.sealcheck.suite.scenario.wire;
