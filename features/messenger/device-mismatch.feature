@messenger @role:messenger.device-server
Feature: What the Server compares
  Alice tells the hash of the devices she sends to and of the one she sends from; the Server has records of its own.

  Background:
    Given the directory holds 1 one-time prekey of Alice
    And the directory holds 1 one-time prekey of Alice's tablet
    And the directory holds 1 one-time prekey of Bob

  @BACK-005 @BACK-016
  Rule: The server compares the sender's hash with that of its own records

    Scenario: A device that Alice does not know of
      Given the directory holds 1 one-time prekey of Bob's tablet
      When Alice sends to Bob and lists Alice, Alice's tablet and Bob
      Then the directory finds a mismatch, and tells its own hash

    Scenario: The sending device belongs to the list
      When Alice sends to Bob and lists Alice's tablet and Bob
      Then the directory finds a mismatch, and tells its own hash

    Scenario: A sender that is not registered
      When Carol sends to Bob and lists Carol and Bob
      Then the directory refuses the message because its sender is not registered

    Scenario: Devices of people who have nothing to do with it do not count
      Given the directory holds 1 one-time prekey of Carol
      When Alice sends to Bob and lists Alice, Alice's tablet and Bob
      Then the directory finds no mismatch

  @BACK-006
  Rule: On a mismatch the sender is told

    Scenario: A device of the sender's own account is missing
      When Alice sends to Bob and lists Alice and Bob
      Then the directory finds a mismatch, and tells its own hash

    Scenario: A device that was removed
      Given Bob's tablet is listed by Alice, and not by the directory
      When Alice sends to Bob and lists Alice, Alice's tablet, Bob and Bob's tablet
      Then the directory finds a mismatch, and tells its own hash

    Scenario: A device that has expired
      Given 29 days pass for the directory
      And Alice connects to the directory
      And Alice's tablet connects to the directory
      And 1 day passes for the directory
      When Alice sends to Bob and lists Alice, Alice's tablet and Bob
      Then the directory finds a mismatch, and tells its own hash

    Scenario: Nothing that is a hash
      When Alice sends to Bob with a hash of no characters
      Then the directory finds a mismatch, and tells its own hash

  @BACK-007
  Rule: If the hashes agree there is no notice

    Scenario: All devices are listed
      When Alice sends to Bob and lists Alice, Alice's tablet and Bob
      Then the directory finds no mismatch

    Scenario: In another order
      When Alice sends to Bob and lists Bob, Alice's tablet and Alice
      Then the directory finds no mismatch

    Scenario: Alice writes to herself
      When Alice sends to Alice and lists Alice and Alice's tablet
      Then the directory finds no mismatch

    Scenario: After Alice has learned of the new device
      Given the directory holds 1 one-time prekey of Bob's tablet
      When Alice sends to Bob and lists Alice, Alice's tablet, Bob and Bob's tablet
      Then the directory finds no mismatch
