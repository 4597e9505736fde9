package org.sealcheck.contract.mtproto;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Role;
import org.sealcheck.contract.Tree;

@Role("mtproto.tl")
@Doc("The bytes of what secret chats say: objects of the end-to-end TL schema, layers 8 to 144. An object is written"
        + " {\"_\": \"name#id\", field: value, …}, id being eight hex digits; an int is a number, a long a decimal string,"
        + " a double the hex of its 8 bytes as TL has them, a string a string, bytes are hex, a vector is an array, a flag"
        + " without a value is true. A conditional field that is not there is left out, and so is the field flags.")
public interface MtprotoTl {

    @Doc("An object as bytes, with its id before it.")
    Written encode(Writing input);

    @Doc("The object that some bytes are, all of them.")
    Read decode(Received input);

    record Writing(
            @Doc("what the reader understands, 8 to 144") int layer,
            @Doc("the object") Tree object) {}

    record Written(@Doc("a multiple of 4 bytes") Bytes body) {}

    record Received(
            @Doc(
                    "the newest layer that the writer may use, 8 to 144; in a decryptedMessageLayer, its own layer field may"
                            + " be lower and rules from there on")
            int layer,

            @Doc("the type that belongs here, for example DecryptedMessageLayer")
            String type,

            @Doc("the bytes as received") Bytes body) {}

    record Read(@Doc("the object") Tree object) {}
}
