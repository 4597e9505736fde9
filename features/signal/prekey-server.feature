@signal @role:signal.prekey-server
Feature: The Server's store of prekeys

  @REG-003
  Rule: The server stores the public keys under the device's identifier

    Scenario: What was uploaded is what is handed out
      Given Bob has uploaded 3 one-time prekeys
      When the bundle of Bob is fetched
      Then it has Bob's identity key, his registration id, his signed prekey and its signature
      And it has one of the one-time prekeys that Bob uploaded

    Scenario: Two devices of one account have two entries
      Given Bob has uploaded 3 one-time prekeys
      And Bob's tablet has uploaded 2 one-time prekeys
      When the bundle of Bob is fetched
      And the bundle of Bob's tablet is fetched
      Then each bundle has the keys of its own device
      And the Server has 2 one-time prekeys left for Bob
      And the Server has 1 one-time prekey left for Bob's tablet

    Scenario: Two accounts with the same device number have two entries
      Given Bob has uploaded 3 one-time prekeys
      And Carol has uploaded 3 one-time prekeys
      When the bundle of Bob is fetched
      And the bundle of Carol is fetched
      Then each bundle has the keys of its own device

    Scenario: A device that never registered has no bundle
      Given Bob has uploaded 3 one-time prekeys
      When the bundle of Bob's tablet is fetched
      Then the Server refuses it because the device is unknown

    Scenario: A device that never registered cannot replenish
      When Bob uploads 2 more one-time prekeys without having registered
      Then the Server refuses it because the device is unknown

  @SESS-002
  Rule: The server returns the requested public key values

    Scenario: Every fetch returns identity key, signed prekey and one one-time prekey
      Given Bob has uploaded 3 one-time prekeys
      When the bundle of Bob is fetched 3 times
      Then each of the bundles has the identity key, the signed prekey and one one-time prekey

    Scenario: A new signed prekey takes the place of the old one
      Given Bob has uploaded 3 one-time prekeys
      When Bob uploads a new signed prekey
      And the bundle of Bob is fetched
      Then it has the new signed prekey
      And it has one of the one-time prekeys that Bob uploaded

  @SESS-003 @REG-006 @KEY-004
  Rule: A one-time prekey is only used once, so it is removed from server storage after being requested

    Scenario: Three fetches return three different one-time prekeys
      Given Bob has uploaded 3 one-time prekeys
      When the bundle of Bob is fetched 3 times
      Then no two of the bundles have the same one-time prekey

    Scenario: Each fetch leaves one fewer
      Given Bob has uploaded 3 one-time prekeys
      When the bundle of Bob is fetched
      Then the Server has 2 one-time prekeys left for Bob
      When the bundle of Bob is fetched
      Then the Server has 1 one-time prekey left for Bob

    Scenario: A one-time prekey that was handed out does not come back with new ones
      Given Bob has uploaded 2 one-time prekeys
      And the bundle of Bob is fetched 2 times
      When Bob uploads 2 more one-time prekeys
      And the bundle of Bob is fetched 2 times
      Then no two of the bundles have the same one-time prekey

  @SESS-004
  Rule: If the one-time prekeys have been consumed, none is returned

    Scenario: The fourth fetch of three
      Given Bob has uploaded 3 one-time prekeys
      When the bundle of Bob is fetched 4 times
      Then the last bundle has no one-time prekey
      And it has Bob's identity key, his registration id, his signed prekey and its signature
      And the Server has 0 one-time prekeys left for Bob

    Scenario: A device that uploaded none
      Given Bob has uploaded 0 one-time prekeys
      When the bundle of Bob is fetched
      Then the last bundle has no one-time prekey

    @KEY-005
    Scenario: After replenishing there is one again
      Given Bob has uploaded 1 one-time prekey
      And the bundle of Bob is fetched 2 times
      When Bob uploads 2 more one-time prekeys
      Then the Server has 2 one-time prekeys left for Bob
      When the bundle of Bob is fetched
      Then it has one of the one-time prekeys that Bob uploaded

  @REG-005
  Rule: A signed prekey whose signature does not verify is refused

    Scenario: At registration
      When Bob uploads a signed prekey with a wrong signature
      Then the Server refuses it because the signature is wrong
      When the bundle of Bob is fetched
      Then the Server refuses it because the device is unknown

    Scenario: At registration, signed by another identity
      When Bob uploads a signed prekey that Mallory signed
      Then the Server refuses it because the signature is wrong

    @XED-007
    Scenario: At registration, under identity keys of low order, with signatures made without a key
      When Mallory uploads 16 times an identity key of low order, each time with a signature made without a key
      Then the Server refuses each of them

    Scenario: At rotation, and the old one stays
      Given Bob has uploaded 3 one-time prekeys
      When Bob uploads a new signed prekey with a wrong signature
      Then the Server refuses it because the signature is wrong
      When the bundle of Bob is fetched
      Then it has Bob's identity key, his registration id, his signed prekey and its signature

    Scenario: At a second registration, and the first one stays
      Given Bob has uploaded 3 one-time prekeys
      When Bob registers again with a wrong signature
      Then the Server refuses it because the signature is wrong
      When the bundle of Bob is fetched
      Then it has one of the one-time prekeys that Bob uploaded

  @REG-007
  Rule: Registering again replaces all that was stored for the device

    Scenario: Nothing of the old registration is handed out any more
      Given Bob has uploaded 3 one-time prekeys
      When Bob reinstalls and uploads 2 one-time prekeys
      And the bundle of Bob is fetched 3 times
      Then no key of the old registration is in any of the bundles
      And the last bundle has no one-time prekey

    Scenario: The other device of the account keeps its keys
      Given Bob has uploaded 3 one-time prekeys
      And Bob's tablet has uploaded 2 one-time prekeys
      When Bob reinstalls and uploads 2 one-time prekeys
      Then the Server has 2 one-time prekeys left for Bob's tablet
