@signal @two-party @role:signal.session
Feature: Messages out of order

  @MSG-014
  Rule: Messages can arrive delayed or out of order without any problems

    Scenario: Three messages arrive in reverse order
      Given Alice and Bob are in conversation
      When Alice sends "one", "two" and "three"
      And Bob receives "three", "two" and "one"
      Then Bob reads "three", "two" and "one"

    Scenario: First messages arrive in reverse order and build one session
      Given Alice has started a session from a bundle with a one-time prekey
      When Alice sends "one", "two" and "three" while Bob is offline
      And Bob receives "three", "two" and "one"
      Then Bob reads "three", "two" and "one"
      And Bob holds 9 one-time prekeys

    Scenario: A hundred messages arrive shuffled
      Given Alice and Bob are in conversation
      When Alice sends 100 messages
      And Bob receives all of them in random order
      Then Bob reads all of them

    Scenario: A message of the chain before arrives after the ratchet has turned
      Given Alice and Bob are in conversation
      And Alice sends "early" and "late"
      And Bob receives and reads "early"
      And Bob sends "reply"
      And Alice receives and reads "reply"
      And Alice sends "next"
      When Bob receives "next" before "late"
      Then Bob reads "next" and then "late"

    Scenario: The first message arrives after the answer to the second
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one" and "two"
      And Bob receives and reads "two"
      And Bob sends "reply"
      And Alice receives and reads "reply"
      And Alice sends "three"
      When Bob receives "three" and "one"
      Then Bob reads "three" and "one"

    Scenario: Messages of three chains arrive newest first
      Given Alice and Bob are in conversation
      And Alice sends "first chain" and "read at once"
      And Bob receives and reads "read at once"
      And Bob sends "turn"
      And Alice receives and reads "turn"
      And Alice sends "second chain" and "read at once too"
      And Bob receives and reads "read at once too"
      And Bob sends "turn again"
      And Alice receives and reads "turn again"
      And Alice sends "third chain"
      When Bob receives "third chain", "second chain" and "first chain"
      Then Bob reads "third chain", "second chain" and "first chain"

    Scenario: Both directions are out of order at the same time
      Given Alice and Bob are in conversation
      When Alice sends "a1" and "a2"
      And Bob sends "b1" and "b2"
      And Bob receives "a2" and "a1"
      And Alice receives "b2" and "b1"
      Then Bob reads "a2" and "a1"
      And Alice reads "b2" and "b1"
      When Alice sends "a3"
      And Bob receives "a3"
      Then Bob reads "a3"

    Scenario: A reply overtakes the reply before it and the conversation goes on
      Given Alice and Bob are in conversation
      And Alice sends "question"
      And Bob receives and reads "question"
      And Bob sends "answer" and "more"
      When Alice receives "more"
      Then Alice reads "more"
      When Alice sends "thanks"
      And Bob receives "thanks"
      Then Bob reads "thanks"
      When Alice receives "answer"
      Then Alice reads "answer"
