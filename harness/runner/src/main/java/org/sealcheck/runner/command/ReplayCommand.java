package org.sealcheck.runner.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.rpc.Bounds;
import org.sealcheck.runner.ExitCode;
import org.sealcheck.runner.Homes;
import org.sealcheck.runner.implementation.Implementations;
import org.sealcheck.runner.implementation.Source;
import org.sealcheck.runner.replay.Recording;
import org.sealcheck.runner.replay.Replayed;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sealcheck replay}: makes the calls of a transcript again. */
@Command(
        name = "replay",
        description = {
            "Makes the calls of a transcript again and says where the answers differ from the recorded ones.",
            "Exit code 0: all answers are as recorded; 1: some differ."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A file of the transcripts/ of a report.")
    private Path file = Path.of("");

    @ArgGroup(exclusive = true)
    private @Nullable ImplementationOptions implementation;

    @ArgGroup(exclusive = true)
    private @Nullable PeerOptions peer;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Recording recording = Recording.read(file);
        Implementations implementations = new Implementations(Homes.find(), Bounds.DEFAULT);
        Source subject = implementation == null
                ? implementations.typed(recording.header().path("arguments").asText())
                : implementation.source(implementations);
        Source other = peer == null
                ? implementations.typed(recording.header().path("peer").asText())
                : peer.source(implementations);
        out.println("Replaying " + recording.header().path("check").asText() + " on " + subject.label() + ": "
                + recording.calls().size() + " calls");
        List<Replayed> replayed = Replayed.all(recording, subject, other);
        int differing = 0;
        for (int i = 0; i < replayed.size(); i++) {
            Replayed each = replayed.get(i);
            differing += each.differences().isEmpty() ? 0 : 1;
            String mark = each.differences().isEmpty() ? "same     " : "DIFFERS  ";
            out.println(mark + (i + 1) + "  " + each.call().actor() + "  "
                    + each.call().method());
            each.differences().forEach(difference -> out.println("         " + difference));
        }
        out.println(differing == 0 ? "all answers are as recorded" : differing + " answers differ");
        out.flush();
        return differing == 0 ? ExitCode.CONFORMANT : ExitCode.NOT_CONFORMANT;
    }
}
