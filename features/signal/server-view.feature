@signal @two-party @role:signal.session
Feature: What the Server sees

  @GEN-001
  Rule: Plaintext is not available to anyone but the sender and the recipient

    Scenario: A conversation passes the Server and its text is nowhere in it
      Given Alice has started a session from a bundle with a one-time prekey
      When Alice sends "meet me at the old mill"
      And Bob receives and reads "meet me at the old mill"
      And Bob sends "I shall be there at nine"
      And Alice receives and reads "I shall be there at nine"
      Then the Server has seen neither text, in no encoding

    @MSG-001
    Scenario: A long text of one letter leaves no pattern
      Given Alice and Bob are in conversation
      When Alice sends a message of 1000 characters, all alike
      Then no block of its ciphertext occurs twice

  @REG-002
  Rule: No private key leaves a device

    Scenario: No private key of Bob is in what the Server has seen
      Given an observer who knows Bob's private keys
      And Alice has started a session from a bundle with a one-time prekey
      When Alice sends "one"
      And Bob receives and reads "one"
      And Bob sends "reply"
      And Alice receives and reads "reply"
      Then the Server has seen none of Bob's private keys

  @SESS-009
  Rule: No session key leaves a device

    Scenario: No root, chain or message key is in what the Server has seen
      Given an observer who knows Bob's private keys
      And Alice has started a session from a bundle with a one-time prekey
      When Alice sends "one" and "two"
      And Bob receives and reads "one"
      Then the Server has seen no key that opens "one" or "two"
