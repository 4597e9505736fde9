@messenger @role:messenger.retries @role:messenger.client @role:signal.session
Feature: A device that cannot read a message asks for it again

  @RETRY-001
  Rule: A device that fails to decrypt a message sends a retry receipt that names it

    Scenario: A message is damaged on the way
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And "one" reaches Bob's phone damaged
      Then Bob's phone asks the sender for "one", for the first time

    Scenario: The second message in a session is damaged on the way
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" and "two" to Bob
      And "one" reaches Bob's phone
      Then Bob's phone has read it and asks for nothing
      When "two" reaches Bob's phone damaged
      Then Bob's phone asks the sender for "two", for the first time

    Scenario: A message is cut off on the way
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And "one" reaches Bob's phone cut off
      Then Bob's phone asks the sender for "one", for the first time

    Scenario: A message of a session that was lost
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And "one" is delivered to Bob's phone, who reads it
      And Bob's phone posts "reply" to Alice
      And "reply" is delivered to Alice's phone, who reads it
      And Bob loses his sessions with Alice
      And Alice's phone posts "two" to Bob
      And "two" reaches Bob's phone
      Then Bob's phone asks the sender for "two", for the first time

    Scenario: A message that was encrypted for another device
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And the envelope of "one" for Bob's tablet reaches Bob's phone
      Then Bob's phone asks the sender for "one", for the first time

    Scenario: A damaged copy for an own device
      Given there are Alice's phone, Alice's tablet and Bob's phone
      When Alice's phone posts "one" to Bob
      And "one" reaches Alice's tablet damaged
      Then Alice's tablet asks the sender for "one", for the first time

    Scenario: A message that can be read
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And "one" reaches Bob's phone
      Then Bob's phone has read it and asks for nothing

    Scenario: A message that was read before
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And "one" reaches Bob's phone
      Then Bob's phone refuses "one" as read before, and asks for nothing

    Scenario: The whole way, from the damage to the message that is read
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And "one" reaches Bob's phone damaged
      And the receipt of Bob's phone for "one" reaches the sender
      Then the retry is honoured
      And Bob's phone reads "one" from what was sent again

    Scenario: The whole way for a copy of one's own
      Given there are Alice's phone, Alice's tablet and Bob's phone
      When Alice's phone posts "one" to Bob
      And "one" reaches Alice's tablet damaged
      And the receipt of Alice's tablet for "one" reaches the sender
      Then the retry is honoured
      And Alice's tablet reads "one" from what was sent again

  @RETRY-022
  Rule: A device asks five times, with new keys from the second time on

    Scenario: The first receipt brings no keys, the second does
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And "one" reaches Bob's phone damaged
      Then the receipt of Bob's phone brings no keys
      When "one" reaches Bob's phone damaged
      Then Bob's phone asks the sender for "one", for the second time
      And the receipt of Bob's phone brings its identity key and keys to start a session with

    Scenario: The fifth receipt is the last
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And "one" reaches Bob's phone damaged 5 times
      Then Bob's phone asks the sender for "one", for the fifth time
      When "one" reaches Bob's phone damaged
      Then Bob's phone asks for nothing more

    Scenario: Another message has five of its own
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" and "two" to Bob
      And "one" reaches Bob's phone damaged 5 times
      And "two" reaches Bob's phone damaged
      Then Bob's phone asks the sender for "two", for the first time

    Scenario: A message that is read at last starts from the beginning
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" and "two" to Bob
      And "two" reaches Bob's phone damaged 2 times
      And "two" reaches Bob's phone
      Then Bob's phone has read it and asks for nothing
      When Bob's phone asks for "two" again
      Then the retry is honoured
      When what was sent again reaches Bob's phone damaged
      Then Bob's phone asks the sender for "two", for the first time

    @ability:state-export @ability:snapshot
    Scenario: A restart does not start the count again
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And "one" reaches Bob's phone damaged 4 times
      And Bob's phone restarts with all that it stored
      And "one" reaches Bob's phone damaged
      Then Bob's phone asks the sender for "one", for the fifth time
      When "one" reaches Bob's phone damaged
      Then Bob's phone asks for nothing more

    Scenario: The keys of a second receipt start a session
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And "one" reaches Bob's phone damaged 2 times
      And the receipt of Bob's phone for "one" reaches the sender
      Then the retry is honoured
      And Bob's phone reads "one" from what was sent again
      When Bob's phone posts "reply" to Alice
      And "reply" is delivered to Alice's phone, who reads it
