package org.sealcheck.suite.property.group;

/** A key in the model: the {@code number}-th that its owner has made. */
record GroupKey(GroupDevice owner, int number) {}
