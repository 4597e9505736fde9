@signal @two-party @role:signal.session
Feature: Several devices of one person

  @GEN-002 @KEY-001
  Rule: Every device has its own set of keys

    Scenario: Bob's phone and tablet share no key
      When the bundles of Bob and of Bob's tablet are fetched
      Then they have no key in common

    Scenario: A message encrypted for each device differs for each
      Given Alice and Bob are in conversation
      And Alice and Bob's tablet are in conversation
      When Alice sends the text "hello" to Bob and to Bob's tablet
      Then no two of these messages carry the same ciphertext
      When Bob and Bob's tablet receive theirs
      Then each of them reads "hello"

  @SESS-001 @SESS-005
  Rule: The initiator establishes a session with each device of the recipient and with its own other devices

    Scenario: Alice builds a session with Bob's phone, Bob's tablet and her own tablet
      When Alice starts a session with Bob, with Bob's tablet and with Alice's tablet
      Then Alice has a session with Bob, with Bob's tablet and with Alice's tablet
      When Alice sends the text "hello" to Bob, to Bob's tablet and to Alice's tablet
      And Bob, Bob's tablet and Alice's tablet receive theirs
      Then each of them reads "hello"

    Scenario: A session with the phone is none with the tablet
      Given Alice and Bob are in conversation
      When Alice tries to send "one" to Bob's tablet
      Then Alice refuses it because there is no session

    Scenario: Each device uses up a one-time prekey of its own
      When Alice starts a session with Bob, with Bob's tablet and with Alice's tablet
      And Alice sends the text "hello" to Bob, to Bob's tablet and to Alice's tablet
      And Bob receives his
      Then Bob holds 9 one-time prekeys
      And Bob's tablet holds 10 one-time prekeys

    Scenario: Starting over with one device leaves the session with the other alone
      Given Alice and Bob are in conversation
      And Alice and Bob's tablet are in conversation
      When Alice starts another session with Bob
      And Alice sends "new" to Bob
      And Alice sends "old" to Bob's tablet
      Then "new" carries the session set-up
      And "old" carries no session set-up

  @ID-001
  Rule: Identity keys are pinned for each device by itself

    Scenario: A new identity of Bob's tablet does not touch his phone
      Given Alice and Bob are in conversation
      And Alice and Bob's tablet are in conversation
      When Bob's tablet reinstalls
      And Alice starts a session with Bob's tablet
      Then Alice refuses it as an identity change
      And Alice has Bob's identity key pinned
      When Alice sends "still here" to Bob
      And Bob receives "still here"
      Then Bob reads "still here"

  @GEN-003
  Rule: The keys of a revoked device open nothing that is sent to or from other devices

    Scenario: Bob's stolen tablet cannot read what Alice sends to his phone
      Given Alice and Bob are in conversation
      And Alice and Bob's tablet are in conversation
      When Bob's tablet is revoked
      And Alice sends "secret" to Bob
      And the Server delivers "secret" to Bob's tablet as if from Alice
      Then Bob's tablet refuses it because no key fits

    Scenario: Bob's stolen tablet cannot read what his phone sends
      Given Alice and Bob are in conversation
      And Alice and Bob's tablet are in conversation
      When Bob's tablet is revoked
      And Bob sends "secret" to Alice
      And the Server delivers "secret" to Bob's tablet as if from Alice
      Then Bob's tablet refuses it because no key fits

    Scenario: Bob's stolen tablet cannot read a new session with his phone
      Given Alice and Bob's tablet are in conversation
      When Bob's tablet is revoked
      And Alice starts a session with Bob
      And Alice sends "secret" to Bob
      And the Server delivers "secret" to Bob's tablet as if from Alice
      Then Bob's tablet refuses it
