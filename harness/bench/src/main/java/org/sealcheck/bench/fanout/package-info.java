/** What a message costs a sender with many devices to write to, and with much that it remembers. */
@org.jspecify.annotations.NullMarked
package org.sealcheck.bench.fanout;
