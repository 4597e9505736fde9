@signal @two-party @role:signal.session
Feature: Forward secrecy
  Whoever takes a device away learns nothing about the messages it has already sent or read.

  @MSG-004
  Rule: The message key of a message cannot be reconstructed from the session state once it was sent or received

    @ability:state-export
    Scenario: The key of a message that was read is not in the recipient's state
      Given an observer who knows Bob's private keys
      And Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Bob receives and reads "one"
      Then nothing that Bob stores holds the message key of "one"

    @ability:state-export
    Scenario: The keys of messages read one after the other are gone one by one
      Given an observer who knows Bob's private keys
      And Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one", "two" and "three"
      When Bob receives and reads "one"
      And Bob receives and reads "two"
      Then nothing that Bob stores holds the message key of "one"
      And nothing that Bob stores holds the message key of "two"
      When Bob receives and reads "three"
      Then nothing that Bob stores holds the message key of "two"
      And nothing that Bob stores holds the message key of "three"

    @ability:state-export
    Scenario: The key of a message that was sent is not in the sender's state
      Given an observer who knows Bob's private keys
      And Alice has started a session from a bundle with a one-time prekey
      When Alice sends "one"
      Then nothing that Alice stores holds the message key of "one"

    @ability:state-export
    Scenario: The key of a message read out of order is gone after reading
      Given an observer who knows Bob's private keys
      And Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one" and "two"
      And Bob receives and reads "two"
      When Bob receives and reads "one"
      Then nothing that Bob stores holds the message key of "one"
      And nothing that Bob stores holds the message key of "two"

    @ability:state-export
    Scenario: The keys of messages read are gone after the ratchet has turned and the session was archived
      Given an observer who knows Bob's private keys
      And Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      And Bob receives and reads "one"
      And Bob sends "reply"
      And Alice receives and reads "reply"
      When Alice starts another session with Bob
      And Alice sends "new"
      And Bob receives and reads "new"
      Then nothing that Bob stores holds the message key of "one"
      And nothing that Alice stores holds the message key of "one"

    @ability:state-export @ability:snapshot
    Scenario: The state after reading, put back later, cannot read the message again
      Given Alice and Bob are in conversation
      And Alice sends "one" and "two"
      And Bob receives and reads "one" and "two"
      And Bob's state is copied
      And Bob sends "reply"
      And Alice receives and reads "reply"
      When Bob's copied state is put back
      And Mallory replays "one" and "two" to Bob
      Then Bob refuses each as a duplicate

  @MSG-007
  Rule: Current keys are of no use for messages transmitted before

    @ability:state-export
    Scenario: The chain keys before the last message are in nobody's state
      Given an observer who knows Bob's private keys
      And Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one" and "two"
      When Bob receives and reads "one"
      And Bob receives and reads "two"
      Then nothing that Bob stores holds the chain key of "one"
      And nothing that Bob stores holds the chain key of "two"
      And nothing that Alice stores holds the chain key of "one"
      And nothing that Alice stores holds the chain key of "two"

    @ability:state-export @SESS-016
    Scenario: The master secret's keys are gone from the recipient after the first message
      Given an observer who knows Bob's private keys
      And Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Bob receives and reads "one"
      Then nothing that Bob stores holds the one-time prekey's private key
      And nothing that Bob stores holds the first root key of the session

    @ability:state-export
    Scenario: The initiator's ephemeral private key is gone once the session is built
      Given Alice's random bytes are known to an observer
      When Alice starts a session with Bob
      And Alice sends "one"
      Then nothing that Alice stores holds the private key of the base key

  @MSG-010
  Rule: A stored message key cannot be used to derive current or past chain keys

    @ability:state-export
    Scenario: For a skipped message its key is kept, but not the chain key it came from
      Given an observer who knows Bob's private keys
      And Alice has started a session from a bundle with a one-time prekey
      And Alice sends "skipped" and "two"
      When Bob receives and reads "two"
      Then what Bob stores holds the message key of "skipped"
      And nothing that Bob stores holds the chain key of "skipped"
      And nothing that Bob stores holds the chain key of "two"
      When Bob receives "skipped"
      Then Bob reads "skipped"
