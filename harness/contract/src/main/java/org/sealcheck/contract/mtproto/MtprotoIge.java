package org.sealcheck.contract.mtproto;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Role;

@Role("mtproto.ige")
@Doc("AES-256 with infinite garble extension, over whole blocks.")
public interface MtprotoIge {

    @Doc("Encrypts. Rejects (layer parse) what is not whole blocks of 16 bytes; pads nothing.")
    Output encrypt(Input input);

    @Doc("Decrypts. Rejects (layer parse) what is not whole blocks of 16 bytes.")
    Output decrypt(Input input);

    record Input(
            @Doc("32 bytes") Bytes key,

            @Doc("32 bytes: the ciphertext block before the first, then the plaintext block before it")
            Bytes iv,

            @Doc("as received, any length") Bytes data) {}

    record Output(
            @Doc("as long as the input") Bytes data,

            @Doc("32 bytes: what the next part takes as iv; absent if the library does not go on with a part") @Nullable
            Bytes nextIv) {}
}
