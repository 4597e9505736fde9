@messenger @role:messenger.backfill @role:messenger.client @role:signal.session
Feature: What a missed device gets
  Alice's device sends to Bob's phone. Bob has a tablet, or seems to have one, of which it learns too late.

  @BACK-008
  Rule: Sessions with the missed devices are set up as any others

    Scenario: Bob's tablet reads the withdrawal as a first message
      Given Alice's device has sent a withdrawal to Bob's phone only
      When the Server tells Alice's device of Bob's tablet
      Then the missed tablet gets the withdrawal as a first message, and reads it
      And Bob's phone was sent the withdrawal once

    Scenario: From a bundle without a one-time prekey
      Given Alice's device has sent a withdrawal to Bob's phone only
      And the Server has no one-time prekey of Bob's tablet left
      When the Server tells Alice's device of Bob's tablet
      Then the missed tablet gets the withdrawal as a first message, and reads it

    Scenario: What Alice writes afterwards goes to both
      Given Alice's device has sent a withdrawal to Bob's phone only
      When the Server tells Alice's device of Bob's tablet
      Then the missed tablet gets the withdrawal as a first message, and reads it
      And the next text goes to Bob's phone and to his tablet, and both read it

  @BACK-010 @BACK-003
  Rule: A device that was added afterwards gets no content

    Scenario: A text stays with those it was sent to
      Given Alice's device has sent a text to Bob's phone only
      When the Server tells Alice's device of Bob's tablet
      Then the tablet is sent nothing

    Scenario: The envelope of Bob's phone is no use to the tablet
      Given Alice's device has sent a text to Bob's phone only
      When the Server gives the envelope of Bob's phone to the tablet
      Then the tablet cannot read it
