@messenger @role:messenger.backfill
Feature: Sender-side backfill
  Alice's first device sends. Its lists may be out of date; the Server may say so, truly or not.

  Background:
    Given Alice's account has the devices 1 and 2
    And Bob's account has the devices 1 and 2
    And Alice's device knows the lists of Alice and Bob

  @BACK-001
  Rule: A control message is encrypted for devices that are learned of when it is sent

    Scenario: Bob has a device that Alice did not know of
      Given Bob's account gets the device 3
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      And the lists of Alice and Bob come
      Then Bob's device 3 gets the message now

    Scenario: Alice has a device that this one did not know of
      Given Alice's account gets the device 5
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      And the lists of Alice and Bob come
      Then Alice's device 5 gets the message now

    Scenario: Several devices were missed
      Given Bob's account gets the device 3
      And Bob's account gets the device 4
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      And the lists of Alice and Bob come
      Then Bob's devices 3 and 4 get the message now

  @BACK-002
  Rule: A control message has no content

    Scenario: A withdrawal is a control message
      When Alice withdraws a message to Bob
      Then it is sent as a control message

    Scenario: A text is content
      When Alice writes something to Bob
      Then it is sent as content

    Scenario: A withdrawal with a text in it is content, and is not backfilled
      Given Bob's account gets the device 3
      When Alice withdraws a message to Bob, with a text in the withdrawal
      Then it is sent as content
      When the Server says that its records are others
      And the lists of Alice and Bob come
      Then nobody gets the message now

  @BACK-003
  Rule: The sender names every destination when it sends, and a device that is not named gets nothing

    Scenario: What was fixed when it was sent
      When Alice writes something to Bob
      And Bob's account gets the device 3
      And Alice's device learns the list of Bob
      Then it goes to Bob's devices 1 and 2 and to Alice's device 2
      And its hash is that of its destinations and of the device that sends it

    Scenario: The id of a message is used once
      When Alice writes something to Bob
      And Alice sends another message to Bob under the same id
      Then the message is refused because its id was used

  @BACK-004
  Rule: The lists of one's own account and of those one writes to are kept, and used

    Scenario: All of Bob's devices, and Alice's other one
      When Alice writes something to Bob
      Then it goes to Bob's devices 1 and 2 and to Alice's device 2

    Scenario: The next message goes by the new list
      Given Bob's account gets the device 3
      And Bob's account loses the device 1
      And Alice's device learns the list of Bob
      When Alice writes something to Bob
      Then it goes to Bob's devices 2 and 3 and to Alice's device 2

    Scenario: Alice writes to herself
      When Alice writes something to Alice
      Then it goes to Alice's device 2 only
      And its hash is that of its destinations and of the device that sends it

    Scenario: Bob has no device left
      Given Bob's account loses the device 1
      And Bob's account loses the device 2
      And Alice's device learns the list of Bob
      When Alice writes something to Bob
      Then it goes to Alice's device 2 only

    Scenario: Somebody whose list Alice does not have
      When Alice writes something to Carol
      Then the message is refused because there is no list

  @BACK-006
  Rule: On a mismatch the sender fetches its own account's list and those of all recipients

    Scenario: Both lists are asked for
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      Then Alice's device asks for the lists of Alice and Bob

    Scenario: For content as well, for the messages to come
      Given Bob's account gets the device 3
      When Alice writes something to Bob
      And the Server says that its records are others
      Then Alice's device asks for the lists of Alice and Bob
      When the lists of Alice and Bob come
      And Alice writes something to Bob
      Then it goes to Bob's devices 1, 2 and 3 and to Alice's device 2

    Scenario: Lists that nobody asked for
      When Alice withdraws a message to Bob
      And the lists of Alice and Bob come
      Then the lists are refused because they were not asked for

    Scenario: Not all of the lists
      Given Bob's account gets the device 3
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      And only the list of Bob comes
      Then the lists are refused because they were not asked for

    Scenario: The list of somebody else
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      And the lists of Alice and Carol come
      Then the lists are refused because they were not asked for

    Scenario: A message that was never sent
      When the Server says that its records are others, about a message that Alice never sent
      Then the notice is refused because there is no such message

  @BACK-007
  Rule: If the hashes agree there is no notice

    Scenario: The Server sends back what Alice sent
      When Alice withdraws a message to Bob
      And the Server sends back the hash that Alice sent
      Then Alice's device asks for no list

  @BACK-009
  Rule: It is sent again to the new devices only

    Scenario: The lists are the same after all
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      And the lists of Alice and Bob come
      Then nobody gets the message now

    Scenario: Not to those that have it, nor to the device that sends
      Given Alice's account gets the device 3
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      And the lists of Alice and Bob come
      Then Alice's device 3 gets the message now

    Scenario: A known device with another key is no new device
      Given Bob's device 2 gets another key
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      And the lists of Alice and Bob come
      Then nobody gets the message now

  @BACK-010
  Rule: Content is not sent again

    Scenario: A text to Bob, who has a device that Alice did not know of
      Given Bob's account gets the device 3
      When Alice writes something to Bob
      And the Server says that its records are others
      And the lists of Alice and Bob come
      Then nobody gets the message now

    Scenario: The Server adds a device to get what Alice wrote
      When Alice writes something to Bob
      And the Server says that its records are others
      And the Server brings the lists of Alice and Bob, with a ghost device 9 of Bob
      Then nobody gets the message now

    Scenario: The Server adds a device to Alice's own account
      When Alice writes something to Bob
      And the Server says that its records are others
      And the Server brings the lists of Alice and Bob, with a ghost device 9 of Alice
      Then nobody gets the message now

  @BACK-011
  Rule: The user can be told of devices that were found so

    Scenario: A new device
      Given Bob's account gets the device 3
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      And the lists of Alice and Bob come
      Then the user can be told of device 3 added of Bob

    Scenario: A ghost device, also when nothing is sent to it
      When Alice writes something to Bob
      And the Server says that its records are others
      And the Server brings the lists of Alice and Bob, with a ghost device 9 of Bob
      Then the user can be told of device 9 added of Bob

    Scenario: Nothing new
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      And the lists of Alice and Bob come
      Then there is nothing the user could be told of

  @BACK-012
  Rule: There is one round, and not for long

    Scenario: The Server goes on saying so
      Given Bob's account gets the device 3
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      And the lists of Alice and Bob come
      And the Server says that its records are others
      Then Alice's device asks for no list

    Scenario: The Server brings another device in a second round
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      And the lists of Alice and Bob come
      And the Server says that its records are others
      And the Server brings the lists of Alice and Bob, with a ghost device 9 of Bob
      Then the lists are refused because they were not asked for

    Scenario: A millisecond before it is too late
      Given Bob's account gets the device 3
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      And all but a millisecond of the window passes before the lists come
      And the lists of Alice and Bob come
      Then Bob's device 3 gets the message now

    Scenario: Too late
      Given Bob's account gets the device 3
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      And the window passes before the lists come
      And the lists of Alice and Bob come
      Then nobody gets the message now

    Scenario: The notice itself comes too late
      When Alice withdraws a message to Bob
      And the window passes before the lists come
      And the Server says that its records are others
      Then Alice's device asks for no list

    Scenario: A clock that goes back
      Given Bob's account gets the device 3
      When Alice withdraws a message to Bob
      And the clock of Alice's device goes back by a day
      And the Server says that its records are others
      And the lists of Alice and Bob come
      Then Bob's device 3 gets the message now

  @BACK-013
  Rule: A device that was removed causes no resend

    Scenario: One of Bob's devices is gone
      Given Bob's account loses the device 2
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      And the lists of Alice and Bob come
      Then nobody gets the message now
      And Bob's device 2 is gone from its destinations

    Scenario: And the next message does not go there
      Given Bob's account loses the device 2
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      And the lists of Alice and Bob come
      And Alice writes something to Bob
      Then it goes to Bob's device 1 and to Alice's device 2

    Scenario: One gone and one new
      Given Bob's account loses the device 2
      And Bob's account gets the device 3
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      And the lists of Alice and Bob come
      Then Bob's device 3 gets the message now
      And Bob's device 2 is gone from its destinations

  @BACK-015
  Rule: The journal has the devices that were backfilled

    Scenario: A row for the device that was missed
      Given Alice's account loses the device 2
      And Alice's device learns the list of Alice
      And Bob's account gets the device 3
      When Alice withdraws a message to Bob
      And the Server says that its records are others
      And the lists of Alice and Bob come
      Then the journal of the message has Bob's devices 1, 2 and 3 only

    Scenario: No row for a device that got nothing
      Given Alice's account loses the device 2
      And Alice's device learns the list of Alice
      And Bob's account gets the device 3
      When Alice writes something to Bob
      And the Server says that its records are others
      And the lists of Alice and Bob come
      Then the journal of the message has Bob's devices 1 and 2 only

    Scenario: With the identity version that it has when it gets the message
      Given Bob's account gets the device 3
      And Alice's device learns the list of Bob
      And Bob's device 3 gets another key
      And Alice's device learns the list of Bob
      And Bob's account loses the device 3
      And Alice's device learns the list of Bob
      When Alice withdraws a message to Bob
      And Bob's account gets the device 3
      And the Server says that its records are others
      And the lists of Alice and Bob come
      Then the journal has Bob's device 3 in a later identity version than Bob's device 1
