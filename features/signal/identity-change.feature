@signal @two-party @role:signal.session
Feature: Identity keys that change
  An identity key that is not the one seen before is either a new phone or somebody in the middle. Only the user can
  tell.

  @ID-001
  Rule: The identity key first seen for a device is pinned

    Scenario: The initiator pins the identity key of the bundle
      Given Alice has no identity key pinned for Bob
      When Alice starts a session with Bob
      Then Alice has Bob's identity key pinned

    Scenario: The recipient pins the identity key of the first message
      Given Alice has started a session from a bundle with a one-time prekey
      And Bob has no identity key pinned for Alice
      When Alice sends "one"
      And Bob receives and reads "one"
      Then Bob has Alice's identity key pinned

    Scenario: Losing the sessions does not unpin
      Given Alice and Bob are in conversation
      When Bob loses his sessions with Alice
      Then Bob has Alice's identity key pinned

  @ID-004
  Rule: The identity of a first message is pinned only after the message authenticates

    Scenario: A forged first message pins nothing
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory flips a bit of the MAC of "one"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong
      And Bob has no identity key pinned for Alice

    Scenario: Mallory's identity key in Alice's first message does not keep Alice out
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory puts her own identity key into "one"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong
      When Bob receives "one"
      Then Bob reads "one"
      And Bob has Alice's identity key pinned

  @ID-002
  Rule: A changed identity is refused on receipt until the user trusts it

    Scenario: A first message from a new identity under a known name
      Given Alice and Bob are in conversation
      And Bob reinstalls
      And Bob starts a session with Alice
      And Bob sends "new phone"
      When Alice receives "new phone"
      Then Alice refuses it as an identity change
      And Alice still has Bob's first identity key pinned

    Scenario: It is refused again and again, not only once
      Given Alice and Bob are in conversation
      And Bob reinstalls
      And Bob starts a session with Alice
      And Bob sends "new phone" and "please"
      When Alice receives "new phone"
      Then Alice refuses it as an identity change
      When Alice receives "please"
      Then Alice refuses it as an identity change
      And Alice holds 10 one-time prekeys

    Scenario: The session with the old identity is still in place
      Given Alice and Bob are in conversation
      And Bob sends "from the old phone"
      And Bob reinstalls
      And Bob starts a session with Alice
      And Bob sends "new phone"
      When Alice receives "new phone"
      Then Alice refuses it as an identity change
      When Alice receives "from the old phone"
      Then Alice reads "from the old phone"

    Scenario: After Alice has lost her sessions the new identity is refused all the same
      Given Alice and Bob are in conversation
      And Alice loses her sessions with Bob
      And Bob reinstalls
      And Bob starts a session with Alice
      And Bob sends "new phone"
      When Alice receives "new phone"
      Then Alice refuses it as an identity change

    Scenario: After the user has confirmed the new key the message is read
      Given Alice and Bob are in conversation
      And Bob reinstalls
      And Bob starts a session with Alice
      And Bob sends "new phone"
      And Alice receives "new phone"
      And Alice refuses it as an identity change
      When Alice's user confirms Bob's new identity key
      And Alice receives "new phone"
      Then Alice reads "new phone"

  @ID-003 @SESS-011
  Rule: A changed identity in a bundle is refused, never silently overwritten

    Scenario: The Server hands out a bundle of a new identity for a known name
      Given Alice and Bob are in conversation
      And Bob reinstalls
      When Alice starts a session with Bob
      Then Alice refuses it as an identity change
      And Alice still has Bob's first identity key pinned

    Scenario: The Server hands out Mallory's bundle as Bob's
      Given Alice and Bob are in conversation
      When the Server hands Alice the bundle of Mallory as that of Bob
      Then Alice refuses it as an identity change
      When Alice sends "one"
      And Bob receives "one"
      Then Bob reads "one"

    Scenario: Trusting a new key for Bob changes nothing for Carol
      Given Alice and Bob are in conversation
      And Alice and Carol are in conversation
      When Bob reinstalls
      And Alice's user confirms Bob's new identity key
      Then Alice has Carol's identity key pinned
      When Carol reinstalls
      And Alice starts a session with Carol
      Then Alice refuses it as an identity change

  @ID-005
  Rule: After the user trusts the new identity, a new session works

    Scenario: Alice starts a session with Bob's new phone
      Given Alice and Bob are in conversation
      And Bob reinstalls
      And Alice starts a session with Bob
      And Alice refuses it as an identity change
      When Alice's user confirms Bob's new identity key
      And Alice starts a session with Bob
      Then Alice accepts it
      When Alice sends "welcome back"
      And Bob receives "welcome back"
      Then Bob reads "welcome back"
      When Bob sends "thanks"
      And Alice receives "thanks"
      Then Alice reads "thanks"

    Scenario: The old identity is refused once the new one is trusted
      Given Alice and Bob are in conversation
      And Alice fetches Bob's bundle
      And Bob reinstalls
      And Alice's user confirms Bob's new identity key
      When Alice starts a session from it
      Then Alice refuses it as an identity change
