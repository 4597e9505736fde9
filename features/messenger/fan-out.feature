@messenger @role:messenger.client @role:signal.session
Feature: A message goes to every device it is meant for

  @FAN-001
  Rule: The sender encrypts for every device of every recipient

    Scenario: Bob has three devices and each has an envelope
      Given there are Alice's phone, Bob's phone, Bob's tablet and Bob's laptop
      When Alice's phone posts "one" to Bob
      Then the envelopes of "one" are for Bob's phone, Bob's tablet and Bob's laptop
      When "one" is delivered to Bob's phone, Bob's tablet and Bob's laptop, who read it

    Scenario: Bob has one device
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      Then the envelopes of "one" are for Bob's phone

    Scenario: Nobody else's device has an envelope
      Given there are Alice's phone, Bob's phone, Carol's phone and Carol's tablet
      When Alice's phone posts "one" to Bob
      Then the envelopes of "one" are for Bob's phone

    Scenario: A device that was added has one from then on
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "before" to Bob
      And Bob's tablet is added to its account's list
      And Alice's phone posts "after" to Bob
      Then the envelopes of "before" are for Bob's phone
      And the envelopes of "after" are for Bob's phone and Bob's tablet
      When "after" is delivered to Bob's phone and Bob's tablet, who read it

    Scenario: A device that was removed has none from then on
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "before" to Bob
      And Bob's tablet is taken off its account's list
      And Alice's phone posts "after" to Bob
      Then the envelopes of "before" are for Bob's phone and Bob's tablet
      And the envelopes of "after" are for Bob's phone

    Scenario: A removed device that comes back is written to in the old session
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "before" to Bob
      And Bob's tablet is taken off its account's list
      And Bob's tablet is added to its account's list
      And Alice's phone posts "after" to Bob
      Then the envelopes of "after" are for Bob's phone and Bob's tablet
      And Alice's phone needed no bundle for "after"

    Scenario: An account whose devices are not known is no recipient
      Given there are Alice's phone
      Then Alice's phone refuses to post "one" to Carol, because the account is unknown

    Scenario: An account without any device has no envelope, the sender's own devices do
      Given there are Alice's phone, Alice's tablet and Bob's phone
      And the Server tells Alice's phone that Bob has no devices
      When Alice's phone posts "one" to Bob
      Then Alice's phone knows 0 devices of Bob
      And the envelopes of "one" are for Alice's tablet

  @FAN-002
  Rule: Every other device of the sender's account has an envelope, too

    Scenario: Alice's other two devices have a copy
      Given there are Alice's phone, Alice's tablet, Alice's laptop and Bob's phone
      When Alice's phone posts "one" to Bob
      Then the envelopes of "one" are for Alice's tablet, Alice's laptop and Bob's phone
      When "one" is delivered to Alice's tablet, Alice's laptop and Bob's phone, who read it

    Scenario: Whichever device sends, the others have a copy
      Given there are Alice's phone, Alice's tablet, Bob's phone and Bob's tablet
      When Alice's phone posts "from the phone" to Bob
      And Alice's tablet posts "from the tablet" to Bob
      And Bob's tablet posts "from Bob" to Alice
      Then the envelopes of "from the phone" are for Alice's tablet, Bob's phone and Bob's tablet
      And the envelopes of "from the tablet" are for Alice's phone, Bob's phone and Bob's tablet
      And the envelopes of "from Bob" are for Alice's phone, Alice's tablet and Bob's phone

    Scenario: A new device of one's own has copies from then on
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "before" to Bob
      And Alice's laptop is added to its account's list
      And Alice's phone posts "after" to Bob
      Then the envelopes of "before" are for Bob's phone
      And the envelopes of "after" are for Alice's laptop and Bob's phone
      When "after" is delivered to Alice's laptop and Bob's phone, who read it

  @FAN-003
  Rule: The sending device itself has none

    Scenario: A message to one's own account goes to the other devices only
      Given there are Alice's phone, Alice's tablet and Alice's laptop
      When Alice's phone posts "note to self" to Alice
      Then the envelopes of "note to self" are for Alice's tablet and Alice's laptop
      And Alice's phone needed bundles of Alice's tablet and Alice's laptop for "note to self"
      When "note to self" is delivered to Alice's tablet and Alice's laptop, who read it

    Scenario: A message to oneself with one device goes nowhere
      Given there are Alice's phone
      When Alice's phone posts "note to self" to Alice
      Then there is no envelope of "note to self"
      And nobody is named as left out of "note to self"

    Scenario: The sender does not ask for its own keys
      Given there are Alice's phone, Alice's tablet and Bob's phone
      When Alice's phone posts "one" to Bob
      Then Alice's phone needed bundles of Alice's tablet and Bob's phone for "one"

    Scenario: A device that is told to write to itself refuses
      Given there are Alice's phone, Alice's tablet and Bob's phone
      Then Alice's phone refuses to post "one" to exactly Bob's phone and Alice's phone, because that is itself

  @FAN-004
  Rule: Sessions are used again until they are lost

    Scenario: The second message needs no keys
      Given there are Alice's phone, Alice's tablet, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And Alice's phone posts "two" to Bob
      Then Alice's phone needed bundles of Alice's tablet, Bob's phone and Bob's tablet for "one"
      And Alice's phone needed no bundle for "two"
      When "one" and "two" are delivered to Alice's tablet, Bob's phone and Bob's tablet, who read them

    Scenario: Whoever was written to answers in the same session
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "question" to Bob
      And "question" is delivered to Bob's phone, who reads it
      And Bob's phone posts "answer" to Alice
      Then Bob's phone needed no bundle for "answer"
      And the envelopes of "answer" for Alice's phone are ordinary messages
      When "answer" is delivered to Alice's phone, who reads it

    Scenario: Only the new device needs keys
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's tablet is added to its account's list
      And Alice's phone posts "two" to Bob
      Then Alice's phone needed bundles of Bob's tablet for "two"

    Scenario: A lost session with one device is built anew, the others stay
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And "one" is delivered to Bob's phone and Bob's tablet, who read it
      And Bob's phone posts "reply" to Alice
      And "reply" is delivered to Alice's phone, who reads it
      And Alice loses her sessions with Bob's tablet
      And Alice's phone posts "two" to Bob
      Then Alice's phone needed bundles of Bob's tablet for "two"
      And the envelopes of "two" for Bob's tablet set a session up
      And the envelopes of "two" for Bob's phone are ordinary messages
      When "two" is delivered to Bob's phone and Bob's tablet, who read it

    Scenario: A bundle that comes although there is a session is not used
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And "one" is delivered to Bob's phone and Bob's tablet, who read it
      And Bob's phone posts "reply" to Alice
      And "reply" is delivered to Alice's phone, who reads it
      And Alice's phone posts "two" to exactly Bob's phone
      Then the envelopes of "two" for Bob's phone are ordinary messages
      When "two" is delivered to Bob's phone, who reads it

  @FAN-005
  Rule: Each envelope is encrypted in the session with its device

    Scenario: The same text to five devices is five different envelopes
      Given there are Alice's phone, Alice's tablet, Bob's phone, Bob's tablet and Bob's laptop
      When Alice's phone posts "one" to Bob
      And Alice's phone posts "two" to Bob
      Then no two envelopes of "one" and "two" are alike, and none is one of another message

    Scenario: No device can read another's envelope
      Given there are Alice's phone, Alice's tablet, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      Then Bob's phone cannot read the envelope of "one" for Bob's tablet
      And Bob's tablet cannot read the envelope of "one" for Bob's phone
      And Alice's tablet cannot read the envelope of "one" for Bob's phone
      When "one" is delivered to Alice's tablet, Bob's phone and Bob's tablet, who read it

    Scenario: Envelopes that one device misses are not missed by the others
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one", "two" and "three" to Bob
      And "three" is delivered to Bob's tablet, who reads it
      And "one", "two" and "three" are delivered to Bob's phone, who reads them
      And "one" and "two" are delivered to Bob's tablet, who reads them

  @FAN-006
  Rule: Every one-to-one message is sent so

    Scenario: The tenth message as well as the first
      Given there are Alice's phone, Alice's tablet, Bob's phone and Bob's tablet
      When Alice's phone posts "1", "2", "3", "4", "5", "6", "7", "8", "9" and "10" to Bob
      Then the envelopes of "1", "2", "3", "4", "5", "6", "7", "8", "9" and "10" are for Alice's tablet, Bob's phone and Bob's tablet

    Scenario: A control message
      Given there are Alice's phone, Alice's tablet, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And Alice's phone posts "withdraw one" to Bob as a control message
      Then the envelopes of "withdraw one" are for Alice's tablet, Bob's phone and Bob's tablet
      When "one" and "withdraw one" are delivered to Alice's tablet, Bob's phone and Bob's tablet, who read them

    Scenario: A message without any content
      Given there are Alice's phone, Alice's tablet and Bob's phone
      When Alice's phone posts "" to Bob
      Then the envelopes of "" are for Alice's tablet and Bob's phone
      When "" is delivered to Alice's tablet and Bob's phone, who read it

    Scenario: A message of 60000 bytes that are no text
      Given there are Alice's phone, Alice's tablet and Bob's phone
      When Alice's phone posts "a picture" to Bob with 60000 random bytes in it
      Then the envelopes of "a picture" are for Alice's tablet and Bob's phone
      When "a picture" is delivered to Alice's tablet and Bob's phone, who read it

    Scenario: A reply goes to every device of both, too
      Given there are Alice's phone, Alice's tablet, Bob's phone and Bob's tablet
      When Alice's phone posts "question" to Bob
      And "question" is delivered to Bob's tablet, who reads it
      And Bob's tablet posts "answer" to Alice
      Then the envelopes of "answer" are for Alice's phone, Alice's tablet and Bob's phone
      When "answer" is delivered to Alice's phone, Alice's tablet and Bob's phone, who read it

  @FAN-007
  Rule: A device that cannot be encrypted for does not hold up the others

    Scenario: A spoiled bundle concerns its device only
      Given there are Alice's phone, Alice's tablet, Bob's phone and Bob's tablet
      And the Server spoils the signature in the bundle of Bob's tablet
      When Alice's phone posts "one" to Bob
      Then the envelopes of "one" are for Alice's tablet and Bob's phone
      And Bob's tablet is named as left out of "one"
      When "one" is delivered to Alice's tablet and Bob's phone, who read it

    Scenario: A bundle that is no bundle concerns its device only
      Given there are Alice's phone, Alice's tablet, Bob's phone and Bob's tablet
      And the Server puts a key that is too short into the bundle of Bob's phone
      When Alice's phone posts "one" to Bob
      Then the envelopes of "one" are for Alice's tablet and Bob's tablet
      And Bob's phone is named as left out of "one"

    Scenario: A bundle that is not handed out concerns its device only
      Given there are Alice's phone, Bob's phone and Bob's tablet
      And the Server hands out no bundle of Bob's phone
      When Alice's phone posts "one" to Bob
      Then the envelopes of "one" are for Bob's tablet
      And Bob's phone is named as left out of "one"

    Scenario: The bundle of an own device is as dispensable
      Given there are Alice's phone, Alice's tablet and Bob's phone
      And the Server spoils the signature in the bundle of Alice's tablet
      When Alice's phone posts "one" to Bob
      Then the envelopes of "one" are for Bob's phone
      And Alice's tablet is named as left out of "one"

    Scenario: Several spoiled bundles are all named
      Given there are Alice's phone, Alice's tablet, Bob's phone, Bob's tablet and Bob's laptop
      And the Server spoils the signature in the bundle of Alice's tablet
      And the Server hands out no bundle of Bob's phone
      When Alice's phone posts "one" to Bob
      Then the envelopes of "one" are for Bob's tablet and Bob's laptop
      And Alice's tablet and Bob's phone are named as left out of "one"

    Scenario: A device that was left out has the next message when its bundle is genuine
      Given there are Alice's phone, Bob's phone and Bob's tablet
      And the Server spoils the signature in the bundle of Bob's tablet
      When Alice's phone posts "one" to Bob
      And the Server hands out genuine bundles of Bob's tablet again
      And Alice's phone posts "two" to Bob
      Then Alice's phone needed bundles of Bob's tablet for "two"
      And the envelopes of "two" are for Bob's phone and Bob's tablet
      And nobody is named as left out of "two"
      When "two" is delivered to Bob's phone and Bob's tablet, who read it

  @FAN-008
  Rule: A copy for one's own devices is bound to its chat

    Scenario: The copy is found in the chat it was sent in
      Given there are Alice's phone, Alice's tablet, Bob's phone and Carol's phone
      When Alice's phone posts "yes" to Bob
      Then Alice's tablet finds "yes" in the chat with Bob

    Scenario: The Server delivers the copy in another chat
      Given there are Alice's phone, Alice's tablet, Bob's phone and Carol's phone
      When Alice's phone posts "yes" to Bob
      Then Alice's tablet drops "yes" when it is delivered in the chat with Carol
      And Alice's tablet finds "yes" in the chat with Bob

    Scenario: The Server delivers the copy as a note to self
      Given there are Alice's phone, Alice's tablet and Bob's phone
      When Alice's phone posts "yes" to Bob
      Then Alice's tablet drops "yes" when it is delivered in the chat with Alice

    Scenario: The Server delivers a note to self in another chat
      Given there are Alice's phone, Alice's tablet and Bob's phone
      When Alice's phone posts "my pin" to Alice
      Then Alice's tablet drops "my pin" when it is delivered in the chat with Bob
      And Alice's tablet finds "my pin" in the chat with Alice

    Scenario: A copy of a control message is bound as well
      Given there are Alice's phone, Alice's tablet, Bob's phone and Carol's phone
      When Alice's phone posts "withdraw one" to Bob as a control message
      Then Alice's tablet drops "withdraw one" when it is delivered in the chat with Carol
      And Alice's tablet finds "withdraw one" in the chat with Bob

    Scenario: The Server passes a copy off as somebody else's message
      Given there are Alice's phone, Alice's tablet, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And "one" is delivered to Bob's phone, who reads it
      Then Bob's phone drops a message of Alice's phone that names the chat with Alice
      And Bob's phone drops a message of Alice's phone that names the chat with Bob

    Scenario: A message from one's own account that names no chat
      Given there are Alice's phone, Alice's tablet and Bob's phone
      When Alice's phone posts "one" to Bob
      Then Alice's tablet drops a message of Alice's phone that names no chat, delivered in the chat with Bob

    Scenario: A message that holds neither content nor control
      Given there are Alice's phone, Alice's tablet and Bob's phone
      When Alice's phone posts "one" to Bob
      Then Bob's phone refuses a message of Alice's phone that holds nothing
      And Bob's phone refuses a message of Alice's phone that is no message

  @FAN-009
  Rule: A message id names one message

    Scenario: An id is not used for another content
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      Then Alice's phone refuses to post "two" to Bob under the id of "one", because the id is taken

    Scenario: An id is not used in another chat
      Given there are Alice's phone, Bob's phone and Carol's phone
      When Alice's phone posts "one" to Bob
      Then Alice's phone refuses to post "one" to Carol under the id of "one", because the id is taken

    Scenario: The same message may go to more devices
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to exactly Bob's phone
      And Alice's phone posts "one" to exactly Bob's tablet
      Then the envelopes of "one" are for Bob's tablet
      When "one" is delivered to Bob's tablet, who reads it

  @FAN-010
  Rule: No device that is on no list has an envelope

    Scenario: A device that nobody listed
      Given there are Alice's phone and Bob's phone
      And Mallory's tablet is new and on nobody's list
      Then Alice's phone refuses to post "one" to exactly Bob's phone and Mallory's tablet, because the device is on no list

    Scenario: A device that is no longer listed
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And Bob's tablet is taken off its account's list
      Then Alice's phone refuses to post "two" to exactly Bob's tablet, because the device is on no list
