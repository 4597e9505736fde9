@messenger @role:messenger.device-server
Feature: The directory of devices
  The Server keeps a directory: the devices of every account, and the prekeys of each device.

  @REG-009
  Rule: Requests at the same time get different one-time prekeys

    Scenario: Eight clients at once
      Given the directory holds 20 one-time prekeys of Bob
      When 8 clients ask the directory for Bob at the same time
      Then 8 of them get a one-time prekey, and no two the same
      And the directory counts 12 one-time prekeys of Bob

    Scenario: Two clients at once for the last one
      Given the directory holds 1 one-time prekey of Bob
      When 2 clients ask the directory for Bob at the same time
      Then 1 of them gets a one-time prekey, and no two the same
      And the directory counts 0 one-time prekeys of Bob

    Scenario: More clients at once than there are one-time prekeys
      Given the directory holds 3 one-time prekeys of Bob
      When 6 clients ask the directory for Bob at the same time
      Then 3 of them get a one-time prekey, and no two the same
      And all of them get Bob's identity key

    Scenario: Clients at once when none is left
      Given the directory holds 0 one-time prekeys of Bob
      When 4 clients ask the directory for Bob at the same time
      Then 0 of them get a one-time prekey, and no two the same
      And all of them get Bob's identity key

    Scenario: Again and again, until none is left
      Given the directory holds 12 one-time prekeys of Bob
      When 4 clients ask the directory for Bob at the same time
      And 4 clients ask the directory for Bob at the same time
      And 4 clients ask the directory for Bob at the same time
      And 4 clients ask the directory for Bob at the same time
      Then 12 of them get a one-time prekey, and no two the same
      And the directory counts 0 one-time prekeys of Bob

    Scenario: At once for two devices of one account
      Given the directory holds 5 one-time prekeys of Bob
      And the directory holds 5 one-time prekeys of Bob's tablet
      When 4 clients ask the directory for Bob and 4 for Bob's tablet at the same time
      Then 8 of them get a one-time prekey, and no two the same
      And the directory counts 1 one-time prekey of Bob
      And the directory counts 1 one-time prekey of Bob's tablet

  @REG-010
  Rule: A one-time prekey that was handed out does not come back

    Scenario: Bob uploads again what was handed out
      Given the directory holds 1 one-time prekey of Bob
      And 1 client asks the directory for Bob
      When Bob uploads to the directory the one-time prekey that was handed out
      Then the directory counts 0 one-time prekeys of Bob
      And the next client that asks for Bob gets no one-time prekey

    Scenario: It is left out, and what came with it is not
      Given the directory holds 1 one-time prekey of Bob
      And 1 client asks the directory for Bob
      When Bob uploads to the directory the one-time prekey that was handed out, and 2 new ones
      Then the directory counts 2 one-time prekeys of Bob
      When 3 clients ask the directory for Bob
      Then 3 of them get a one-time prekey, and no two the same

    Scenario: Bob uploads it again when he registers again
      Given the directory holds 1 one-time prekey of Bob
      And 1 client asks the directory for Bob
      When Bob registers with the directory again, with the one-time prekey that was handed out
      Then the directory counts 0 one-time prekeys of Bob

    Scenario: An upload that is repeated because its answer was lost
      Given the directory holds 3 one-time prekeys of Bob
      When Bob uploads to the directory the same 3 one-time prekeys again
      Then the directory counts 3 one-time prekeys of Bob
      When 4 clients ask the directory for Bob
      Then 3 of them get a one-time prekey, and no two the same

  @REG-011
  Rule: An id has 24 bits, and names one key of a device at a time

    Scenario Outline: The id <id> is refused at <occasion>
      Given the directory holds 1 one-time prekey of Bob
      When Bob uploads at <occasion> a one-time prekey with the id <id>
      Then the directory refuses it because an id is too large
      And the directory counts 1 one-time prekey of Bob

      Examples:
        | id         | occasion       |
        | 16777216   | replenishment  |
        | 4294967295 | replenishment  |
        | 16777216   | registration   |

    Scenario: The largest id that 24 bits hold
      Given the directory holds 0 one-time prekeys of Bob
      When Bob uploads at replenishment a one-time prekey with the id 16777215
      Then the directory counts 1 one-time prekey of Bob

    Scenario: Ids begin again while an old key is still stored
      Given the directory holds 0 one-time prekeys of Bob
      And Bob uploads at replenishment a one-time prekey with the id 1
      When Bob uploads at replenishment a one-time prekey with the id 1
      Then the directory counts 1 one-time prekey of Bob
      And the next client that asks for Bob gets the one-time prekey that was uploaded last

    Scenario: The id of a key that was handed out may be given to another key
      Given the directory holds 0 one-time prekeys of Bob
      And Bob uploads at replenishment a one-time prekey with the id 1
      And 1 client asks the directory for Bob
      When Bob uploads at replenishment a one-time prekey with the id 1
      Then the next client that asks for Bob gets the one-time prekey that was uploaded last

  @REG-012
  Rule: A removed device has no bundle and is on no list

    Scenario: Bob removes his tablet
      Given the directory holds 1 one-time prekey of Bob
      And the directory holds 1 one-time prekey of Bob's tablet
      When Bob's tablet is removed from the directory
      Then the directory lists Bob only
      And the directory has no bundle of Bob's tablet
      And the directory counts 1 one-time prekey of Bob

    Scenario: A removed device can neither upload nor connect
      Given the directory holds 1 one-time prekey of Bob
      When Bob is removed from the directory
      Then the directory refuses Bob's uploads and connections

    Scenario: It registers again
      Given the directory holds 3 one-time prekeys of Bob
      And Bob is removed from the directory
      When Bob registers with the directory again, with 2 new one-time prekeys
      And 3 clients ask the directory for Bob
      Then 2 of them get a one-time prekey, and no two the same
      And none of them gets a key from before the removal

    Scenario: A device that never registered cannot be removed
      Given the directory holds 1 one-time prekey of Bob
      When Bob's tablet is removed from the directory
      Then the directory refuses it because the device is not registered
      And the directory lists Bob only

    Scenario: The list has the identity key of every device
      Given the directory holds 1 one-time prekey of Bob
      And the directory holds 1 one-time prekey of Bob's tablet
      Then the directory lists Bob and Bob's tablet, each with its identity key

  @RETRY-012
  Rule: A device that was offline for 30 days is registered no more

    Scenario: A millisecond before
      Given the directory holds 1 one-time prekey of Bob
      When 30 days less a millisecond pass for the directory
      Then the directory lists Bob only
      And the next client that asks for Bob gets a one-time prekey

    Scenario: After 30 days
      Given the directory holds 1 one-time prekey of Bob
      When 30 days pass for the directory
      Then the directory lists no device of Bob
      And the directory has no bundle of Bob

    Scenario: A device that connects stays
      Given the directory holds 1 one-time prekey of Bob
      When 29 days pass for the directory
      And Bob connects to the directory
      And 29 days pass for the directory
      Then the directory lists Bob only

    Scenario: A device that uploads stays
      Given the directory holds 1 one-time prekey of Bob
      When 29 days pass for the directory
      And Bob uploads to the directory 1 new one-time prekey
      And 29 days pass for the directory
      Then the directory lists Bob only

    Scenario: Each device has its own 30 days
      Given the directory holds 1 one-time prekey of Bob
      And 20 days pass for the directory
      And the directory holds 1 one-time prekey of Bob's tablet
      When 10 days pass for the directory
      Then the directory lists Bob's tablet only

  @REG-014
  Rule: A device that expired is treated as removed, and comes back by registering

    Scenario: After 30 days it can neither upload nor connect
      Given the directory holds 1 one-time prekey of Bob
      When 30 days pass for the directory
      Then the directory has no bundle of Bob
      And the directory refuses Bob's uploads and connections

    Scenario: Being asked for does not keep a device
      Given the directory holds 5 one-time prekeys of Bob
      When 29 days pass for the directory
      And 1 client asks the directory for Bob
      And 1 day passes for the directory
      Then the directory lists no device of Bob

    Scenario: It comes back by registering
      Given the directory holds 1 one-time prekey of Bob
      And 31 days pass for the directory
      When Bob registers with the directory again, with 1 new one-time prekey
      Then the directory lists Bob only
      And the next client that asks for Bob gets a one-time prekey

    Scenario: A clock that goes back makes no device expire
      Given the directory holds 1 one-time prekey of Bob
      When the clock of the directory goes back by 60 days
      And Bob connects to the directory
      And the clock of the directory goes forward by 60 days
      Then the directory lists Bob only
