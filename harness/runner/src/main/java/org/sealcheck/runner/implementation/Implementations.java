package org.sealcheck.runner.implementation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.sealcheck.contract.BuiltIn;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.rpc.Bounds;
import org.sealcheck.contract.rpc.Endpoint;
import org.sealcheck.contract.rpc.RemoteImplementation;
import org.sealcheck.runner.UsageException;
import org.sealcheck.suite.Home;
import org.sealcheck.suite.Nearest;

/** Every way to name an implementation. */
public final class Implementations {
    /** The built-in one that is checked, and paired with others, unless another is named. */
    public static final String REFERENCE = "reference";

    private final Home home;
    private final Bounds bounds;

    public Implementations(Home home, Bounds bounds) {
        this.home = home;
        this.bounds = bounds;
    }

    /** A fresh instance of the built-in implementation with this name, without looking at any file. */
    public static Implementation builtIn(String name) {
        return builtIns().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("no built-in implementation is called \"" + name + "\""))
                .start();
    }

    public static List<BuiltIn> builtIns() {
        List<BuiltIn> all = new ArrayList<>();
        ServiceLoader.load(BuiltIn.class).forEach(all::add);
        return all;
    }

    public List<AdapterFolder> adapters() {
        return AdapterFolder.all(home);
    }

    /**
     * A built-in implementation, or one of harness/adapters/.
     *
     * @throws UsageException if there is none of this name, or it cannot run here
     */
    public Source named(String name) {
        for (BuiltIn builtIn : builtIns()) {
            if (builtIn.name().equals(name)) {
                return new Source(name, name.equals(REFERENCE) ? "" : "--impl " + name, builtIn::start, null);
            }
        }
        for (AdapterFolder adapter : adapters()) {
            if (adapter.name().equals(name)) {
                Optional<String> missing = adapter.missing();
                if (missing.isPresent()) {
                    throw new UsageException("the implementation " + name + " cannot run here: " + missing.get());
                }
                return adapter.source(bounds);
            }
        }
        TreeSet<String> names = new TreeSet<>();
        builtIns().forEach(each -> names.add(each.name()));
        adapters().forEach(each -> names.add(each.name()));
        throw new UsageException("no implementation is called \"" + name + "\"" + Nearest.hint(name, names)
                + "; there are: " + String.join(", ", names) + "; start one of your own with --impl-cmd");
    }

    /** A child process that answers the adapter protocol on stdin and stdout. */
    public Source command(String command) {
        List<String> words = Words.split(command);
        return new Source(
                command,
                "--impl-cmd " + Words.quoted(command),
                () -> RemoteImplementation.start(Endpoint.command(words), bounds),
                null);
    }

    /**
     * Something that listens on a socket.
     *
     * @param address {@code HOST:PORT}
     */
    public Source address(String address) {
        int colon = address.lastIndexOf(':');
        String digits = address.substring(colon + 1);
        if (colon < 1 || !digits.matches("[0-9]{1,5}") || Integer.parseInt(digits) > 65_535) {
            throw new UsageException("\"" + address + "\" is no HOST:PORT, for example 127.0.0.1:4711");
        }
        String host = address.substring(0, colon);
        int port = Integer.parseInt(digits);
        return new Source(
                address,
                "--impl-tcp " + address,
                () -> RemoteImplementation.start(Endpoint.tcp(host, port), bounds),
                null);
    }

    /**
     * An implementation by the arguments a run recorded ({@link Source#arguments}).
     *
     * @throws UsageException if they name none
     */
    public Source typed(String arguments) {
        if (arguments.isBlank()) {
            return named(REFERENCE);
        }
        List<String> words = Words.split(arguments);
        if (words.size() == 2) {
            switch (words.get(0)) {
                case "--impl":
                    return named(words.get(1));
                case "--impl-cmd":
                    return command(words.get(1));
                case "--impl-tcp":
                    return address(words.get(1));
                default:
                    break;
            }
        }
        throw new UsageException("the recording was made with \"" + arguments
                + "\", which names no implementation; name one with --impl, --impl-cmd or --impl-tcp");
    }
}
