package org.sealcheck.bench.session;

import java.util.Arrays;
import java.util.Locale;
import org.sealcheck.bench.session.libsignal.LibsignalClientParty;
import org.sealcheck.bench.session.reference.InMemoryParty;
import org.sealcheck.bench.session.reference.StoringParty;
import org.sealcheck.bench.session.whispersystems.SignalProtocolJavaParty;

/** What is measured side by side. */
public enum Library {
    /** The reference, its session read from bytes and written to bytes for every step. */
    REFERENCE {
        @Override
        Pair<?> pair() {
            return new Pair<>(new StoringParty("alice"), new StoringParty("bob"));
        }
    },
    /** The reference as it is meant to be used: the state of a device is a value that the caller keeps. */
    REFERENCE_UNSTORED {
        @Override
        Pair<?> pair() {
            return new Pair<>(new InMemoryParty("alice"), new InMemoryParty("bob"));
        }
    },
    SIGNAL_PROTOCOL_JAVA {
        @Override
        Pair<?> pair() {
            return Isolated.pair(SignalProtocolJavaParty.class);
        }
    },
    LIBSIGNAL_CLIENT {
        @Override
        Pair<?> pair() {
            return new Pair<>(new LibsignalClientParty("bob"), new LibsignalClientParty("alice"));
        }
    };

    /** Alice and Bob, who have not met. */
    abstract Pair<?> pair();

    /** The library whose name JMH gives back. */
    static Library named(String text) {
        return Arrays.stream(values())
                .filter(each -> each.toString().equals(text) || each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no library is called " + text));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
