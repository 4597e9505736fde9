@signal @two-party @role:signal.session
Feature: Building the session from the first message

  @SESS-015 @SESS-017
  Rule: The recipient calculates the corresponding master secret and derives the same keys

    Scenario: Bob reads a first message that came alone
      Given Alice has started a session from a bundle with a one-time prekey
      When Alice sends "one"
      And Bob receives "one"
      Then Bob reads "one"
      And Bob has a session with Alice

    Scenario: Bob reads the last of five first messages and needs none of the others
      Given Alice has started a session from a bundle with a one-time prekey
      When Alice sends 5 messages
      And Bob receives "message 5"
      Then Bob reads "message 5"
      When Bob sends "reply"
      And Alice receives "reply"
      Then Alice reads "reply"

  @SESS-016
  Rule: The recipient deletes the one-time prekey used by the initiator

    Scenario: After the first message the private one-time prekey is gone
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Bob receives and reads "one"
      Then Bob no longer holds that one-time prekey
      And Bob holds 9 one-time prekeys

    Scenario: Only the one-time prekey that was used is deleted
      Given Alice has started a session from a bundle with a one-time prekey
      And Carol has started a session with Bob from a bundle with a one-time prekey
      And Carol sends "from Carol" to Bob
      And Alice sends "from Alice" to Bob
      When Bob receives and reads "from Carol"
      Then Bob holds 9 one-time prekeys
      When Bob receives and reads "from Alice"
      Then Bob holds 8 one-time prekeys

    Scenario: A session without a one-time prekey uses none up
      Given Alice has started a session from a bundle without a one-time prekey
      And Alice sends "one"
      When Bob receives and reads "one"
      Then Bob holds 10 one-time prekeys

    Scenario: The signed prekey stays: it serves many initiators
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Bob receives and reads "one"
      Then Bob still holds the signed prekey

  @SESS-018
  Rule: The one-time prekey is deleted only after the first message authenticates

    Scenario: A first message with a wrong MAC burns no one-time prekey
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory flips a bit of the MAC of "one"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong
      And Bob still holds that one-time prekey
      When Bob receives "one"
      Then Bob reads "one"

    Scenario: A first message with another base key burns no one-time prekey
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      And Carol has started a session with Bob from a bundle with a one-time prekey
      And Carol sends "other" to Bob
      When Mallory puts the base key of "other" into "one"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong
      And Bob holds 10 one-time prekeys
      And Bob has no session with Alice

  @SESS-019
  Rule: An unknown prekey id is refused, and nothing changes

    Scenario Outline: A first message that names an unknown <prekey>
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory sets the <prekey> id of "one" to 4242
      And Bob receives the altered message
      Then Bob refuses it because the <prekey> is unknown
      And Bob has no session with Alice
      And Bob holds 10 one-time prekeys
      When Bob receives "one"
      Then Bob reads "one"

      Examples:
        | prekey          |
        | signed prekey   |
        | one-time prekey |

    Scenario: A first message for a signed prekey whose grace period is over
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Bob forgets that signed prekey
      And Bob receives "one"
      Then Bob refuses it because the signed prekey is unknown
      And Bob still holds that one-time prekey

    Scenario: A first message for the previous signed prekey within its grace period
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Bob adds a new signed prekey
      And Bob receives "one"
      Then Bob reads "one"

    Scenario: Adding a one-time prekey that the initiator did not use
      Given Alice has started a session from a bundle without a one-time prekey
      And Alice sends "one"
      When Mallory puts the id of one of Bob's one-time prekeys into "one"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong
      And Bob holds 10 one-time prekeys
      When Bob receives "one"
      Then Bob reads "one"

    Scenario: Adding an unknown one-time prekey where the initiator used none
      Given Alice has started a session from a bundle without a one-time prekey
      And Alice sends "one"
      When Mallory sets the one-time prekey id of "one" to 4242
      And Bob receives the altered message
      Then Bob refuses it because the one-time prekey is unknown
      And Bob has no session with Alice
      When Bob receives "one"
      Then Bob reads "one"

    @SESS-008
    Scenario: Hiding the one-time prekey that the initiator used
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory removes the one-time prekey id from "one"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong
      When Bob receives "one"
      Then Bob reads "one"
