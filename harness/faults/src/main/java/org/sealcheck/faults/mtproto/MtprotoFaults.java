package org.sealcheck.faults.mtproto;

import java.util.List;
import java.util.stream.Stream;
import org.sealcheck.faults.Fault;

/** The faults of MTProto secret chats, in the order of the specification. */
public final class MtprotoFaults {
    private MtprotoFaults() {}

    public static List<Fault> all() {
        return Stream.of(
                        KeyFaults.all(),
                        ExchangeFaults.all(),
                        PacketFaults.all(),
                        LegacyFaults.all(),
                        TlFaults.all(),
                        FileFaults.all(),
                        ActionFaults.all(),
                        ChatSequenceFaults.all(),
                        RekeyingFaults.all(),
                        LayerFaults.all(),
                        UpdateBoxFaults.all())
                .flatMap(List::stream)
                .toList();
    }
}
