@signal @two-party @role:signal.session
Feature: The signature of the signed prekey
  Only the holder of the identity key can vouch for a signed prekey: the Server cannot put one of its own there.

  @KEY-002
  Rule: The signed prekey is signed by the identity key, over its whole encoding

    Scenario: The genuine bundle is accepted
      Given Alice fetches Bob's bundle
      When Alice starts a session from it
      Then Alice accepts it
      And Alice has a session with Bob

    Scenario: The signature verifies under the identity key for anyone who has the bundle
      When Carol fetches Bob's bundle
      Then its signature verifies over the encoding of its signed prekey
      And its signature does not verify over the signed prekey without its type byte

    Scenario: A signature over the signed prekey without its type byte is refused
      Given Mallory publishes a bundle whose signature leaves out the type byte of the signed prekey
      When Alice starts a session from it
      Then Alice refuses it because the signature is wrong

    @XED-002
    Scenario Outline: Signatures that carry the sign bit <bit> are accepted
      Given Mallory publishes a bundle whose signature carries the sign bit <bit>
      When Alice starts a session from it
      Then Alice accepts it

      Examples:
        | bit |
        | 0   |
        | 1   |

    @XED-008
    Scenario: Signing one prekey twice gives two different signatures, both good
      When Bob publishes the same signed prekey twice
      Then the two signatures differ
      And both signatures verify over the encoding of the signed prekey

  @SESS-010
  Rule: The signature is verified under the fetched identity key before anything else is done

    Scenario: The Server replaces the signed prekey by its own
      Given Alice fetches Bob's bundle
      When the Server replaces the signed prekey in the bundle by its own
      And Alice starts a session from it
      Then Alice refuses it because the signature is wrong
      And Alice has no session with Bob

    Scenario: The Server replaces the signed prekey and signs it with a key of its own
      Given Alice fetches Bob's bundle
      When the Server replaces the signed prekey in the bundle by one that Mallory signed
      And Alice starts a session from it
      Then Alice refuses it because the signature is wrong

    Scenario: The Server replaces the identity key by its own
      Given Alice fetches Bob's bundle
      When the Server replaces the identity key in the bundle by Mallory's
      And Alice starts a session from it
      Then Alice refuses it because the signature is wrong
      And Alice has no identity key pinned for Bob

    Scenario: The signature of another genuine signed prekey of Bob
      Given Bob adds a new signed prekey
      And Alice fetches Bob's bundle
      When the Server puts the signature of Bob's previous signed prekey into the bundle
      And Alice starts a session from it
      Then Alice refuses it because the signature is wrong

    @ability:state-export
    Scenario: A refused bundle leaves nothing behind
      Given Alice and Bob are in conversation
      And Alice fetches Bob's bundle
      When the Server replaces the signed prekey in the bundle by its own
      And Alice starts a session from it
      Then Alice refuses it because the signature is wrong
      And nothing that Alice stores has changed

    Scenario: After a refused bundle the old session goes on
      Given Alice and Bob are in conversation
      And Alice fetches Bob's bundle
      When the Server replaces the signed prekey in the bundle by its own
      And Alice starts a session from it
      Then Alice refuses it because the signature is wrong
      When Alice sends "one"
      Then "one" carries no session set-up
      When Bob receives "one"
      Then Bob reads "one"

  @XED-003
  Rule: Any alteration of the signature is refused

    Scenario Outline: One bit of the <part> is flipped
      Given Alice fetches Bob's bundle
      When the Server flips a bit in the <part> of the signature
      And Alice starts a session from it
      Then Alice refuses it because the signature is wrong

      Examples:
        | part           |
        | first byte     |
        | commitment     |
        | middle         |
        | scalar         |
        | sign bit       |

    Scenario: A signature of nothing but zeros
      Given Alice fetches Bob's bundle
      When the Server puts zeros in place of the signature
      And Alice starts a session from it
      Then Alice refuses it because the signature is wrong

    @XED-004
    Scenario Outline: A signature of <length> bytes
      Given Alice fetches Bob's bundle
      When the Server makes the signature <length> bytes long
      And Alice starts a session from it
      Then Alice refuses it because the signature is wrong

      Examples:
        | length |
        | 0      |
        | 63     |
        | 65     |

    @XED-005
    Scenario: A signature whose scalar has one of its reserved bits set
      Given Alice fetches Bob's bundle
      When the Server sets a reserved bit of the signature
      And Alice starts a session from it
      Then Alice refuses it because the signature is wrong

    @XED-006
    Scenario: A signature whose scalar was increased by the order of the group
      Given Alice fetches Bob's bundle
      When the Server adds the order of the group to the signature's scalar
      And Alice starts a session from it
      Then Alice refuses it because the signature is wrong

    @XED-007
    Scenario: A signature that anyone can make, under an identity key of low order
      Given Mallory publishes 16 bundles under an identity key of low order, each with a signature made without a key
      When Alice starts a session from each of them
      Then Alice refuses each of them
