package org.sealcheck.suite.property.play;

import org.sealcheck.contract.Implementation;
import org.sealcheck.suite.Run;

/** Who plays whom: properties, too, are tried against the other implementation of the run. */
public enum Cast {
    /** The implementation under check plays everyone. */
    ALONE,
    /** It plays the first device, the peer all others. */
    AS_THE_FIRST,
    /** The peer plays the first device, it plays all others. */
    AS_THE_OTHERS;

    private static final String ROLE = "signal.session";

    Implementation of(int device) {
        Run run = Run.current();
        boolean bySubject = this == ALONE || (this == AS_THE_FIRST) == (device == 0);
        return bySubject || !run.peer().plays(ROLE) ? run.subject() : run.peer();
    }
}
