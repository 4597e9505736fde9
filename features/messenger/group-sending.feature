@messenger @role:messenger.group @role:signal.session
Feature: Messages to a chat

  @GRP-001 @GRP-013 @GRP-046
  Rule: A message is one ciphertext, which the Server fans out to all

    Scenario: Four devices read one ciphertext
      Given a group chat of Alice, Bob, Bob's tablet and Carol
      When Alice writes "hello" to the group chat
      And the Server fans out "hello" to Bob, Bob's tablet and Carol
      Then Bob, Bob's tablet and Carol read "hello" in the group chat

    Scenario: The second message is nothing but its ciphertext
      Given a group chat of Alice, Bob and Carol
      When Alice writes "one", "two" and "three" to the group chat
      Then "one" brings a sender key to Bob and Carol
      And "two" and "three" bring no sender key
      When the Server fans out "one", "two" and "three" to Bob and Carol
      Then Bob and Carol read "one", "two" and "three" in the group chat

    Scenario: Everybody writes
      Given a group chat of Alice, Bob and Carol
      When Alice writes "from Alice" to the group chat
      And Bob writes "from Bob" to the group chat
      And Carol writes "from Carol" to the group chat
      And the Server fans out "from Bob" and "from Carol" to Alice
      And the Server fans out "from Carol" and "from Alice" to Bob
      And the Server fans out "from Alice" and "from Bob" to Carol
      Then Alice reads "from Bob" and "from Carol" in the group chat
      And Bob reads "from Carol" and "from Alice" in the group chat
      And Carol reads "from Alice" and "from Bob" in the group chat

    Scenario: The Server sees neither text nor key
      Given a group chat of Alice and Bob
      When Alice writes "for Bob's eyes alone" to the group chat
      Then the Server has seen neither the text nor the sender key of "for Bob's eyes alone", which Bob was given

  @GRP-003 @GRP-009 @GRP-051
  Rule: The sender key travels in a pairwise message of its own for each device

    Scenario: Bob is given Alice's key as an ordinary message
      Given a group chat of Alice, Bob and Carol
      When Alice writes "hello" to the group chat
      Then what "hello" brought to Bob is an ordinary message with Alice's sender key in it
      And what "hello" brought to Carol is an ordinary message with Alice's sender key in it

    Scenario: Carol cannot open what is for Bob
      Given a group chat of Alice, Bob and Carol
      When Alice writes "hello" to the group chat
      Then Carol cannot open what "hello" brought to Bob

    Scenario: The second device cannot open what is for the first
      Given a group chat of Alice, Bob and Bob's tablet
      When Alice writes "hello" to the group chat
      Then Bob's tablet cannot open what "hello" brought to Bob

    Scenario: An ordinary message is no sender key
      Given a group chat of Alice and Bob
      And Alice writes "hello" to the group chat
      And the Server fans out "hello" to Bob
      And Bob reads "hello" in the group chat
      When Alice gives Bob the ordinary message "no key at all" as if a sender key were in it
      Then Bob refuses what came from the group chat as a message without a sender key
      And nothing that Bob keeps for the group chat has changed

    Scenario: An empty ordinary message is no sender key
      Given a group chat of Alice and Bob
      And Alice writes "hello" to the group chat
      And the Server fans out "hello" to Bob
      And Bob reads "hello" in the group chat
      When Alice gives Bob the ordinary message "" as if a sender key were in it
      Then Bob refuses what came from the group chat as a message without a sender key
      And nothing that Bob keeps for the group chat has changed

  @GRP-005
  Rule: All devices of all members are given the key, the sender's other devices among them

    Scenario: Alice's tablet is given it
      Given a group chat of Alice, Alice's tablet, Bob and Bob's tablet
      When Alice writes "hello" to the group chat
      Then "hello" brings a sender key to Alice's tablet, Bob and Bob's tablet
      When the Server fans out "hello" to Alice's tablet, Bob and Bob's tablet
      Then Alice's tablet, Bob and Bob's tablet read "hello" in the group chat

    Scenario: Each of Alice's devices has a key of its own
      Given a group chat of Alice, Alice's tablet and Bob
      When Alice writes "from the phone" to the group chat
      And Alice's tablet writes "from the tablet" to the group chat
      Then "from the phone" brings a sender key to Alice's tablet and Bob
      And "from the tablet" brings a sender key to Alice and Bob
      And "from the phone" and "from the tablet" went out under 2 sender keys

  @GRP-047
  Rule: A device that cannot be reached does not keep the others waiting

    Scenario: Carol cannot be reached
      Given a group chat of Alice, Bob and Carol
      And Alice has no way to Carol
      When Alice writes "one" to the group chat
      Then "one" did not reach Carol
      And "one" brings a sender key to Bob
      When the Server fans out "one" to Bob
      Then Bob reads "one" in the group chat

    Scenario: Carol can be reached again
      Given a group chat of Alice, Bob and Carol
      And Alice has no way to Carol
      And Alice writes "one" to the group chat
      When Alice has a way to Carol again
      And Alice writes "two" to the group chat
      Then "two" brings a sender key to Carol
      When the Server fans out "two" to Carol
      Then Carol reads "two" in the group chat
      When the Server delivers the message "one" without its keys to Carol
      Then Carol refuses what came from the group chat as read before

  @GRP-049 @GRP-036
  Rule: What comes from outside the group chat is refused

    Scenario: A message of Mallory, who is not in it
      Given a group chat of Alice and Bob
      And Alice writes "hello" to the group chat
      When the Server delivers "hello" to Bob as one of Mallory to the group chat
      Then Bob refuses what came from the group chat as from outside
      And nothing that Bob keeps for the group chat has changed

    Scenario: A message of a chat that nobody told her of
      Given a group chat of Alice and Carol
      And Alice writes "hello" to the group chat
      When the Server delivers "hello" to Carol in a chat that she does not know
      Then Carol refuses what came from the group chat as of a chat that nobody told it of
      And nothing that Carol keeps for the group chat has changed
