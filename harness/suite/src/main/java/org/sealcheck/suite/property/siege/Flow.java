package org.sealcheck.suite.property.siege;

import java.util.List;

/** One kind of traffic, and what a server can do to it. */
interface Flow {
    List<Trick> tricks();
}
