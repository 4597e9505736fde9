@messenger @role:messenger.retries @role:messenger.client @role:signal.session
Feature: The sender's journal of what it encrypted

  @ability:state-export @RETRY-002
  Rule: The journal has a row for every device a message was sent to

    Scenario: Rows for other people's devices and one's own
      Given there are Alice's phone, Alice's tablet, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      Then the journal of Alice's phone has rows of "one" for Alice's tablet, Bob's phone and Bob's tablet

    Scenario: Each message has rows of its own
      Given there are Alice's phone, Bob's phone, Bob's tablet and Carol's phone
      When Alice's phone posts "to Bob" to Bob
      And Alice's phone posts "to Carol" to Carol
      Then the journal of Alice's phone has rows of "to Bob" for Bob's phone and Bob's tablet
      And the journal of Alice's phone has rows of "to Carol" for Carol's phone

    Scenario: A device that was added later has none
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's tablet is added to its account's list
      And Alice's phone posts "two" to Bob
      Then the journal of Alice's phone has rows of "one" for Bob's phone
      And the journal of Alice's phone has rows of "two" for Bob's phone and Bob's tablet

    Scenario: A device that could not be encrypted for has none
      Given there are Alice's phone, Bob's phone and Bob's tablet
      And the Server spoils the signature in the bundle of Bob's tablet
      When Alice's phone posts "one" to Bob
      Then the journal of Alice's phone has rows of "one" for Bob's phone

    Scenario: A message that went nowhere has none
      Given there are Alice's phone
      When Alice's phone posts "note to self" to Alice
      Then the journal of Alice's phone has no row of "note to self"

    Scenario: Who receives has no row
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And "one" is delivered to Bob's phone, who reads it
      Then the journal of Bob's phone has no row of "one"

    Scenario: A control message has rows as well
      Given there are Alice's phone, Alice's tablet and Bob's phone
      When Alice's phone posts "withdraw" to Bob as a control message
      Then the journal of Alice's phone has rows of "withdraw" for Alice's tablet and Bob's phone

  @ability:state-export @RETRY-003 @RETRY-004
  Rule: A row keeps the identity version, which counts the changes that were processed

    Scenario: Nothing changed between two messages
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" and "two" to Bob
      Then the identity version of Bob's phone is 0 higher in the row of "two" than in that of "one"

    Scenario: A new key between two messages
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Alice's phone processes a new identity key of Bob's phone
      And Alice's phone processes the first identity key of Bob's phone again
      And Alice's phone posts "two" to Bob
      Then the identity version of Bob's phone is 2 higher in the row of "two" than in that of "one"

    Scenario: The same key again is no change
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Alice's phone processes the first identity key of Bob's phone again
      And Alice's phone processes the first identity key of Bob's phone again
      And Alice's phone posts "two" to Bob
      Then the identity version of Bob's phone is 0 higher in the row of "two" than in that of "one"

    Scenario: Another device's change does not count
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And Alice's phone processes a new identity key of Bob's tablet
      And Alice's phone posts "two" to Bob
      Then the identity version of Bob's phone is 0 higher in the row of "two" than in that of "one"

    Scenario: A reinstalled device
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob reinstalls
      And Alice's phone processes the identity key that Bob's phone has now
      And Alice's phone posts "two" to Bob
      Then the identity version of Bob's phone is 1 higher in the row of "two" than in that of "one"

  @ability:state-export @RETRY-005
  Rule: A row keeps the time of the first sending

    Scenario: All rows of a message have its time
      Given there are Alice's phone, Alice's tablet, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And 3 days pass
      And Alice's phone posts "two" to Bob
      Then all rows of "one" and "two" have the time when it was sent

    Scenario: A retry does not change it
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And 3 days pass
      And Bob's phone asks for "one" again
      Then the retry is honoured
      And all rows of "one" have the time when it was sent

    Scenario: Retries do not make a message younger
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again 29 days after it was sent
      Then the retry is honoured
      When Bob's phone asks for "one" again 31 days after it was sent
      Then the retry is refused because the message is too old

  @ability:state-export @RETRY-006
  Rule: A row counts the retries that were honoured

    Scenario: One for each
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      Then the row of "one" for Bob's phone counts 0 honoured retries
      When Bob's phone asks for "one" again
      Then the retry is honoured
      And the row of "one" for Bob's phone counts 1 honoured retry
      When Bob's phone asks for "one" again 2 times
      Then all retries are honoured
      And the row of "one" for Bob's phone counts 3 honoured retries
      And the row of "one" for Bob's tablet counts 0 honoured retries

    Scenario: A refused retry is not counted
      Given there are Alice's phone, Bob's phone and Carol's phone
      When Alice's phone posts "one" to Bob
      And the Server asks for "one" again in the name of Bob's phone, in the chat with Carol
      Then the retry is refused because the chat is another
      And the row of "one" for Bob's phone counts 0 honoured retries

  @RETRY-007
  Rule: A delivery receipt deletes the row of its device

    @ability:state-export
    Scenario: The other devices' rows stay
      Given there are Alice's phone, Alice's tablet, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And Bob's phone confirms delivery of "one"
      Then the journal of Alice's phone has rows of "one" for Alice's tablet and Bob's tablet

    @ability:state-export
    Scenario: The rows of other messages stay
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" and "two" to Bob
      And Bob's phone confirms delivery of "two"
      Then the journal of Alice's phone has no row of "two"
      And the journal of Alice's phone has rows of "one" for Bob's phone

    @ability:state-export
    Scenario: A receipt for several messages
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one", "two" and "three" to Bob
      And Bob's phone confirms delivery of "one" and "three"
      Then the journal of Alice's phone has no row of "one" and "three"
      And the journal of Alice's phone has rows of "two" for Bob's phone

    @ability:state-export
    Scenario: A receipt that names an unknown message, too
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone confirms delivery of "one" and of a message that was never sent
      Then the journal of Alice's phone has no row of "one"

    @ability:state-export
    Scenario: A receipt for another chat deletes nothing
      Given there are Alice's phone, Bob's phone and Carol's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone confirms delivery of "one" in the chat with Carol
      Then the journal of Alice's phone has rows of "one" for Bob's phone

    @ability:state-export
    Scenario: An own device confirms its copy
      Given there are Alice's phone, Alice's tablet and Bob's phone
      When Alice's phone posts "one" to Bob
      And Alice's tablet confirms delivery of "one"
      Then the journal of Alice's phone has rows of "one" for Bob's phone

    Scenario: After one device's receipt the other may still ask
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And Bob's phone confirms delivery of "one"
      And Bob's tablet asks for "one" again
      Then the retry is honoured
      And Bob's tablet reads "one" from what was sent again

  @RETRY-011
  Rule: A row is kept until the delivery receipt or for 30 days

    @ability:state-export
    Scenario: It is there a millisecond before, and gone after 30 days
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      Then the journal of Alice's phone has rows of "one" 30 days less 1 millisecond after it was sent
      And the journal of Alice's phone has no row of "one" 30 days after it was sent

    @ability:state-export
    Scenario: It is there whatever else was sent
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Alice's phone posts 300 more messages to Bob
      Then the journal of Alice's phone has rows of "one" for Bob's phone
      When Bob's phone asks for "one" again
      Then the retry is honoured

    @ability:state-export
    Scenario: Only what is over is dropped
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "old" to Bob
      And 20 days pass
      And Alice's phone posts "young" to Bob
      And 15 days pass
      Then the journal of Alice's phone has no row of "old"
      And the journal of Alice's phone has rows of "young" for Bob's phone

    Scenario: After a week it is still there
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And 15 days pass
      And Alice's phone posts "two" to Bob
      And Bob's phone asks for "one" again
      Then the retry is honoured

    @ability:state-export
    Scenario: Nothing of a message that is over is left in what is stored
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "a sentence that is easy to find" to Bob
      Then Alice's phone stores "a sentence that is easy to find" somewhere
      And the journal of Alice's phone has no row of "a sentence that is easy to find" 30 days after it was sent
      And Alice's phone stores "a sentence that is easy to find" nowhere

  @RETRY-020
  Rule: The journal survives a restart, and not the message

    @ability:state-export @ability:snapshot
    Scenario: A crash between sending and the receipt
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And Alice's phone restarts with all that it stored
      And Bob's tablet asks for "one" again
      Then the retry is honoured
      And Bob's tablet reads "one" from what was sent again

    @ability:state-export @ability:snapshot
    Scenario: The count is not started again
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again 3 times
      Then all retries are honoured
      When Alice's phone restarts with all that it stored
      And Bob's phone asks for "one" again 4 times
      Then 2 retries are honoured and the rest refused

    @ability:state-export @ability:snapshot
    Scenario: An identity change is not forgotten
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Alice's phone processes a new identity key of Bob's phone
      And Alice's phone restarts with all that it stored
      And Alice's phone processes the first identity key of Bob's phone again
      And Bob's phone asks for "one" again
      Then the retry is refused because the identity changed

    @ability:state-export @ability:snapshot
    Scenario: A delivery is not forgotten
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And Bob's phone confirms delivery of "one"
      And Alice's phone restarts with all that it stored
      And Bob's phone asks for "one" again
      Then the retry is refused because nothing is journaled for it

    @ability:state-export @ability:snapshot
    Scenario: The time of sending is not started again
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And 20 days pass
      And Alice's phone restarts with all that it stored
      And Bob's phone asks for "one" again 30 days after it was sent
      Then the retry is refused because the message is too old

    @ability:state-export @ability:snapshot
    Scenario: A crash after the state was stored loses only what came later
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again 5 times
      Then all retries are honoured
      When Alice's phone stores its state
      And Alice's phone crashes and starts with the state it stored
      And Bob's phone asks for "one" again
      Then the retry is refused because it was honoured five times

    Scenario: A deleted message is not sent again
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" and "two" to Bob
      And Alice's phone deletes "one"
      And Bob's phone asks for "one" again
      Then the retry is refused because the message is unknown
      When Bob's phone asks for "two" again
      Then the retry is honoured

    Scenario: A withdrawn message is not sent again, its withdrawal is
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "a slip" to Bob
      And Alice's phone withdraws "a slip"
      And Bob's tablet asks for "a slip" again
      Then the retry is refused because the message is unknown
      When Bob's tablet asks for "withdrawal of a slip" again
      Then the retry is honoured
      And Bob's tablet reads "withdrawal of a slip" from what was sent again

    @ability:state-export
    Scenario: Nothing of a deleted message is left in what is stored
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "a sentence that is easy to find" to Bob
      And Alice's phone deletes "a sentence that is easy to find"
      Then Alice's phone stores "a sentence that is easy to find" nowhere
