@signal @two-party @role:signal.session
Feature: Lost state and reinstalled apps

  @REC-001 @GEN-004
  Rule: New sessions are built when the session state is lost or damaged

    Scenario: Bob has lost his sessions and Alice starts a new one
      Given Alice and Bob are in conversation
      And Bob loses his sessions with Alice
      When Alice starts another session with Bob
      And Alice sends "again"
      And Bob receives "again"
      Then Bob reads "again"
      When Bob sends "reply"
      And Alice receives "reply"
      Then Alice reads "reply"

    Scenario: Bob has lost his sessions and starts a new one himself
      Given Alice and Bob are in conversation
      And Bob loses his sessions with Alice
      When Bob starts a session with Alice
      And Bob sends "again"
      And Alice receives "again"
      Then Alice reads "again"
      When Alice sends "reply"
      And Bob receives "reply"
      Then Bob reads "reply"

    Scenario: Both have lost their sessions
      Given Alice and Bob are in conversation
      And Alice loses her sessions with Bob
      And Bob loses his sessions with Alice
      When Bob starts a session with Alice
      And Bob sends "again"
      And Alice receives "again"
      Then Alice reads "again"

    Scenario: A message sent before the loss cannot be read after it
      Given Alice and Bob are in conversation
      And Alice sends "too late"
      And Bob loses his sessions with Alice
      And Alice starts another session with Bob
      And Alice sends "again"
      And Bob receives and reads "again"
      When Bob receives "too late"
      Then Bob refuses it because no key fits

  @KEY-001
  Rule: A device has one identity key pair, generated at registration

    Scenario: The identity key stays the same through sessions, replies and losses
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      And Bob receives and reads "one"
      And Alice loses her sessions with Bob
      When Alice starts another session with Bob
      And Alice sends "two"
      Then "one" and "two" carry Alice's identity key

    Scenario: A reinstalled app has another identity key
      Given Bob's bundle was fetched
      When Bob reinstalls
      Then Bob's identity key is another than before
      And no key of Bob's new bundle was in the old one

    Scenario: Messages for the old installation cannot be read by the new one
      Given Alice and Bob are in conversation
      And Alice sends "for the old phone"
      When Bob reinstalls
      And Bob receives "for the old phone"
      Then Bob refuses it because there is no session

    @SESS-019
    Scenario: First messages for the old installation cannot be read by the new one
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "for the old phone"
      When Bob reinstalls
      And Bob receives "for the old phone"
      Then Bob refuses it
      And Bob holds 10 one-time prekeys
