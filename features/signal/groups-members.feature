@signal @role:signal.group
Feature: Sender keys that come and go

  @GRP-015 @GRP-030
  Rule: Who joins reads what is sent from then on, and nothing from before

    Scenario: Carol joins after two messages
      Given Alice and Bob are in a group
      And Alice sends "one" and "two" to the group
      When Alice gives her sender key to Carol
      And Alice sends "three" to the group
      And Carol gets "three" from the group
      Then Carol reads "three" from the group
      When Carol gets "one" and "two" from the group
      Then Carol refuses what came from the group as read before

    Scenario: Those who were there go on reading
      Given Alice and Bob are in a group
      And Alice sends "one" to the group
      When Alice gives her sender key to Carol
      And Alice sends "two" to the group
      And Bob gets "two" and "one" from the group
      Then Bob reads "two" and "one" from the group

  @GRP-034 @GRP-016
  Rule: After a renewal the old key reads no new message, and the new key no old one

    Scenario: Who is not given the new key reads nothing under it
      Given Alice, Bob and Carol are in a group
      When Alice makes a new sender key and gives it to Bob
      And Alice sends "without Carol" to the group
      And Bob gets "without Carol" from the group
      Then Bob reads "without Carol" from the group
      When Carol gets "without Carol" from the group
      Then Carol refuses what came from the group for want of its key

    Scenario: A message of the old key arrives after the new key
      Given Alice and Bob are in a group
      And Alice sends "old" to the group
      When Alice makes a new sender key and gives it to Bob
      And Alice sends "new" to the group
      And Bob gets "new" and "old" from the group
      Then Bob reads "new" and "old" from the group

    Scenario: Who is given the new key alone does not read the old messages
      Given Alice and Bob are in a group
      And Alice sends "before Carol" to the group
      When Alice makes a new sender key and gives it to Carol
      And Carol gets "before Carol" from the group
      Then Carol refuses what came from the group for want of its key

    Scenario: Two renewals in a row
      Given Alice and Bob are in a group
      And Alice sends "first key" to the group
      When Alice makes a new sender key and gives it to Bob
      And Alice sends "second key" to the group
      And Alice makes a new sender key and gives it to Bob
      And Alice sends "third key" to the group
      And Bob gets "first key", "third key" and "second key" from the group
      Then Bob reads "first key", "third key" and "second key" from the group

    Scenario: Bob forgets Alice's keys
      Given Alice and Bob are in a group
      And Alice sends "one" to the group
      When Bob clears Alice's sender keys
      And Bob gets "one" from the group
      Then Bob refuses what came from the group for want of a key of its sender

  @GRP-040
  Rule: A sender key that is known is not set back

    Scenario: Alice's first sender key is delivered again
      Given Alice and Bob are in a group
      And Alice sends "one", "two" and "three" to the group
      And Bob gets and reads "one" and "three" from the group
      When Bob is given Alice's first sender key again
      And Bob gets "one" from the group
      Then Bob refuses what came from the group as read before
      When Bob gets "three" from the group
      Then Bob refuses what came from the group as read before

    Scenario: Messages that are missing can still come afterwards
      Given Alice and Bob are in a group
      And Alice sends "one", "two" and "three" to the group
      And Bob gets and reads "three" from the group
      When Bob is given Alice's first sender key again
      And Bob gets "two" and "one" from the group
      Then Bob reads "two" and "one" from the group

    Scenario: Carol joins twice
      Given Alice gives her sender key to Bob
      And Alice sends "one" to the group
      And Alice gives her sender key to Carol
      And Alice sends "two" to the group
      When Alice gives her sender key to Carol
      And Alice sends "three" to the group
      And Carol gets "two" and "three" from the group
      Then Carol reads "two" and "three" from the group

  @GRP-044
  Rule: A sender key does not come from oneself

    Scenario: Mallory's key as Bob's own
      Given Alice and Bob are in a group
      When Bob is given Mallory's sender key as Bob's
      Then Bob refuses the sender key as a key of its own

    Scenario: Bob goes on sending with his own key
      Given Alice and Bob are in a group
      And Bob is given Mallory's sender key as Bob's
      And Bob refuses the sender key as a key of its own
      When Bob sends "still me" to the group
      And Alice gets "still me" from the group
      Then Alice reads "still me" from the group

  @GRP-018
  Rule: A sender key counts for its group and its sender alone

    Scenario: Alice's message is delivered as Bob's
      Given Alice, Bob and Carol are in a group
      And Alice sends "from Alice" to the group
      When the Server delivers "from Alice" to Carol as a message of Bob to the group
      Then Carol refuses what came from the group for want of a key that fits
      When Carol gets "from Alice" from the group
      Then Carol reads "from Alice" from the group

    Scenario: Alice's message is delivered as one to another group in which Bob has no key of hers
      Given Alice and Bob are in a group
      And Alice sends "for the family" to the group
      When the Server delivers "for the family" to Bob as a message to another group
      Then Bob refuses what came from the group for want of a key that fits
      When Bob gets "for the family" from the group
      Then Bob reads "for the family" from the group

    Scenario: Alice's message is delivered as one to another group in which Bob has a key of hers
      Given Alice and Bob are in a group
      And Alice gives her sender key of another group to Bob
      And Alice sends "for the family" to the group
      When the Server delivers "for the family" to Bob as a message to another group
      Then Bob refuses what came from the group for want of a key that fits

    Scenario: A message of another group is delivered as one of this
      Given Alice and Bob are in a group
      And Alice gives her sender key of another group to Bob
      When Alice sends "for the club" to another group
      And Bob gets "for the club" from the group
      Then Bob refuses what came from the group for want of a key that fits
      When the Server delivers "for the club" to Bob as a message to another group
      Then Bob reads "for the club" from the group

    Scenario: The message of a member's second device is delivered as the first's
      Given Alice, Bob and Bob's tablet are in a group
      When Bob's tablet sends "from the sofa" to the group
      And the Server delivers "from the sofa" to Alice as a message of Bob to the group
      Then Alice refuses what came from the group for want of a key that fits
