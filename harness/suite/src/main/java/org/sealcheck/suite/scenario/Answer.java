package org.sealcheck.suite.scenario;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.RejectedException;

/** What an actor answered when it was given a letter or a bundle, until the feature says what it should have been. */
public sealed interface Answer {

    /** It read a letter. */
    record Read(Letter letter, Bytes plaintext) implements Answer {}

    /** It did what it was asked; there is nothing to read in it. */
    record Done(String what) implements Answer {}

    /** It refused. */
    record Refused(String what, RejectedException rejection) implements Answer {}
}
