package org.sealcheck.runner.doctor;

import java.util.List;

/** One small call for each role of MTProto secret chats. */
final class MtprotoCalls {
    /** In the order to make them: a call comes after the one that makes its handles. */
    static final List<SmallCall> ALL = List.of();

    private MtprotoCalls() {}
}
