@signal @role:signal.session @role:signal.registration
Feature: Device registration

  @REG-001
  Rule: At registration the client transmits its public identity key, a signed prekey with its signature, and a batch of one-time prekeys

    Scenario: The upload has all its parts
      When Bob registers
      Then the upload has Bob's identity key and his registration id
      And the upload has a signed prekey whose signature verifies under the identity key
      And the upload has one-time prekeys
      And no two keys of the upload are the same
      And no two one-time prekeys of the upload have the same id

    @KEY-005
    Scenario: The first batch is as large as the profile says
      Given the profile "prekeys-proposal" is in use
      When Bob registers
      Then the upload has as many one-time prekeys as the first batch of the profile

    @KEY-004
    Scenario: Bob holds the private part of every key he uploaded
      When Bob registers
      Then Bob holds the signed prekey and all one-time prekeys of the upload

    @REG-004
    Scenario: The upload is all that a stranger needs
      Given Bob registers
      When a stranger starts a session from the upload and sends "hello"
      And Bob receives "hello"
      Then Bob reads "hello"

    @KEY-001
    Scenario: Two devices register different keys
      When Bob registers
      And Bob's tablet registers
      Then the two uploads have no key in common

  @REG-002
  Rule: No private key leaves the device

    Scenario: No key of the upload is a private key
      When Bob registers
      Then no key of the upload is the private key of another one

    Scenario: The private identity key is not in the upload
      Given Bob's identity key pair is known to an observer
      When Bob registers
      Then the upload does not hold the private identity key

  @KEY-002
  Rule: The signed prekey is signed by the identity key

    Scenario: The signature in the upload is over the whole encoding of the signed prekey
      When Bob registers
      Then the signature in the upload verifies over the encoding of the signed prekey
      And the signature in the upload does not verify over the signed prekey without its type byte

  @KEY-003
  Rule: The signed prekey is rotated on a periodic timed basis, and the old one is kept for a while

    Background:
      Given the profile "prekeys-proposal" is in use
      And Bob registers

    Scenario: A young signed prekey stays
      When one day less than the rotation time of the profile passes
      And Bob's device does what is due
      Then there is no new signed prekey

    Scenario: After its time a new signed prekey is uploaded
      When one day more than the rotation time of the profile passes
      And Bob's device does what is due
      Then there is a new signed prekey with another id and another key
      And its signature verifies under the identity key

    Scenario: Doing what is due twice rotates once
      When one day more than the rotation time of the profile passes
      And Bob's device does what is due
      Then there is a new signed prekey with another id and another key
      When Bob's device does what is due
      Then there is no new signed prekey

    Scenario: Within its grace period the old signed prekey still opens first messages
      Given a stranger starts a session from the upload and sends "slow"
      When one day more than the rotation time of the profile passes
      And Bob's device does what is due
      Then there is a new signed prekey with another id and another key
      When Bob receives "slow"
      Then Bob reads "slow"

    Scenario: After its grace period the old signed prekey is forgotten
      Given a stranger starts a session from the upload and sends "too slow"
      When one day more than the rotation time of the profile passes
      And Bob's device does what is due
      And one day more than the grace period of the profile passes
      And Bob's device does what is due
      Then Bob no longer holds the signed prekey of the upload
      When Bob receives "too slow"
      Then Bob refuses it because the signed prekey is unknown

    Scenario: The signed prekey in use is never forgotten
      When a year passes and Bob's device does what is due only at its end
      Then there is a new signed prekey with another id and another key
      And Bob holds the new signed prekey

  @KEY-005
  Rule: One-time prekeys are replenished as needed

    Background:
      Given the profile "prekeys-proposal" is in use
      And Bob registers

    Scenario: With enough left on the Server nothing is uploaded
      When Bob's device hears that as many are left as the low-water mark of the profile
      Then there are no new one-time prekeys

    Scenario: With one fewer than the low-water mark a new batch is uploaded
      When Bob's device hears that one fewer is left than the low-water mark of the profile
      Then there are as many new one-time prekeys as a batch of the profile
      And no new one-time prekey has an id or a key that was used before

    Scenario: With none left a new batch is uploaded
      When Bob's device hears that none is left
      Then there are as many new one-time prekeys as a batch of the profile
      And Bob holds every one of the new one-time prekeys

    Scenario: Batch after batch never repeats an id or a key
      When Bob's device hears 3 times that none is left
      Then no new one-time prekey has an id or a key that was used before
