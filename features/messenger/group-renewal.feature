@messenger @role:messenger.group @role:signal.session
Feature: Sender keys that are renewed

  @GRP-004
  Rule: A sender key is made at the first message

    Scenario: Nothing is sent before the first message
      Given a group chat of Alice, Bob and Carol
      When Alice writes "first" to the group chat
      Then "first" brings a sender key to Bob and Carol
      And what "first" brought to Bob is an ordinary message with Alice's sender key in it

  @GRP-045 @GRP-004
  Rule: A key that is too old is renewed before the next message

    Scenario: After a week
      Given a group chat of Alice, Bob and Carol
      And Alice writes "one" to the group chat
      When 7 days pass
      And Alice writes "two" to the group chat
      Then "one" and "two" went out under 2 sender keys
      And "two" brings a sender key to Bob and Carol
      When the Server fans out "two" and "one" to Bob
      Then Bob reads "two" and "one" in the group chat

    Scenario: After six days
      Given a group chat of Alice, Bob and Carol
      And Alice writes "one" to the group chat
      When 6 days pass
      And Alice writes "two" to the group chat
      Then "one" and "two" went out under 1 sender key
      And "two" brings no sender key

    Scenario: The week begins again with the new key
      Given a group chat of Alice and Bob
      And Alice writes "one" to the group chat
      And 7 days pass
      And Alice writes "two" to the group chat
      When 6 days pass
      And Alice writes "three" to the group chat
      Then "two" and "three" went out under 1 sender key

    Scenario: A joining member does not make the key younger
      Given a group chat of Alice and Bob
      And Alice writes "one" to the group chat
      And 6 days pass
      And Carol joins the group chat
      And Alice writes "two" to the group chat
      When 2 days pass
      And Alice writes "three" to the group chat
      Then "one" and "two" went out under 1 sender key
      And "two" and "three" went out under 2 sender keys

  @GRP-048
  Rule: A device with a new identity key is a new device

    Scenario: Bob reinstalls
      Given a group chat of Alice, Bob and Carol
      And Alice writes "one" to the group chat
      When Bob takes a new installation into the group chat
      And Alice writes "two" to the group chat
      Then "one" and "two" went out under 2 sender keys
      And "two" brings a sender key to Bob and Carol
      When the Server fans out "two" to Bob
      Then Bob reads "two" in the group chat

  @GRP-010 @GRP-046 @ability:snapshot @ability:state-export
  Rule: A client that was ended and started again goes on where it was

    Scenario: Alice is started again and sends no key again
      Given a group chat of Alice and Bob
      And Alice writes "one" to the group chat
      When Alice's client is ended and started again
      And Alice writes "two" to the group chat
      Then "two" brings no sender key
      And "one" and "two" went out under 1 sender key
      When the Server fans out "two" and "one" to Bob
      Then Bob reads "two" and "one" in the group chat

    Scenario: Bob is started again and still reads
      Given a group chat of Alice and Bob
      And Alice writes "one" to the group chat
      And the Server fans out "one" to Bob
      And Bob reads "one" in the group chat
      When Bob's client is ended and started again
      And Alice writes "two" to the group chat
      And the Server fans out "two" to Bob
      Then Bob reads "two" in the group chat

    Scenario: Alice is started again after Carol left
      Given a group chat of Alice, Bob and Carol
      And Alice writes "one" to the group chat
      And Carol leaves the group chat
      When Alice's client is ended and started again
      And Alice writes "two" to the group chat
      Then "one" and "two" went out under 2 sender keys
      And "two" brings a sender key to Bob
