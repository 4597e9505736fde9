@signal @two-party @role:signal.session
Feature: Archived sessions

  @REC-001
  Rule: A new session archives the current one

    Scenario: After a new session Alice sends in the new one
      Given Alice and Bob are in conversation
      When Alice starts another session with Bob
      And Alice sends "one"
      Then "one" carries the session set-up
      When Bob receives "one"
      Then Bob reads "one"

    Scenario: Bob's answers go into the session that Alice started last
      Given Alice and Bob are in conversation
      And Alice starts another session with Bob
      And Alice sends "one"
      And Bob receives and reads "one"
      When Bob sends "reply"
      And Alice receives "reply"
      Then Alice reads "reply"
      When Alice sends "two"
      Then "two" carries no session set-up

  @REC-002
  Rule: A late message of an archived session still decrypts

    Scenario: A message of the old session arrives after the new one began
      Given Alice and Bob are in conversation
      And Alice sends "late"
      And Alice starts another session with Bob
      And Alice sends "new"
      And Bob receives and reads "new"
      When Bob receives "late"
      Then Bob reads "late"

    Scenario: Bob's answer in the old session reaches Alice who has started a new one
      Given Alice and Bob are in conversation
      And Bob sends "late"
      When Alice starts another session with Bob
      And Alice receives "late"
      Then Alice reads "late"

    Scenario: A late first message of an archived session is read
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one" and "late"
      And Bob receives and reads "one"
      And Alice starts another session with Bob
      And Alice sends "new"
      And Bob receives and reads "new"
      When Bob receives "late"
      Then Bob reads "late"

    Scenario: Late messages of three archived sessions are read in any order
      Given Alice and Bob are in conversation
      And Alice sends "from session 1"
      And Alice starts another session with Bob
      And Alice sends "start 2" and "from session 2"
      And Bob receives and reads "start 2"
      And Alice starts another session with Bob
      And Alice sends "start 3" and "from session 3"
      And Bob receives and reads "start 3"
      And Alice starts another session with Bob
      And Alice sends "start 4"
      And Bob receives and reads "start 4"
      When Bob receives "from session 2", "from session 1" and "from session 3"
      Then Bob reads "from session 2", "from session 1" and "from session 3"

    @MSG-015
    Scenario: A message that was read stays read when its session is archived
      Given Alice and Bob are in conversation
      And Alice sends "one"
      And Bob receives and reads "one"
      And Alice starts another session with Bob
      And Alice sends "new"
      And Bob receives and reads "new"
      When Mallory replays "one" to Bob
      Then Bob refuses it as a duplicate

  @REC-003
  Rule: A message that decrypts in an archived session makes that session the current one

    Scenario: Bob answers in the session in which the last message came
      Given Alice and Bob are in conversation
      And Alice sends "early" and "late"
      And Bob receives and reads "early"
      And Bob sends "in the old session"
      And Alice starts another session with Bob
      And Alice sends "new"
      And Bob receives and reads "new"
      And Bob sends "in the new session"
      When Bob receives and reads "late"
      And Bob sends "reply"
      Then "reply" and "in the old session" carry the same ratchet key
      And "reply" and "in the new session" carry different ratchet keys

    Scenario: The session that was current before is archived and still reads
      Given Alice and Bob are in conversation
      And Alice sends "late"
      And Alice starts another session with Bob
      And Alice sends "new" and "newer"
      And Bob receives and reads "new"
      When Bob receives and reads "late"
      And Bob receives "newer"
      Then Bob reads "newer"

    @ability:snapshot
    Scenario: A party that was rolled back to the old session can go on in it
      Given Alice and Bob are in conversation
      And Alice's state is copied
      And Alice starts another session with Bob
      And Alice sends "new"
      And Bob receives and reads "new"
      When Alice's copied state is put back
      And Alice sends "old session"
      And Bob receives "old session"
      Then Bob reads "old session"
      When Bob sends "reply"
      And Alice receives "reply"
      Then Alice reads "reply"

  @REC-006
  Rule: A failed trial leaves all sessions unchanged

    Scenario: A forged message that no session can read disturbs none of them
      Given Alice and Bob are in conversation
      And Alice sends "old session"
      And Alice starts another session with Bob
      And Alice sends "new session" and "forged"
      And Bob receives and reads "new session"
      When Mallory flips a bit of the MAC of "forged"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong
      When Bob receives "forged" and "old session"
      Then Bob reads "forged" and "old session"

    @ability:state-export
    Scenario: A forged message in an archived session changes nothing that Bob stores
      Given Alice and Bob are in conversation
      And Alice sends "old session"
      And Alice starts another session with Bob
      And Alice sends "new session"
      And Bob receives and reads "new session"
      When Mallory flips a bit of the MAC of "old session"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong
      And nothing that Bob stores has changed

    Scenario: Reading in an archived session does not touch the session that was current
      Given Alice and Bob are in conversation
      And Alice sends "late"
      And Alice starts another session with Bob
      And Alice sends "new" and "newer"
      And Bob receives and reads "new"
      When Bob receives "late" and "newer"
      Then Bob reads "late" and "newer"
