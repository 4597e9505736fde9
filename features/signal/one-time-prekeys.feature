@signal @two-party @role:signal.session
Feature: One-time prekeys
  The Server hands each one-time prekey out once; the device that made it lets it be used once.

  @KEY-004
  Rule: Each one-time prekey is used at most once

    Scenario: Two initiators with one bundle: the second finds the one-time prekey gone
      Given the Server hands the same bundle of Bob to Alice and to Carol
      And Alice sends "from Alice" to Bob
      And Carol sends "from Carol" to Bob
      When Bob receives and reads "from Alice"
      And Bob receives "from Carol"
      Then Bob refuses it because the one-time prekey is unknown
      And Bob has no session with Carol

    Scenario: The loser of the race starts again with a fresh bundle
      Given the Server hands the same bundle of Bob to Alice and to Carol
      And Alice sends "from Alice" to Bob
      And Carol sends "from Carol" to Bob
      And Bob receives and reads "from Alice"
      And Bob receives "from Carol"
      And Bob refuses it because the one-time prekey is unknown
      When Carol starts another session with Bob
      And Carol sends "again" to Bob
      And Bob receives "again"
      Then Bob reads "again"

    Scenario: One initiator twice with one bundle: the second session is refused
      Given the Server hands the same bundle of Bob to Alice twice
      And Alice sends "one" from the first session and "two" from the second
      When Bob receives and reads "one"
      And Bob receives "two"
      Then Bob refuses it because the one-time prekey is unknown

    Scenario: The last one-time prekey is raced for and the second initiator gets a bundle without
      Given the Server has 1 one-time prekey of Bob left
      When Alice and Carol both fetch Bob's bundle
      Then the first bundle has a one-time prekey and the second has none
      When both start their sessions and send "from Alice" and "from Carol"
      And Bob receives "from Carol" and "from Alice"
      Then Bob reads "from Carol" and "from Alice"

  @SESS-012 @SESS-004
  Rule: If the recipient's one-time prekeys have been consumed, none is returned, and that is not an error

    Scenario: Session after session from bundles without a one-time prekey
      Given the Server has 0 one-time prekeys of Bob left
      When Alice starts 5 sessions with Bob, one after the other, and sends a message in each
      And Bob receives all of them
      Then Bob reads all of them

    Scenario: Replenishing brings one-time prekeys back into bundles
      Given the Server has 0 one-time prekeys of Bob left
      When Bob adds 5 one-time prekeys and the Server stores them
      And Alice starts a session with Bob
      And Alice sends "one"
      Then "one" carries the one-time prekey's id
      When Bob receives "one"
      Then Bob reads "one"
      And Bob no longer holds that one-time prekey

    @KEY-004
    Scenario: New one-time prekeys do not replace those already handed out
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Bob adds 5 one-time prekeys and the Server stores them
      And Bob receives "one"
      Then Bob reads "one"

  @SESS-016 @REC-009
  Rule: A first message cannot be used again after its one-time prekey is gone

    Scenario: A first message replayed after the session was deleted
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      And Bob receives and reads "one"
      When Bob loses his sessions with Alice
      And Mallory replays "one" to Bob
      Then Bob refuses it because the one-time prekey is unknown
      And Bob has no session with Alice

    Scenario: A later message of the same unanswered session cannot rebuild it either
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one" and "two"
      And Bob receives and reads "one"
      When Bob loses his sessions with Alice
      And Bob receives "two"
      Then Bob refuses it because the one-time prekey is unknown
      When Alice starts another session with Bob
      And Alice sends "again"
      And Bob receives "again"
      Then Bob reads "again"
