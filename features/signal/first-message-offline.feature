@signal @two-party @role:signal.session
Feature: First messages to a device that is offline

  @SESS-013 @REG-004
  Rule: After building a session, the initiator can send at once, even if the recipient is offline

    Scenario: Alice sends three messages before Bob has seen any
      Given Alice has started a session from a bundle with a one-time prekey
      When Alice sends "one", "two" and "three" while Bob is offline
      And Bob receives "one", "two" and "three"
      Then Bob reads "one", "two" and "three"

    Scenario: Bob has only keys the Server already held when he comes online
      Given Alice has started a session from a bundle without a one-time prekey
      When Alice sends "one" and "two" while Bob is offline
      And Bob receives "one" and "two"
      Then Bob reads "one" and "two"

  @SESS-014
  Rule: Until the recipient responds, the initiator includes what the recipient needs to build the session

    Scenario: Bob comes online late and reads the second message first
      Given Alice has started a session from a bundle with a one-time prekey
      When Alice sends "one" and then "two" while Bob is offline
      Then "one" and "two" carry Alice's identity key
      And "one" and "two" carry the same base key
      And "one" and "two" carry the one-time prekey's id
      And "one" and "two" carry the signed prekey's id
      When Bob receives "two" before "one"
      Then Bob reads "two" and then "one"
      And Bob no longer holds that one-time prekey

    Scenario: The session set-up stays in the header although Bob has read a message
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      And Bob receives and reads "one"
      When Alice sends "two"
      Then "two" carries the session set-up
      And "one" and "two" carry the same base key

    Scenario: The session set-up is in the tenth unanswered message too
      Given Alice has started a session from a bundle with a one-time prekey
      When Alice sends 10 messages
      Then "message 10" carries the session set-up
      And "message 1" and "message 10" carry the same base key
      When Bob receives "message 10"
      Then Bob reads "message 10"

    Scenario: Bob's first reply ends it
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      And Bob receives and reads "one"
      And Bob sends "reply"
      When Alice receives and reads "reply"
      And Alice sends "two"
      Then "two" carries no session set-up
      When Bob receives "two"
      Then Bob reads "two"

    Scenario: A reply that does not authenticate does not end it
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      And Bob receives and reads "one"
      And Bob sends "reply"
      When Mallory flips a bit of the MAC of "reply"
      And Alice receives the altered message
      Then Alice refuses it because its MAC is wrong
      When Alice sends "two"
      Then "two" carries the session set-up

    Scenario: A bundle without a one-time prekey gives a header without one
      Given Alice has started a session from a bundle without a one-time prekey
      When Alice sends "one"
      Then "one" carries Alice's identity key
      And "one" carries the signed prekey's id
      And "one" carries no one-time prekey's id

    Scenario: The responder's own messages never carry a session set-up
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      And Bob receives and reads "one"
      When Bob sends "reply" and "another"
      Then "reply" and "another" carry no session set-up

  @WIRE-005
  Rule: The header names the sender's registration

    Scenario: The recipient learns the registration id of the sender's device
      Given Alice has started a session from a bundle with a one-time prekey
      When Alice sends "one"
      Then "one" carries Alice's registration id
