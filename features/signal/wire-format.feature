@signal @two-party @role:signal.session
Feature: What messages carry

  @WIRE-009 @WIRE-001
  Rule: An ordinary message has a version, a ratchet key, two counters, a ciphertext and a MAC

    Scenario: All parts are there and nothing else
      Given Alice and Bob are in conversation
      When Alice sends "one"
      Then "one" is of version 3
      And "one" has a ratchet key, a counter, a previous counter, a ciphertext and a MAC, in this order and nothing else
      And the ratchet key of "one" is a whole public key

    Scenario: The counter starts at 0 in each chain and grows by one
      Given Alice and Bob are in conversation
      When Alice sends "one", "two" and "three"
      Then "one", "two" and "three" are numbered 0, 1 and 2
      When Bob receives and reads "one"
      And Bob sends "reply"
      And Alice receives and reads "reply"
      And Alice sends "four"
      Then "four" is numbered 0

    Scenario: Reading does not move the counter of one's own chain
      Given Alice and Bob are in conversation
      And Alice sends "one"
      And Bob sends "crossing" and "crossing too"
      And Bob receives and reads "one"
      And Bob sends "reply"
      Then "crossing" and "crossing too" are numbered 1 and 2
      And "reply" is numbered 0

    Scenario Outline: A text of <length> characters makes a message of <size> bytes
      Given Alice and Bob are in conversation
      When Alice sends a message of <length> characters
      Then it is <size> bytes long

      Examples:
        | length | size |
        | 0      | 66   |
        | 15     | 66   |
        | 16     | 82   |

  @WIRE-009 @WIRE-005
  Rule: A first message has the session set-up and an ordinary message inside

    Scenario: With a one-time prekey
      Given Alice has started a session from a bundle with a one-time prekey
      When Alice sends "one"
      Then "one" is of version 3
      And "one" has a registration id, a one-time prekey id, a signed prekey id, a base key, an identity key and an inner message, and nothing else
      And the base key and the identity key of "one" are whole public keys
      And the message inside "one" is of version 3

    Scenario: Without a one-time prekey
      Given Alice has started a session from a bundle without a one-time prekey
      When Alice sends "one"
      Then "one" has a registration id, a signed prekey id, a base key, an identity key and an inner message, and nothing else

    Scenario: First messages count like others
      Given Alice has started a session from a bundle with a one-time prekey
      When Alice sends "one", "two" and "three"
      Then "one", "two" and "three" are numbered 0, 1 and 2
