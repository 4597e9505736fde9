@messenger @role:messenger.device-directory
Feature: The Server's record of devices

  @RETRY-012
  Rule: Devices that were away for 30 days are forgotten

    Scenario: A device is listed until a millisecond before
      Given the Server has seen Bob's device 1
      Then 30 days less 1 millisecond later the Server lists device 1 of Bob
      And 30 days later the Server lists no device of Bob

    Scenario: A device that connects again is listed for another 30 days
      Given the Server has seen Bob's device 1
      When 20 days later Bob's device 1 connects
      Then 30 days later the Server lists device 1 of Bob
      And 50 days later the Server lists no device of Bob

    Scenario: A device that was forgotten registers again
      Given the Server has seen Bob's device 1
      When 40 days later Bob's device 1 connects
      Then 40 days later the Server lists device 1 of Bob

    Scenario: Each device has a time of its own
      Given the Server has seen Bob's device 1
      And the Server has seen Bob's device 2
      When 20 days later Bob's device 2 connects
      Then 29 days later the Server lists devices 1 and 2 of Bob
      And 31 days later the Server lists device 2 of Bob

    Scenario: Another account is not touched
      Given the Server has seen Bob's device 1
      And the Server has seen Alice's device 1
      When 20 days later Alice's device 1 connects
      Then 31 days later the Server lists no device of Bob
      And 31 days later the Server lists device 1 of Alice

    Scenario: An account that nobody knows has no device
      Given the Server has seen Bob's device 1
      Then 0 days later the Server lists no device of Carol

    Scenario: A clock that was set back takes nothing away
      Given the Server has seen Bob's device 1
      When 20 days later Bob's device 1 connects
      And 10 days later Bob's device 1 connects
      Then 45 days later the Server lists device 1 of Bob
