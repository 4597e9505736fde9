@signal @two-party @role:signal.session
Feature: Messages fed to the wrong party or session
  The Server decides who gets which message, and whom it names as the sender.

  @MSG-002
  Rule: A message is authentic only from its sender to its recipient

    Scenario: Alice's message is fed back to Alice
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When the Server delivers "one" to Alice as if from Bob
      Then Alice refuses it because no key fits
      When Bob receives "one"
      Then Bob reads "one"

    Scenario: Alice's first message is fed back to Alice
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When the Server delivers "one" to Alice as if from Bob
      Then Alice refuses it
      When Bob receives "one"
      Then Bob reads "one"

    Scenario: A message of Alice's session with Carol is fed to Bob
      Given Alice and Bob are in conversation
      And Alice and Carol are in conversation
      And Alice sends "for Carol" to Carol
      When the Server delivers "for Carol" to Bob as if from Alice
      Then Bob refuses it because no key fits
      When Carol receives "for Carol"
      Then Carol reads "for Carol"

    Scenario: A message from Alice is delivered as if from Carol
      Given Alice and Bob are in conversation
      And Carol and Bob are in conversation
      And Alice sends "from Alice" to Bob
      When the Server delivers "from Alice" to Bob as if from Carol
      Then Bob refuses it because no key fits
      When Bob receives "from Alice"
      Then Bob reads "from Alice"

    Scenario: A first message for Bob is delivered to Carol
      Given Alice has started a session with Bob from a bundle with a one-time prekey
      And Alice sends "for Bob" to Bob
      When the Server delivers "for Bob" to Carol as if from Alice
      Then Carol refuses it
      And Carol has no session with Alice

    Scenario: A message of the first session is not taken for one of the second
      Given Alice and Bob are in conversation
      And Alice sends "first session"
      And Alice starts another session with Bob
      And Alice sends "second session"
      When Mallory puts the ciphertext of "first session" into "second session"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong

  @ID-002
  Rule: A first message speaks for the identity it carries, whoever the Server names as sender

    Scenario: Mallory's first message is delivered as if from Alice, whom Bob knows
      Given Alice and Bob are in conversation
      And Mallory has started a session with Bob from a bundle with a one-time prekey
      And Mallory sends "I am Alice" to Bob
      When the Server delivers "I am Alice" to Bob as if from Alice
      Then Bob refuses it as an identity change
      And Bob has Alice's identity key pinned

  @ID-006
  Rule: A party's own identity key is not another's

    Scenario: A first message of Alice comes with Bob's own identity key in it
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory puts Bob's identity key into "one"
      And Bob receives the altered message
      Then Bob refuses it because it carries his own identity
      And Bob still holds that one-time prekey
      When Bob receives "one"
      Then Bob reads "one"

    Scenario: Bob's own first message is fed back to Bob
      Given Bob has started a session with Alice from a bundle with a one-time prekey
      And Bob sends "one"
      When the Server delivers "one" to Bob as if from Carol
      Then Bob refuses it because it carries his own identity
      When Alice receives "one"
      Then Alice reads "one"

    Scenario: The Server hands Alice her own bundle as Bob's
      When the Server hands Alice the bundle of Alice as that of Bob
      Then Alice refuses it because it carries her own identity
      And Alice has no session with Bob

  @GEN-002
  Rule: Devices of one person are different recipients

    Scenario: A message for Bob's phone is delivered to his tablet
      Given Alice and Bob are in conversation
      And Alice and Bob's tablet are in conversation
      And Alice sends "for the phone" to Bob
      When the Server delivers "for the phone" to Bob's tablet as if from Alice
      Then Bob's tablet refuses it because no key fits
      When Bob receives "for the phone"
      Then Bob reads "for the phone"

    Scenario: A message from Bob's tablet is delivered as if from his phone
      Given Alice and Bob are in conversation
      And Alice and Bob's tablet are in conversation
      And Bob's tablet sends "from the tablet" to Alice
      When the Server delivers "from the tablet" to Alice as if from Bob
      Then Alice refuses it because no key fits
      When Alice receives "from the tablet"
      Then Alice reads "from the tablet"
