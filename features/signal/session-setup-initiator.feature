@signal @two-party @role:signal.session
Feature: Starting a session
  The device that sends first builds a session from the public keys the Server holds for the recipient's device.

  @SESS-005 @GEN-004
  Rule: The initiator establishes the encryption session with X3DH

    Scenario: A session from a bundle with a one-time prekey carries messages both ways
      Given Alice has started a session from a bundle with a one-time prekey
      When Alice sends "one"
      And Bob receives "one"
      Then Bob reads "one"
      When Bob sends "two"
      And Alice receives "two"
      Then Alice reads "two"

    @SESS-008
    Scenario: A session from a bundle without a one-time prekey carries messages both ways
      Given Alice has started a session from a bundle without a one-time prekey
      When Alice sends "one"
      And Bob receives "one"
      Then Bob reads "one"
      When Bob sends "two"
      And Alice receives "two"
      Then Alice reads "two"

    Scenario: Each party can be the one who starts
      Given Bob has started a session with Alice from a bundle with a one-time prekey
      When Bob sends "one"
      And Alice receives "one"
      Then Alice reads "one"
      When Alice sends "two"
      And Bob receives "two"
      Then Bob reads "two"

    Scenario: An empty message and a long one arrive whole
      Given Alice has started a session from a bundle with a one-time prekey
      When Alice sends an empty message and one of 100000 characters
      And Bob receives both
      Then Bob reads both

    Scenario: Prekeys whose id is 0 are as good as any
      Given Bob's signed prekey and his one-time prekey have the id 0
      And Alice has started a session with Bob from a bundle with a one-time prekey
      When Alice sends "one"
      Then "one" carries the one-time prekey's id
      When Bob receives "one"
      Then Bob reads "one"
      And Bob no longer holds that one-time prekey

    Scenario: Prekeys with the largest ids are as good as any
      Given Bob's signed prekey and his one-time prekey have the largest id
      And Alice has started a session with Bob from a bundle with a one-time prekey
      When Alice sends "one"
      Then "one" carries the one-time prekey's id
      When Bob receives "one"
      Then Bob reads "one"

  @SESS-006
  Rule: The initiator generates an ephemeral key pair for each session

    Scenario: Two sessions with the same device have different base keys
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "first session"
      When Alice starts another session with Bob
      And Alice sends "second session"
      Then "first session" and "second session" carry different base keys

    Scenario: Sessions with two people have different base keys and ratchet keys
      Given Alice has started a session with Bob from a bundle with a one-time prekey
      And Alice has started a session with Carol from a bundle with a one-time prekey
      When Alice sends "to Bob" to Bob
      And Alice sends "to Carol" to Carol
      Then "to Bob" and "to Carol" carry different base keys
      And "to Bob" and "to Carol" carry different ratchet keys

    Scenario: The base key is not the ratchet key of the first message
      Given Alice has started a session from a bundle with a one-time prekey
      When Alice sends "one"
      Then the base key of "one" is not its ratchet key

  @REC-008
  Rule: Without a session nothing is encrypted or decrypted

    Scenario: Alice cannot send before she has a session
      Given Alice has no session with Bob
      When Alice tries to send "one"
      Then Alice refuses it because there is no session

    Scenario: Bob cannot read an ordinary message of a session he does not have
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Bob loses his sessions with Alice
      And Bob receives "one"
      Then Bob refuses it because there is no session

    Scenario: A session with Bob is none with Carol
      Given Alice and Bob are in conversation
      When Alice tries to send "one" to Carol
      Then Alice refuses it because there is no session
