@messenger @role:messenger.verification
Feature: Verifying devices, and alerts
  Alice's client keeps a book of her own devices and of those of her contacts. What the Server tells it may be a lie.

  Background:
    Given Bob's account has the devices 1, 2 and 3

  @VERIFY-001
  Rule: The keys of all devices can be looked at, one's own and those of contacts

    Scenario: Bob's devices in Alice's book
      When Alice's client is told the list of Bob
      Then Alice's book has every device of Bob with its key, and no other

    Scenario: Bob's devices in his own book
      When Bob's client is told the list of Bob
      Then Bob's book has every device of Bob with its key, and no other

    Scenario: The book goes with the newest list
      Given Alice's book has the list of Bob
      When Bob's account gets the device 4
      And Bob's account loses the device 1
      And Bob's device 2 gets another key
      And Alice's client is told the list of Bob
      Then Alice's book has every device of Bob with its key, and no other

    Scenario: Nothing is shown of an account that nobody told of
      Given Alice's book has the list of Bob
      Then Alice's client cannot show the devices of Carol

  @VERIFY-002
  Rule: A comparison shows that somebody sits in the middle, or that two users see different lists

    Scenario: The Server shows Alice a device that Bob does not have
      Given Bob's book has the list of Bob
      And the Server tells Alice's client of a ghost device 4 of Bob
      When Alice compares what she has of Bob with what Bob has on the screen
      Then the two lists differ in device 4 removed

    Scenario: The Server hides one of Bob's devices from Alice
      Given Bob's book has the list of Bob
      And the Server hides the device 2 of Bob from Alice's client
      When Alice compares what she has of Bob with what Bob has on the screen
      Then the two lists differ in device 2 added

    Scenario: The Server puts a key of its own in the place of one of Bob's
      Given Bob's book has the list of Bob
      And the Server puts a key of its own in the place of Bob's device 3, for Alice's client
      When Alice compares what she has of Bob with what Bob has on the screen
      Then the two lists differ in device 3 changed

    Scenario: The Server swaps the keys of two of Bob's devices
      Given Bob's book has the list of Bob
      And the Server swaps the keys of Bob's devices 1 and 3, for Alice's client
      When Alice compares what she has of Bob with what Bob has on the screen
      Then the two lists differ in device 1 changed and device 3 changed

    Scenario: The Server shows Bob a device of his that he does not have
      Given Alice's book has the list of Bob
      And the Server tells Bob's client of a ghost device 9 of Bob
      When Alice compares what she has of Bob with what Bob has on the screen
      Then the two lists differ in device 9 added

  @VERIFY-003
  Rule: Every device is verified on its own

    Scenario: Alice verifies one of Bob's three devices
      Given Alice's book has the list of Bob
      When Alice verifies Bob's device 2
      Then of Bob's devices Alice has verified 2 only

    Scenario: Alice verifies them one after the other
      Given Alice's book has the list of Bob
      When Alice verifies Bob's device 2
      And Alice verifies Bob's device 3
      Then of Bob's devices Alice has verified 2 and 3 only

    Scenario: A device that comes later is not verified
      Given Alice's book has the list of Bob
      And Alice verifies Bob's device 1
      When Bob's account gets the device 4
      And Alice's client is told the list of Bob
      Then of Bob's devices Alice has verified 1 only

    Scenario: The key of another of Bob's devices does not do
      Given Alice's book has the list of Bob
      When Alice verifies Bob's device 1 with the key of device 2
      Then the verification is refused because the key is another
      And of Bob's devices Alice has verified none

    Scenario: The key that the device had before does not do
      Given Alice's book has the list of Bob
      And the Server puts a key of its own in the place of Bob's device 1, for Alice's client
      When Alice verifies Bob's device 1
      Then the verification is refused because the key is another
      And of Bob's devices Alice has verified none

    Scenario: A device that is not on the list cannot be verified
      Given Alice's book has the list of Bob
      When Alice verifies Bob's device 7, which nobody has
      Then the verification is refused because the device is unknown

    Scenario: What Alice has verified is not verified for Carol
      Given Alice's book has the list of Bob
      And Carol's book has the list of Bob
      When Alice verifies Bob's device 1
      Then of Bob's devices Carol has verified none

  @VERIFY-004
  Rule: What is compared is the list of devices and the identity key of each

    Scenario: Both see the same
      Given Alice's book has the list of Bob
      And Bob's book has the list of Bob
      When Alice compares what she has of Bob with what Bob has on the screen
      Then the two lists agree

    Scenario: Both have learned of it in another way
      Given Alice's book has the list of Bob
      When Bob's account gets the device 12
      And Alice's client is told the list of Bob
      And Bob's client is told the list of Bob
      And Alice compares what she has of Bob with what Bob has on the screen
      Then the two lists agree

    Scenario: Every device that differs is named
      Given Alice's book has the list of Bob
      When Bob's account gets the device 4
      And Bob's account loses the device 1
      And Bob's device 2 gets another key
      And Bob's client is told the list of Bob
      And Alice compares what she has of Bob with what Bob has on the screen
      Then the two lists differ in device 1 removed, device 2 changed and device 4 added

  @VERIFY-011
  Rule: A list is shown as lines of device and key

    Scenario: Devices by their numbers, 2 before 10
      Given Bob's account gets the device 10
      And Alice's book has the list of Bob
      When Alice keeps what she has of Bob on the screen
      Then the list on the screen has a line for each of the devices 1, 2, 3 and 10, in this order

    Scenario: Another key is another list
      Given Alice's book has the list of Bob
      And Alice keeps what she has of Bob on the screen
      When Bob's device 3 gets another key
      And Alice's client is told the list of Bob
      Then what Alice has of Bob on the screen is another list now

    Scenario Outline: A list that is <defect> is not compared
      Given Alice's book has the list of Bob
      When Alice compares what she has of Bob with a list that is <defect>
      Then the list that was shown is refused

      Examples:
        | defect                             |
        | without its last line end          |
        | in upper case                      |
        | with its first line twice          |
        | in reverse order                   |
        | with a zero before its first number |
        | cut in the middle of a key         |
        | some other text                    |
