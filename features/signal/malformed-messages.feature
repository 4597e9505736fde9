@signal @two-party @role:signal.session
Feature: Malformed messages

  @WIRE-008
  Rule: What is too short or no message at all is refused

    Scenario Outline: A message is cut down to <length> bytes
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory cuts "one" down to <length> bytes
      And Bob receives the altered message
      Then Bob refuses it as malformed
      When Bob receives "one"
      Then Bob reads "one"

      Examples:
        | length |
        | 0      |
        | 1      |
        | 8      |

    Scenario Outline: A first message is cut down to <length> bytes
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory cuts "one" down to <length> bytes
      And Bob receives the altered message
      Then Bob refuses it as malformed
      And Bob still holds that one-time prekey

      Examples:
        | length |
        | 0      |
        | 1      |
        | 40     |

    Scenario: The last byte of a message is cut off
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory cuts the last byte off "one"
      And Bob receives the altered message
      Then Bob refuses it
      When Bob receives "one"
      Then Bob reads "one"

    Scenario: A byte is added at the end of a message
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory adds a byte at the end of "one"
      And Bob receives the altered message
      Then Bob refuses it
      When Bob receives "one"
      Then Bob reads "one"

    Scenario: The last byte of a first message is cut off
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory cuts the last byte off "one"
      And Bob receives the altered message
      Then Bob refuses it
      When Bob receives "one"
      Then Bob reads "one"

    Scenario: A first message is delivered as an ordinary one
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory delivers "one" to Bob as an ordinary message
      Then Bob refuses it
      When Bob receives "one"
      Then Bob reads "one"

    Scenario: An ordinary message is delivered as a first one
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory delivers "one" to Bob as a first message
      Then Bob refuses it as malformed
      When Bob receives "one"
      Then Bob reads "one"

  @WIRE-002
  Rule: A message has a ratchet key, a counter and a ciphertext

    Scenario Outline: The <field> of a message is missing
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory removes the <field> from "one"
      And Bob receives the altered message
      Then Bob refuses it as malformed
      When Bob receives "one"
      Then Bob reads "one"

      Examples:
        | field       |
        | ratchet key |
        | counter     |
        | ciphertext  |

    Scenario: An authentic message numbered 0 leaves its counter out
      Given an observer who knows Bob's private keys
      And Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one" and "two"
      And Bob receives and reads "two"
      When the insider removes the counter from "one" and makes the MAC right
      And Bob receives the altered message
      Then Bob refuses it as malformed

  @WIRE-006
  Rule: A first message has a base key, an identity key, a signed prekey's id and a message

    Scenario Outline: The <field> of a first message is missing
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory removes the <field> from "one"
      And Bob receives the altered message
      Then Bob refuses it as malformed
      And Bob still holds that one-time prekey
      When Bob receives "one"
      Then Bob reads "one"

      Examples:
        | field            |
        | base key         |
        | identity key     |
        | signed prekey id |
        | inner message    |

    Scenario: The signed prekey id of a first message is missing, and it would have been 0
      Given Bob's signed prekey and his one-time prekey have the id 0
      And Alice has started a session with Bob from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory removes the signed prekey id from "one"
      And Bob receives the altered message
      Then Bob refuses it as malformed

  @WIRE-007
  Rule: Fields that nobody knows are tolerated

    Scenario: A newer sender adds a field to its first message
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory adds an unknown field to the envelope of "one"
      And Bob receives the altered message
      Then Bob reads "one"

  @WIRE-003
  Rule: A message of another version is refused

    Scenario Outline: A message claims to be of version <version>
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory sets the version of "one" to <version>
      And Bob receives the altered message
      Then Bob refuses it as a message of <kind> version
      When Bob receives "one"
      Then Bob reads "one"

      Examples:
        | version | kind       |
        | 0       | an old     |
        | 1       | an old     |
        | 2       | an old     |
        | 4       | an unknown |
        | 15      | an unknown |

    Scenario Outline: A first message claims to be of version <version>
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory sets the version of "one" to <version>
      And Bob receives the altered message
      Then Bob refuses it as a message of <kind> version
      And Bob still holds that one-time prekey
      When Bob receives "one"
      Then Bob reads "one"

      Examples:
        | version | kind       |
        | 2       | an old     |
        | 4       | an unknown |

    @WIRE-010
    Scenario Outline: Only the message inside a first message claims to be of version <version>
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory sets the version of the message inside "one" to <version>
      And Bob receives the altered message
      Then Bob refuses it for its version
      And Bob still holds that one-time prekey
      When Bob receives "one"
      Then Bob reads "one"

      Examples:
        | version |
        | 2       |
        | 4       |
