package org.sealcheck.runner.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.sealcheck.runner.run.Tally;
import org.sealcheck.suite.Verdict;

/** {@code badge.json}, as a badge service's "endpoint" reads it. */
final class Badge {
    private Badge() {}

    static String json(Tally tally) {
        int passed = tally.count(Verdict.PASSED);
        int made = tally.total() - tally.count(Verdict.NOT_APPLICABLE);
        return JsonNodeFactory.instance
                        .objectNode()
                        .put("schemaVersion", 1)
                        .put("label", "sealcheck")
                        .put(
                                "message",
                                (tally.isConformant() ? "conformant, " : "not conformant, ") + passed + "/" + made)
                        .put("color", tally.isConformant() ? "brightgreen" : "red")
                        .toPrettyString()
                + "\n";
    }
}
