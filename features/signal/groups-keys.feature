@signal @role:signal.group
Feature: Sender keys and their chains

  @GRP-006 @GRP-007 @GRP-008 @GRP-023 @GRP-029
  Rule: A sender key is a random chain key, a random signature key pair and a random id

    Scenario: What a distribution holds
      When Alice makes a sender key
      Then Alice's sender key has a chain key of 32 bytes, a whole public key and an id of 31 bits

    Scenario: Each renewal is fresh
      Given Alice makes a sender key
      When Alice makes a new sender key
      And Alice makes a new sender key
      Then Alice's sender keys have nothing in common

    Scenario: Each device has its own
      When Alice makes a sender key
      And Bob makes a sender key
      Then the sender keys of Alice and Bob have nothing in common

    Scenario: Each group has its own
      When Alice gives her sender key to Bob
      And Alice gives her sender key of another group to Bob
      Then Alice's sender keys have nothing in common

  @GRP-010 @GRP-019 @GRP-027
  Rule: Every message has its own number and its own key

    Scenario: Numbers begin at 0
      Given Alice and Bob are in a group
      When Alice sends "one", "two" and "three" to the group
      Then the group messages "one", "two" and "three" are numbered 0, 1 and 2
      And the group messages "one", "two" and "three" name the same key

    Scenario: The same text does not give the same ciphertext
      Given Alice and Bob are in a group
      When Alice sends "again" to the group
      And Alice sends "again" to the group
      And Bob sends "again" to the group
      Then no two group messages have the same ciphertext

    Scenario: A new key begins at 0 again
      Given Alice and Bob are in a group
      And Alice sends "one" and "two" to the group
      When Alice makes a new sender key and gives it to Bob
      And Alice sends "three" to the group
      Then the group messages "one", "two" and "three" are numbered 0, 1 and 0

    @ability:snapshot @ability:state-export
    Scenario: No number is used twice by a device that was started again
      Given Alice and Bob are in a group
      And Alice sends "one" and "two" to the group
      When Alice is ended and started again
      And Alice sends "three" to the group
      Then the group messages "one", "two" and "three" are numbered 0, 1 and 2

  @GRP-011 @GRP-019
  Rule: Texts are encrypted in whole blocks with AES-256-CBC

    Scenario: A text of one block and a bit
      Given Alice and Bob are in a group
      When Alice sends "a text of seventeen" to the group
      Then the ciphertext of the group message "a text of seventeen" has 32 bytes

    Scenario: A text of exactly one block
      Given Alice and Bob are in a group
      When Alice sends "exactly sixteen." to the group
      Then the ciphertext of the group message "exactly sixteen." has 32 bytes

    Scenario: An empty text
      Given Alice and Bob are in a group
      When Alice sends "" to the group
      Then the ciphertext of the group message "" has 16 bytes

  @GRP-030 @GRP-023
  Rule: A distribution is of the key as it is now

    Scenario: After three messages
      Given Alice and Bob are in a group
      And Alice sends 3 texts to the group
      When Alice gives her sender key to Carol
      Then Alice's last distribution begins at 3

  @GRP-014 @GRP-028 @ability:state-export
  Rule: The hash ratchet gives forward secrecy: what was used is gone

    Scenario: The sender keeps nothing that opens what she sent
      Given Alice and Bob are in a group
      When Alice sends "one", "two" and "three" to the group
      Then nothing that Alice keeps for the group holds the key of "one", "two" and "three"

    Scenario: A reader keeps nothing that opens what he read
      Given Alice and Bob are in a group
      And Alice sends "one", "two" and "three" to the group
      When Bob gets and reads "one", "two" and "three" from the group
      Then nothing that Bob keeps for the group holds the key of "one", "two" and "three"

    Scenario: A skipped key is kept until its message has come
      Given Alice and Bob are in a group
      And Alice sends "late" and "early" to the group
      When Bob gets and reads "early" from the group
      Then what Bob keeps for the group holds the key of "late"
      And nothing that Bob keeps for the group holds the key of "early"
      When Bob gets and reads "late" from the group
      Then nothing that Bob keeps for the group holds the key of "late"

    Scenario: A key that was cleared is gone
      Given Alice and Bob are in a group
      And Alice sends "one" to the group
      When Bob clears Alice's sender keys
      Then nothing that Bob keeps for the group holds the key of "one"
