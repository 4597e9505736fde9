@signal @two-party @role:signal.session
Feature: Duplicates

  @MSG-015
  Rule: A message that was read is refused when it comes again

    Scenario: The last message comes twice
      Given Alice and Bob are in conversation
      And Alice sends "one"
      And Bob receives and reads "one"
      When Mallory replays "one" to Bob
      Then Bob refuses it as a duplicate

    Scenario: The first message of a session comes twice
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      And Bob receives and reads "one"
      When Mallory replays "one" to Bob
      Then Bob refuses it as a duplicate

    Scenario: The first message of a session without a one-time prekey comes twice
      Given Alice has started a session from a bundle without a one-time prekey
      And Alice sends "one"
      And Bob receives and reads "one"
      When Mallory replays "one" to Bob
      Then Bob refuses it as a duplicate

    Scenario: A message that was read out of order comes twice
      Given Alice and Bob are in conversation
      And Alice sends "one" and "two"
      And Bob receives and reads "two"
      And Bob receives and reads "one"
      When Mallory replays "one" to Bob
      Then Bob refuses it as a duplicate

    Scenario: The message that overtook the others comes twice
      Given Alice and Bob are in conversation
      And Alice sends "one" and "two"
      And Bob receives and reads "two"
      When Mallory replays "two" to Bob
      Then Bob refuses it as a duplicate
      When Bob receives "one"
      Then Bob reads "one"

    Scenario: A message of an older chain comes again after the ratchet has turned
      Given Alice and Bob are in conversation
      And Alice sends "old"
      And Bob receives and reads "old"
      And Bob sends "reply"
      And Alice receives and reads "reply"
      And Alice sends "new"
      And Bob receives and reads "new"
      When Mallory replays "old" to Bob
      Then Bob refuses it as a duplicate

    Scenario: A skipped message of an older chain is read once only
      Given Alice and Bob are in conversation
      And Alice sends "skipped" and "old"
      And Bob receives and reads "old"
      And Bob sends "reply"
      And Alice receives and reads "reply"
      And Alice sends "new"
      And Bob receives and reads "new"
      And Bob receives and reads "skipped"
      When Mallory replays "skipped" to Bob
      Then Bob refuses it as a duplicate

    Scenario: A reply comes twice
      Given Alice and Bob are in conversation
      And Bob sends "reply"
      And Alice receives and reads "reply"
      When Mallory replays "reply" to Alice
      Then Alice refuses it as a duplicate

    Scenario: Each of ten messages comes a second time
      Given Alice and Bob are in conversation
      And Alice sends 10 messages
      And Bob receives all of them
      And Bob reads all of them
      When Mallory replays all of them to Bob
      Then Bob refuses each as a duplicate

    Scenario: A duplicate does not disturb the messages after it
      Given Alice and Bob are in conversation
      And Alice sends "one" and "two"
      And Bob receives and reads "one"
      When Mallory replays "one" to Bob
      Then Bob refuses it as a duplicate
      When Bob receives "two"
      Then Bob reads "two"

    @REC-007 @ability:state-export
    Scenario: A duplicate changes nothing that Bob stores
      Given Alice and Bob are in conversation
      And Alice sends "one" and "two"
      And Bob receives and reads "two"
      When Mallory replays "two" to Bob
      Then Bob refuses it as a duplicate
      And nothing that Bob stores has changed

  @REC-004
  Rule: Session set-up information for a session already built builds no second one

    Scenario: A second first message leads into the session that the first one built
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one" and "two"
      And Bob receives and reads "one"
      And Bob sends "reply"
      When Bob receives and reads "two"
      And Bob sends "another reply"
      Then "reply" and "another reply" carry the same ratchet key
      When Alice receives "another reply" and "reply"
      Then Alice reads "another reply" and "reply"

    Scenario: A replayed first message does not replace the session that grew from it
      Given Alice has started a session from a bundle without a one-time prekey
      And Alice sends "one"
      And Bob receives and reads "one"
      And Bob sends "reply"
      And Alice receives and reads "reply"
      And Alice sends "two"
      And Bob receives and reads "two"
      When Mallory replays "one" to Bob
      Then Bob refuses it as a duplicate
      When Bob sends "still the same session"
      And Alice receives "still the same session"
      Then Alice reads "still the same session"
      When Alice sends "three"
      And Bob receives "three"
      Then Bob reads "three"

    Scenario: A late first message is read in the session that grew from the other one
      Given Alice has started a session from a bundle without a one-time prekey
      And Alice sends "late" and "two"
      And Bob receives and reads "two"
      And Bob sends "reply"
      And Alice receives and reads "reply"
      And Alice sends "three"
      And Bob receives and reads "three"
      When Bob receives "late"
      Then Bob reads "late"
      When Bob sends "still the same session"
      And Alice receives "still the same session"
      Then Alice reads "still the same session"

    Scenario: A replayed first message of an archived session does not bring a new session
      Given Alice has started a session from a bundle without a one-time prekey
      And Alice sends "old"
      And Bob receives and reads "old"
      And Alice starts another session with Bob
      And Alice sends "new"
      And Bob receives and reads "new"
      When Mallory replays "old" to Bob
      Then Bob refuses it as a duplicate
      When Bob sends "reply"
      And Alice receives "reply"
      Then Alice reads "reply"
