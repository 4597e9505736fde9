@signal @two-party @role:signal.group
Feature: Groups whose members use different implementations

  @GRP-002 @GRP-019 @GRP-023
  Rule: What one implementation writes another reads

    Scenario: Both directions
      Given Alice and Bob are in a group
      When Alice sends "hello" to the group
      And Bob sends "and back" to the group
      And Bob gets "hello" from the group
      And Alice gets "and back" from the group
      Then Bob reads "hello" from the group
      And Alice reads "and back" from the group

    Scenario: Out of order and with losses
      Given Alice, Bob and Carol are in a group
      When Alice sends 20 texts to the group
      And Bob sends 20 texts to the group
      And Alice gets all group messages of others in random order
      And Bob gets all group messages of others in random order
      And Carol gets every second group message
      Then Alice reads all that came from the group
      And Bob reads all that came from the group
      And Carol reads all that came from the group

    Scenario: A late member
      Given Alice and Bob are in a group
      And Alice sends "one" to the group
      When Alice gives her sender key to Carol
      And Alice sends "two" to the group
      And Carol gets "two" from the group
      Then Carol reads "two" from the group

    Scenario: A renewed key
      Given Alice and Bob are in a group
      And Alice sends "old" to the group
      When Alice makes a new sender key and gives it to Bob
      And Alice sends "new" to the group
      And Bob gets "new" and "old" from the group
      Then Bob reads "new" and "old" from the group

    Scenario: A forged signature
      Given Alice and Bob are in a group
      And Alice sends "one" to the group
      When Mallory flips a bit of the ciphertext of the group message "one"
      And Bob gets the altered group message
      Then Bob refuses what came from the group for its signature
      When Bob gets "one" from the group
      Then Bob reads "one" from the group
