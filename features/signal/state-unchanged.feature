@signal @two-party @role:signal.session @ability:state-export
Feature: Refused input leaves no trace

  @REC-007 @REC-006
  Rule: Any rejected input leaves identities, prekeys and sessions as they were

    Scenario Outline: A message <defect>
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory <deed> "one"
      And Bob receives the altered message
      Then Bob refuses it
      And nothing that Bob stores has changed

      Examples:
        | defect                        | deed                                  |
        | with a flipped bit in the MAC | flips a bit of the MAC of             |
        | with another ratchet key      | flips a bit of the ratchet key of     |
        | with another ciphertext       | flips a bit of the ciphertext of      |
        | without a counter             | removes the counter from              |
        | cut off at the end            | cuts the last byte off                |
        | with an unknown field         | adds an unknown field to              |

    Scenario Outline: A first message <defect>
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory <deed> "one"
      And Bob receives the altered message
      Then Bob refuses it
      And nothing that Bob stores has changed
      When Bob receives "one"
      Then Bob reads "one"

      Examples:
        | defect                        | deed                             |
        | with a flipped bit in the MAC | flips a bit of the MAC of        |
        | with another ciphertext       | flips a bit of the ciphertext of |
        | without a base key            | removes the base key from        |
        | cut off at the end            | cuts the last byte off           |

    Scenario: A first message altered while another session is in use
      Given Alice and Bob are in conversation
      And Alice starts another session with Bob
      And Alice sends "one"
      When Mallory flips a bit of the MAC of "one"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong
      And nothing that Bob stores has changed

    Scenario: A message without a session
      Given Alice and Bob are in conversation
      And Alice sends "one"
      And Bob loses his sessions with Alice
      When Bob receives "one"
      Then Bob refuses it because there is no session
      And nothing that Bob stores has changed

    @KEY-010
    Scenario: A bundle with a low-order one-time prekey
      Given Alice and Bob are in conversation
      And Alice fetches Bob's bundle
      When the Server replaces the one-time prekey in the bundle by the low-order key zero
      And Alice starts a session from it
      Then Alice refuses it as a low-order key
      And nothing that Alice stores has changed

    @ID-003
    Scenario: A bundle with another identity
      Given Alice and Bob are in conversation
      And Bob reinstalls
      When Alice starts a session with Bob
      Then Alice refuses it as an identity change
      And nothing that Alice stores has changed

    @ID-002
    Scenario: A first message from another identity
      Given Alice and Bob are in conversation
      And Bob reinstalls
      And Bob starts a session with Alice
      And Bob sends "new phone"
      When Alice receives "new phone"
      Then Alice refuses it as an identity change
      And nothing that Alice stores has changed
