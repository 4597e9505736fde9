@messenger @role:messenger.verification
Feature: Alerts
  What a user is told when devices or keys change, their own or those of others.

  Background:
    Given Alice's account has the devices 1 and 2
    And Bob's account has the devices 1, 2 and 3

  @VERIFY-005
  Rule: A user can be alerted to changes of their own devices

    Scenario: A device is added to Alice's account
      Given Alice has turned on alerts for herself
      And Alice's book has the list of Alice
      When Alice's account gets the device 3
      And Alice's client is told the list of Alice
      Then the user is alerted of device 3 added

    Scenario: A device of Alice's is removed
      Given Alice has turned on alerts for herself
      And Alice's book has the list of Alice
      When Alice's account loses the device 2
      And Alice's client is told the list of Alice
      Then the user is alerted of device 2 removed

    Scenario: A device of Alice's has another key
      Given Alice has turned on alerts for herself
      And Alice's book has the list of Alice
      When Alice's device 2 gets another key
      And Alice's client is told the list of Alice
      Then the user is alerted of device 2 changed

    Scenario: Alerts are off at first
      Given Alice's book has the list of Alice
      When Alice's account gets the device 3
      And Alice's client is told the list of Alice
      Then the user is alerted of nothing
      And the book has noted device 3 added

    Scenario: Alerts for contacts are not alerts for oneself
      Given Alice has turned on alerts for contacts
      And Alice's book has the list of Alice
      When Alice's account gets the device 3
      And Alice's client is told the list of Alice
      Then the user is alerted of nothing

    Scenario: The first list is no news
      Given Alice has turned on alerts for everyone
      When Alice's client is told the list of Alice
      Then the user is alerted of nothing
      And the book has noted nothing new

  @VERIFY-006
  Rule: And to changes of the devices of chat partners

    Scenario: Bob's devices change in all three ways
      Given Alice has turned on alerts for contacts
      And Alice's book has the list of Bob
      When Bob's account gets the device 4
      And Bob's account loses the device 3
      And Bob's device 1 gets another key
      And Alice's client is told the list of Bob
      Then the user is alerted of device 3 removed, device 1 changed and device 4 added

    Scenario: Alerts for oneself are not alerts for contacts
      Given Alice has turned on alerts for herself
      And Alice's book has the list of Bob
      When Bob's account gets the device 4
      And Alice's client is told the list of Bob
      Then the user is alerted of nothing

    Scenario: Alerts are turned off again
      Given Alice has turned on alerts for contacts
      And Alice's book has the list of Bob
      And Alice has turned off all alerts
      When Bob's device 1 gets another key
      And Alice's client is told the list of Bob
      Then the user is alerted of nothing

    Scenario: A list with nothing new
      Given Alice has turned on alerts for contacts
      And Alice's book has the list of Bob
      When Alice's client is told the list of Bob
      Then the user is alerted of nothing

  @VERIFY-007
  Rule: A change is reported once, and ends what was verified

    Scenario: A verified device has another key
      Given Alice has turned on alerts for contacts
      And Alice's book has the list of Bob
      And Alice verifies Bob's device 1
      When Bob's device 1 gets another key
      And Alice's client is told the list of Bob
      Then the user is alerted of device 1 changed
      And of Bob's devices Alice has verified none

    Scenario: The same change is no news the second time
      Given Alice has turned on alerts for contacts
      And Alice's book has the list of Bob
      When Bob's device 1 gets another key
      And Alice's client is told the list of Bob
      And Alice's client is told the list of Bob
      Then the user is alerted of nothing

    Scenario: The old key comes back, and the verified mark does not
      Given Alice has turned on alerts for contacts
      And Alice's book has the list of Bob
      And Alice verifies Bob's device 1
      When Bob's device 1 gets another key
      And Alice's client is told the list of Bob
      And Bob's device 1 gets its first key again
      And Alice's client is told the list of Bob
      Then the user is alerted of device 1 changed
      And of Bob's devices Alice has verified none

    Scenario: A key changes while alerts are off
      Given Alice's book has the list of Bob
      And Alice verifies Bob's device 1
      When Bob's device 1 gets another key
      And Alice's client is told the list of Bob
      Then the user is alerted of nothing
      And of Bob's devices Alice has verified none

    Scenario: A device is removed and added again, with the same key, in one notice
      Given Alice has turned on alerts for contacts
      And Alice's book has the list of Bob
      And Alice verifies Bob's device 2
      When Alice's client is told in one notice that Bob's device 2 is gone and there again
      Then the user is alerted of device 2 removed and device 2 added
      And of Bob's devices Alice has verified none

    Scenario: A key changes and changes back in one notice
      Given Alice has turned on alerts for contacts
      And Alice's book has the list of Bob
      And Alice verifies Bob's device 2
      When Alice's client is told in one notice that Bob's device 2 has another key and then its first key again
      Then the user is alerted of device 2 changed and device 2 changed
      And of Bob's devices Alice has verified none

    Scenario: A device that is removed and comes back is not verified
      Given Alice's book has the list of Bob
      And Alice verifies Bob's device 2
      When the Server hides the device 2 of Bob from Alice's client
      And Alice's client is told the list of Bob
      Then the book has noted device 2 added
      And of Bob's devices Alice has verified none

    Scenario: Keys of two devices are swapped
      Given Alice has turned on alerts for contacts
      And Alice's book has the list of Bob
      And Alice verifies Bob's device 1
      When the Server swaps the keys of Bob's devices 1 and 2, for Alice's client
      Then the user is alerted of device 1 changed and device 2 changed
      And of Bob's devices Alice has verified none

    Scenario: The other devices stay verified
      Given Alice's book has the list of Bob
      And Alice verifies Bob's device 1
      And Alice verifies Bob's device 2
      When Bob's device 1 gets another key
      And Alice's client is told the list of Bob
      Then of Bob's devices Alice has verified 2 only

    Scenario: A device that nobody knew of is gone
      Given Alice has turned on alerts for contacts
      And Alice's book has the list of Bob
      When Alice's client is told in a notice that a device 8 of Bob is gone
      Then the user is alerted of nothing
      And the book has noted nothing new

  @VERIFY-010
  Rule: An older list does not take the place of a newer one

    Scenario Outline: List <next> after list 7
      Given Alice's client is told list 7 of Bob
      And Bob's account loses the device 3
      When Alice's client is told list <next> of Bob
      Then the list is refused because it is not newer

      Examples:
        | next |
        | 6    |
        | 7    |
        | 0    |

    Scenario: A removed device does not come back with an old list
      Given Alice's client is told list 7 of Bob
      And Bob's account loses the device 3
      And Alice's client is told list 8 of Bob
      When Alice's client is told list 7 of Bob
      Then the list is refused because it is not newer
      And Alice's book has every device of Bob with its key, and no other

    Scenario: A list without a number after one that had one
      Given Alice's client is told list 7 of Bob
      When Alice's client is told a list of Bob without a number
      Then the list is refused because it is not newer

    Scenario: A list with a device twice
      Given Alice's book has the list of Bob
      When Alice's client is told a list of Bob that has the device 2 twice
      Then the list is refused because it has a device twice
      And Alice's book has every device of Bob with its key, and no other

    Scenario: A notice about somebody whose list nobody has
      When Alice's client is told in a notice that a device 1 of Carol is gone
      Then the notice is refused because there is no list
