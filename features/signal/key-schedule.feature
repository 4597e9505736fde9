@signal @two-party @role:signal.session
Feature: What an observer with the recipient's private keys calculates
  The observer follows the text with Bob's private keys and the messages on the wire, and must arrive at the very keys
  that Alice and Bob use.

  Background:
    Given an observer who knows Bob's private keys

  @SESS-007 @SESS-009 @SESS-015 @SESS-017 @KEY-006 @KEY-007 @KEY-009 @KDF-001 @MSG-012
  Rule: The master secret is made of the agreements in the order of the text, and HKDF makes the first keys of it

    Scenario: With a one-time prekey the fourth agreement is part of the master secret
      Given Alice has started a session from a bundle with a one-time prekey
      When Alice sends "one"
      Then the observer opens "one" with four agreements

    @SESS-008
    Scenario: Without a one-time prekey the fourth agreement is left out
      Given Alice has started a session from a bundle without a one-time prekey
      When Alice sends "one"
      Then the observer opens "one" with three agreements

    @SESS-005
    Scenario: The keys are those of the session on the other side as well
      Given Alice has started a session from a bundle with a one-time prekey
      When Alice sends "one"
      Then the observer opens "one" with four agreements
      When Bob receives "one"
      Then Bob reads "one"

  @MSG-005 @MSG-008 @MSG-009 @KEY-008
  Rule: The message key comes from the chain key, and the chain key moves on with every message

    Scenario: The observer opens the first, the second and the tenth message of the chain
      Given Alice has started a session from a bundle with a one-time prekey
      When Alice sends 10 messages
      Then the observer opens "message 1", "message 2" and "message 10"

  @MSG-001 @MSG-002
  Rule: The message is encrypted with AES-256 in CBC mode and authenticated for its sender and its recipient

    Scenario: The observer's MAC over both identities, the version and the message is the MAC on the wire
      Given Alice has started a session from a bundle with a one-time prekey
      When Alice sends "one"
      Then the MAC of "one" is made over Alice's identity key, Bob's identity key, the version and the message

    Scenario Outline: A text of <length> characters is padded to <padded> bytes
      Given Alice has started a session from a bundle with a one-time prekey
      When Alice sends a message of <length> characters
      Then the observer opens it and finds <length> characters padded to <padded> bytes

      Examples:
        | length | padded |
        | 0      | 16     |
        | 15     | 16     |
        | 16     | 32     |
        | 17     | 32     |
