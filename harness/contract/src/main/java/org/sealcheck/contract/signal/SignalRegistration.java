package org.sealcheck.contract.signal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Role;

@Role("signal.registration")
@Doc("What a device uploads to the server, at registration and later. Works on a party of role signal.session.")
public interface SignalRegistration {

    @Doc("Generates the signed prekey and the first batch of one-time prekeys, and gives what is uploaded.")
    Upload register(Device input);

    @Doc("What is due now: a new signed prekey when its time is over, more one-time prekeys when few are left. Forgets"
            + " signed prekeys whose grace period is over.")
    Maintenance maintain(Due input);

    record Device(
            @Handle String party,
            @Doc("ms since 1970") long now,

            @Doc("32 + 64 bytes for the signed prekey, then 32 bytes a one-time prekey; only with ability"
                    + " entropy-injected")
            @Nullable
            Bytes entropy) {}

    record Upload(
            @Doc("1 to 16380") long registrationId,
            @Doc("33 bytes") Bytes identityKey,
            PreKeyBundle.SignedPreKey signedPreKey,
            List<PreKeyBundle.OneTimePreKey> oneTimePreKeys) {}

    record Due(
            @Handle String party,
            @Doc("one-time prekeys left on the server") int leftOnServer,
            @Doc("ms since 1970") long now,

            @Doc("as for register; only with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record Maintenance(
            @Doc("absent if the current one is still young") PreKeyBundle.@Nullable SignedPreKey signedPreKey,

            @Doc("empty if enough are left") List<PreKeyBundle.OneTimePreKey> oneTimePreKeys) {}
}
