@messenger @role:messenger.retries @role:messenger.client @role:signal.session
Feature: When a retry is honoured

  @RETRY-008
  Rule: A delivered message is not sent again

    Scenario: A receipt that comes after the delivery
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And Bob's phone confirms delivery of "one"
      And Bob's phone asks for "one" again
      Then the retry is refused because nothing is journaled for it

    Scenario: The receipt that was honoured once is replayed after the delivery
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again
      Then the retry is honoured
      And Bob's phone reads "one" from what was sent again
      When Bob's phone confirms delivery of "one"
      And the Server asks for "one" again in the name of Bob's phone, claiming it was 1 times
      Then the retry is refused because nothing is journaled for it

    Scenario: Delivered and then asked for with new keys
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone confirms delivery of "one"
      And Bob's phone asks for "one" again with new keys
      Then the retry is refused because nothing is journaled for it

    Scenario: Delivered twice
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And Bob's phone confirms delivery of "one"
      And Bob's phone confirms delivery of "one"
      And Bob's phone asks for "one" again
      Then the retry is refused because nothing is journaled for it
      When Bob's tablet asks for "one" again
      Then the retry is honoured

    Scenario: A copy that an own device has received
      Given there are Alice's phone, Alice's tablet and Bob's phone
      When Alice's phone posts "one" to Bob
      And Alice's tablet confirms delivery of "one"
      And Alice's tablet asks for "one" again
      Then the retry is refused because nothing is journaled for it

  @RETRY-009
  Rule: Nothing is sent again once the identity changed

    Scenario: The identity changed since
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Alice's phone processes a new identity key of Bob's phone
      And Bob's phone asks for "one" again
      Then the retry is refused because the identity changed

    Scenario: The identity changed and changed back
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Alice's phone processes a new identity key of Bob's phone
      And Alice's phone processes the first identity key of Bob's phone again
      And Bob's phone asks for "one" again
      Then the retry is refused because the identity changed

    Scenario: A message sent after the changes is sent again
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Alice's phone processes a new identity key of Bob's phone
      And Alice's phone processes the first identity key of Bob's phone again
      And Alice's phone posts "two" to Bob
      And Bob's phone asks for "two" again
      Then the retry is honoured
      And Bob's phone reads "two" from what was sent again
      When Bob's phone asks for "one" again
      Then the retry is refused because the identity changed

    Scenario: It stays refused for ever
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Alice's phone processes a new identity key of Bob's phone
      And Bob's phone asks for "one" again 10 times
      Then all retries are refused because the identity changed

    Scenario: A reinstalled device gets nothing that was sent to the old one
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob reinstalls
      And Alice's phone processes the identity key that Bob's phone has now
      And Bob's phone asks for "one" again with new keys
      Then the retry is refused because the identity changed

    Scenario: The same key seen again is no change
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Alice's phone processes the first identity key of Bob's phone again
      And Bob's phone asks for "one" again
      Then the retry is honoured

    Scenario: Another device of the account changed
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And Alice's phone processes a new identity key of Bob's tablet
      And Bob's phone asks for "one" again
      Then the retry is honoured
      When Bob's tablet asks for "one" again
      Then the retry is refused because the identity changed

    Scenario: An own device changed
      Given there are Alice's phone, Alice's tablet and Bob's phone
      When Alice's phone posts "one" to Bob
      And Alice's phone processes a new identity key of Alice's tablet
      And Alice's tablet asks for "one" again
      Then the retry is refused because the identity changed

    Scenario: A main device that has not received anything is no exception
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" and "two" to Bob
      And Alice's phone processes a new identity key of Bob's phone
      And Bob's phone asks for "one" and "two" again
      Then all retries are refused because the identity changed

  @RETRY-010
  Rule: A message is sent again only while it is less than 30 days old

    Scenario: A millisecond before
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again 30 days less 1 millisecond after it was sent
      Then the retry is honoured
      And Bob's phone reads "one" from what was sent again

    Scenario: At 30 days exactly
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again 30 days after it was sent
      Then the retry is refused because the message is too old

    Scenario: A millisecond after
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again 30 days and 1 millisecond after it was sent
      Then the retry is refused because the message is too old

    Scenario: Ten days are not too long
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again 10 days after it was sent
      Then the retry is honoured

    Scenario: In the millisecond of the sending
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again 0 milliseconds after it was sent
      Then the retry is honoured

    Scenario: Two months later
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again 60 days after it was sent
      Then the retry is refused because the message is too old

  @RETRY-013
  Rule: Five retries are honoured for one message and device

    Scenario: The fifth is honoured, the sixth is not
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again 5 times
      Then all retries are honoured
      When Bob's phone asks for "one" again
      Then the retry is refused because it was honoured five times

    Scenario: Each device has five
      Given there are Alice's phone, Alice's tablet, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again 6 times
      Then 5 retries are honoured and the rest refused
      When Bob's tablet asks for "one" again 5 times
      Then all retries are honoured
      When Alice's tablet asks for "one" again 5 times
      Then all retries are honoured

    Scenario: Each message has five
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" and "two" to Bob
      And Bob's phone asks for "one" again 6 times
      Then 5 retries are honoured and the rest refused
      When Bob's phone asks for "two" again 5 times
      Then all retries are honoured

    Scenario: Refused retries do not count
      Given there are Alice's phone, Bob's phone and Carol's phone
      When Alice's phone posts "one" to Bob
      And the Server asks for "one" again in the name of Bob's phone, with keys of Carol's phone
      And the Server asks for "one" again in the name of Bob's phone, with keys of Carol's phone
      Then all retries are refused because the identity changed
      When Bob's phone asks for "one" again 5 times
      Then all retries are honoured

    Scenario: Days between them give no more
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again 5 times
      Then all retries are honoured
      When 20 days pass
      And Bob's phone asks for "one" again
      Then the retry is refused because it was honoured five times

    Scenario: The last of the five can be read, and so can the first
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again 5 times
      Then all retries are honoured
      And Bob's phone reads "one" from what was sent again
      When "one" is delivered to Bob's phone, who reads it

  @RETRY-014
  Rule: All conditions hold at once

    Scenario: Everything is right
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again 4 times
      Then all retries are honoured
      When Bob's phone asks for "one" again 30 days less 1 millisecond after it was sent
      Then the retry is honoured

    Scenario: Too old and another identity
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Alice's phone processes a new identity key of Bob's phone
      And Bob's phone asks for "one" again 30 days after it was sent
      Then the retry is refused for whichever condition

    Scenario: Honoured five times and another identity
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again 5 times
      Then all retries are honoured
      When Alice's phone processes a new identity key of Bob's phone
      And Bob's phone asks for "one" again
      Then the retry is refused for whichever condition

    Scenario: Delivered, and another identity, and too old
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone confirms delivery of "one"
      And Alice's phone processes a new identity key of Bob's phone
      And Bob's phone asks for "one" again 60 days after it was sent
      Then the retry is refused for whichever condition

  @RETRY-016
  Rule: Only devices that the message was sent to may ask for it

    Scenario: A device that was added after the sending
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's tablet is added to its account's list
      And Bob's tablet asks for "one" again with new keys
      Then the retry is refused because nothing is journaled for it

    Scenario: A ghost device that the Server has put on the list
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's watch is added to its account's list
      And Alice's phone posts "two" to Bob
      And the Server asks for "one" again in the name of Bob's watch
      Then the retry is refused because nothing is journaled for it

    Scenario: A stranger who knows the id
      Given there are Alice's phone, Bob's phone and Mallory's phone
      When Alice's phone posts "one" to Bob
      And Alice's phone posts "two" to Mallory
      And Mallory's phone asks for "one" again with new keys
      Then the retry is refused because nothing is journaled for it

    Scenario: A new device of one's own
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Alice's laptop is added to its account's list
      And Alice's laptop asks for "one" again with new keys
      Then the retry is refused because nothing is journaled for it

    Scenario: A device that could not be encrypted for
      Given there are Alice's phone, Bob's phone and Bob's tablet
      And the Server spoils the signature in the bundle of Bob's tablet
      When Alice's phone posts "one" to Bob
      And the Server hands out genuine bundles of Bob's tablet again
      And Bob's tablet asks for "one" again with new keys
      Then the retry is refused because nothing is journaled for it

  @RETRY-025
  Rule: A device that is off its account's list gets nothing

    Scenario: A device that was removed after the sending
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And Bob's tablet is taken off its account's list
      And Bob's tablet asks for "one" again
      Then the retry is refused because the device is off the list
      When Bob's phone asks for "one" again
      Then the retry is honoured

    Scenario: A removed device that comes back
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And Bob's tablet is taken off its account's list
      And Bob's tablet is added to its account's list
      And Bob's tablet asks for "one" again
      Then the retry is honoured

  @RETRY-024
  Rule: A clock that runs backwards brings nothing back

    Scenario: The clock is a millisecond before the sending
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again while the sender's clock is 1 millisecond before the sending
      Then the retry is refused because the clock runs backwards

    Scenario: The clock is set back by a month
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again while the sender's clock is 31 days before the sending
      Then the retry is refused because the clock runs backwards

    @ability:state-export
    Scenario: What was dropped stays dropped when the clock is set back
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      Then the journal of Alice's phone has no row of "one" 30 days after it was sent
      When Bob's phone asks for "one" again 1 day after it was sent
      Then the retry is refused because nothing is journaled for it
