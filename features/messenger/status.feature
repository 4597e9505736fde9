@messenger @role:messenger.status @role:messenger.verification
Feature: End-to-end encryption status
  What Alice's client may claim of a chat or a call, and what its details show.

  Background:
    Given Alice's account has the devices 1 and 2
    And Bob's account has the devices 1, 2 and 3
    And Carol's account has the devices 1
    And Alice's book has the list of Alice
    And Alice's book has the list of Bob

  @STAT-001
  Rule: A chat is called end-to-end encrypted exactly when it is

    Scenario: Every device of every member has a key
      Given a chat of Alice and Bob
      Then the chat is called end-to-end encrypted

    Scenario: One device of one member has none
      Given a chat of Alice and Bob
      When the Server has no key of Bob's device 2
      Then the chat is not called end-to-end encrypted

    Scenario: A device of Alice's own has none
      Given a chat of Alice and Bob
      When the Server has no key of Alice's device 2
      Then the chat is not called end-to-end encrypted

    Scenario: A member without any device
      Given a chat of Alice and Bob
      When the Server lists no device of Bob
      Then the chat is not called end-to-end encrypted

    Scenario: A member nobody has told of
      Given a chat of Alice, Bob and Carol
      Then the chat is not called end-to-end encrypted

    Scenario: As soon as the last key is there
      Given a chat of Alice and Bob
      And the Server has no key of Bob's device 2
      When Alice's client is told the list of Bob
      Then the chat is called end-to-end encrypted

  @STAT-002
  Rule: The status can be checked in the details of a thread and of a call

    Scenario: Somebody joins of whom no key is known
      Given a chat of Alice and Bob
      When Carol joins the chat
      Then the chat is not called end-to-end encrypted

    Scenario: And leaves again
      Given a chat of Alice and Bob
      When Carol joins the chat
      And Carol leaves the chat
      Then the chat is called end-to-end encrypted

    Scenario: Keys of the one who joined become known
      Given a chat of Alice and Bob
      When Carol joins the chat
      And Alice's client is told the list of Carol
      Then the chat is called end-to-end encrypted

  @STAT-003
  Rule: The details have the device keys of the members

    Scenario: All devices of a thread of two
      Given a chat of Alice and Bob
      Then its details have the devices of Alice and Bob with their keys, and no other

    Scenario: What was verified is shown as verified
      Given a chat of Alice and Bob
      When Alice verifies Bob's device 2
      Then its details show Bob's device 2 as verified, and no other

    Scenario: Other people of the book are not in the details
      Given Alice's book has the list of Carol
      And a chat of Alice and Bob
      Then its details have the devices of Alice and Bob with their keys, and no other

    Scenario: A key that has changed is shown, and is not verified
      Given a chat of Alice and Bob
      And Alice verifies Bob's device 2
      And Alice verifies Bob's device 3
      When Bob's device 2 gets another key
      And Alice's client is told the list of Bob
      Then its details have the devices of Alice and Bob with their keys, and no other
      And its details show Bob's device 3 as verified, and no other

  @STAT-004
  Rule: Security alerts can be turned on for contacts' key changes

    Scenario: On
      Given Alice has turned on alerts for contacts
      And a chat of Alice and Bob
      When Bob's device 2 gets another key
      And Alice's client is told the list of Bob
      Then the user is alerted of device 2 changed
      And its details have the devices of Alice and Bob with their keys, and no other

    Scenario: Off
      Given a chat of Alice and Bob
      When Bob's device 2 gets another key
      And Alice's client is told the list of Bob
      Then the user is alerted of nothing
      And its details have the devices of Alice and Bob with their keys, and no other

  @STAT-005
  Rule: In a call the first time of a device is told

    Scenario: The first time, and the second
      Given a chat of Alice and Bob
      When Bob takes part in the call with his device 1
      Then the user is told that this device is there for the first time
      When Bob takes part in the call with his device 1
      Then the user is not told that this device is there for the first time

    Scenario: Each device has a first time
      Given a chat of Alice and Bob
      And Bob takes part in the call with his device 1
      When Bob takes part in the call with his device 2
      Then the user is told that this device is there for the first time

    Scenario: In another call it is not the first time
      Given a chat of Alice and Bob
      And Bob takes part in the call with his device 1
      When another chat of Alice and Bob
      And Bob takes part in the call with his device 1
      Then the user is not told that this device is there for the first time

    Scenario: With another key it is
      Given a chat of Alice and Bob
      And Bob takes part in the call with his device 1
      When Bob's device 1 gets another key
      And Alice's client is told the list of Bob
      And Bob takes part in the call with his device 1
      Then the user is told that this device is there for the first time

    Scenario: After it was removed and added again it is
      Given a chat of Alice and Bob
      And Bob takes part in the call with his device 1
      When Alice's client is told in one notice that Bob's device 1 is gone and there again
      And Bob takes part in the call with his device 1
      Then the user is told that this device is there for the first time

    Scenario: A device that is not on Bob's list
      Given a chat of Alice and Bob
      When somebody takes part in the call as Bob's device 9 with another key
      Then it does not take part because the device is unknown

    Scenario: A device that claims to be Bob's, with another key
      Given a chat of Alice and Bob
      When somebody takes part in the call as Bob's device 1 with another key
      Then it does not take part because the key is another
      When Bob takes part in the call with his device 1
      Then the user is told that this device is there for the first time

    Scenario: A device of somebody who is not in the call
      Given Alice's book has the list of Carol
      And a chat of Alice and Bob
      When Carol takes part in the call with her device 1
      Then it does not take part because it is no member

  @STAT-006
  Rule: Identity keys can be reviewed during a call

    Scenario: Of those who are there
      Given Alice's book has the list of Carol
      And a chat of Alice, Bob and Carol
      When Bob takes part in the call with his device 1
      Then its details have the devices of Alice, Bob and Carol with their keys, and no other

    Scenario: Of one who has just joined
      Given Alice's book has the list of Carol
      And a chat of Alice and Bob
      When Carol joins the chat
      Then its details have the devices of Alice, Bob and Carol with their keys, and no other

    Scenario: Not of one who has left
      Given Alice's book has the list of Carol
      And a chat of Alice, Bob and Carol
      When Carol leaves the chat
      Then its details have the devices of Alice and Bob with their keys, and no other

  @STAT-007
  Rule: There is no silent downgrade

    Scenario: Something goes out without end-to-end encryption
      Given a chat of Alice and Bob
      When something goes out in the chat, end-to-end encrypted
      Then the chat is called end-to-end encrypted
      When something goes out in the chat without end-to-end encryption
      Then the chat is not called end-to-end encrypted

    Scenario: It is not forgotten when the next thing is encrypted
      Given a chat of Alice and Bob
      When something goes out in the chat without end-to-end encryption
      And something goes out in the chat, end-to-end encrypted
      Then the chat is not called end-to-end encrypted

    Scenario: Nor when all keys are there and members come and go
      Given a chat of Alice and Bob
      When something goes out in the chat without end-to-end encryption
      And Carol joins the chat
      And Carol leaves the chat
      And Alice's client is told the list of Bob
      Then the chat is not called end-to-end encrypted

    Scenario: The Server asks for less
      Given a chat of Alice and Bob
      When the Server asks to send without end-to-end encryption
      Then that is refused as a downgrade
      And the chat is called end-to-end encrypted

    Scenario: The Server asks for what is done anyway
      Given a chat of Alice and Bob
      When the Server asks to send end-to-end encrypted
      Then the chat is called end-to-end encrypted
