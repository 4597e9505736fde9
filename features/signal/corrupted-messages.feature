@signal @two-party @role:signal.session
Feature: Corrupted messages
  Mallory sits on the wire: she can change every byte, but she has no key to make a MAC with.

  @MSG-002
  Rule: A message is authentic only with its MAC, over sender, recipient, version and everything in it

    Scenario Outline: One bit of byte <byte> of the MAC is flipped
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory flips a bit in byte <byte> of the MAC of "one"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong
      When Bob receives "one"
      Then Bob reads "one"

      Examples:
        | byte |
        | 1    |
        | 5    |
        | 8    |

    Scenario Outline: The <field> of a message is altered
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory flips a bit of the <field> of "one"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong
      When Bob receives "one"
      Then Bob reads "one"

      Examples:
        | field            |
        | ratchet key      |
        | counter          |
        | previous counter |
        | ciphertext       |

    Scenario Outline: The <field> inside a first message is altered
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory flips a bit of the <field> of "one"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong
      When Bob receives "one"
      Then Bob reads "one"

      Examples:
        | field            |
        | ratchet key      |
        | counter          |
        | previous counter |
        | ciphertext       |
        | MAC              |

    Scenario: The last block of a ciphertext is cut off
      Given Alice and Bob are in conversation
      And Alice sends a message of 100 characters
      When Mallory cuts the last block off its ciphertext
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong

    Scenario: Two messages exchange their MACs
      Given Alice and Bob are in conversation
      And Alice sends "one" and "two"
      When Mallory puts the MAC of "two" into "one"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong

    Scenario: Two messages exchange their ciphertexts
      Given Alice and Bob are in conversation
      And Alice sends "one" and "two"
      When Mallory puts the ciphertext of "two" into "one"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong

    Scenario: The MAC is all zeros
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory puts zeros in place of the MAC of "one"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong

  @WIRE-004
  Rule: The MAC covers the bytes as received

    Scenario: A field that nobody knows is slipped in
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory adds an unknown field to "one"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong

    Scenario: A second previous counter follows the first, with the same value
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory repeats the previous counter of "one"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong

    Scenario: The fields come in another order
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory reverses the order of the fields of "one"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong

    Scenario: The low half of the version byte is changed
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory changes the low half of the version byte of "one"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong

  @MSG-014
  Rule: A message altered on the way can still arrive whole later

    Scenario: Bob refuses fifty altered copies and reads the genuine message
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory makes 50 copies of "one", each with another bit flipped
      And Bob receives the altered copies
      Then Bob refuses each of them
      When Bob receives "one"
      Then Bob reads "one"
