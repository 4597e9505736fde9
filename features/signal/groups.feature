@signal @role:signal.group
Feature: Messages to a group

  @GRP-002
  Rule: A group message is encrypted once and read by everyone who was given the sender's key

    Scenario: Everyone reads everyone
      Given Alice, Bob and Carol are in a group
      When Alice sends "hello all" to the group
      And Bob sends "hello Alice" to the group
      And Bob gets "hello all" from the group
      And Carol gets "hello all" and "hello Alice" from the group
      And Alice gets "hello Alice" from the group
      Then Bob reads "hello all" from the group
      And Carol reads "hello all" and "hello Alice" from the group
      And Alice reads "hello Alice" from the group

    Scenario: The second device of a member reads as the first does
      Given Alice, Bob and Bob's tablet are in a group
      When Alice sends "to both" to the group
      And Bob gets "to both" from the group
      And Bob's tablet gets "to both" from the group
      Then Bob reads "to both" from the group
      And Bob's tablet reads "to both" from the group

    Scenario: An empty text and a long one
      Given Alice and Bob are in a group
      When Alice sends "" and "a text of more than one block of sixteen bytes, to see them chained" to the group
      And Bob gets all group messages of others in random order
      Then Bob reads all that came from the group

  @GRP-032
  Rule: Messages can arrive in any order, and some never

    Scenario: Three messages in reverse order
      Given Alice and Bob are in a group
      When Alice sends "one", "two" and "three" to the group
      And Bob gets "three", "two" and "one" from the group
      Then Bob reads "three", "two" and "one" from the group

    Scenario: Sixty messages of two senders, shuffled differently for each reader
      Given Alice, Bob and Carol are in a group
      When Alice sends 30 texts to the group
      And Bob sends 30 texts to the group
      And Carol gets all group messages of others in random order
      And Bob gets all group messages of others in random order
      Then Carol reads all that came from the group
      And Bob reads all that came from the group

    Scenario: Every second message is lost
      Given Alice and Bob are in a group
      When Alice sends 20 texts to the group
      And Bob gets every second group message
      Then Bob reads all that came from the group

    Scenario: A message from before a loss comes at last
      Given Alice and Bob are in a group
      When Alice sends "early" to the group
      And Alice sends 10 texts to the group
      And Bob gets and reads "Alice's text 10" from the group
      And Bob gets "early" from the group
      Then Bob reads "early" from the group

  @GRP-033
  Rule: A message is read once

    Scenario: The same message twice
      Given Alice and Bob are in a group
      When Alice sends "one" to the group
      And Bob gets and reads "one" from the group
      And Bob gets "one" from the group
      Then Bob refuses what came from the group as read before

    Scenario: A late message twice
      Given Alice and Bob are in a group
      When Alice sends "one", "two" and "three" to the group
      And Bob gets and reads "three" and "one" from the group
      And Bob gets "one" from the group
      Then Bob refuses what came from the group as read before
      When Bob gets "two" from the group
      Then Bob reads "two" from the group

    Scenario: Two readers each read it once
      Given Alice, Bob and Carol are in a group
      When Alice sends "one" to the group
      And Bob gets and reads "one" from the group
      And Carol gets and reads "one" from the group
      And Bob gets "one" from the group
      And Carol gets "one" from the group
      Then Bob refuses what came from the group as read before
      And Carol refuses what came from the group as read before

  @GRP-031
  Rule: Without its key a message is refused, and read when the key has come

    Scenario: The message overtakes the key
      Given Alice makes a sender key
      When Alice sends "early" to the group
      And Bob gets "early" from the group
      Then Bob refuses what came from the group for want of a key of its sender

    Scenario: A stranger gets a message
      Given Alice and Bob are in a group
      When Alice sends "not for Mallory" to the group
      And Mallory gets "not for Mallory" from the group
      Then Mallory refuses what came from the group for want of a key of its sender

    Scenario: The message overtakes the new key
      Given Alice and Bob are in a group
      And Alice makes a new sender key
      When Alice sends "under the new key" to the group
      And Bob gets "under the new key" from the group
      Then Bob refuses what came from the group for want of its key

  @GRP-035
  Rule: Nobody sends without a key of their own

    Scenario: Bob has made none
      When Bob tries to send "hello" to the group
      Then Bob cannot send it for want of a sender key

    Scenario: Bob was given Alice's and has made none
      Given Alice gives her sender key to Bob
      When Bob tries to send "hello" to the group
      Then Bob cannot send it for want of a sender key

    Scenario: Alice has cleared hers
      Given Alice and Bob are in a group
      And Alice clears her sender key
      When Alice tries to send "hello" to the group
      Then Alice cannot send it for want of a sender key

    @ability:snapshot @ability:state-export @GRP-010
    Scenario: A device that was started again goes on where it was
      Given Alice and Bob are in a group
      When Alice sends "one" and "two" to the group
      And Bob gets and reads "two" from the group
      And Alice is ended and started again
      And Bob is ended and started again
      And Alice sends "three" to the group
      And Bob gets "three" and "one" from the group
      Then Bob reads "three" and "one" from the group
