@signal @two-party @role:signal.session
Feature: Lost messages

  @MSG-014
  Rule: Messages can be lost entirely without any problems

    Scenario: A message in the middle is lost
      Given Alice and Bob are in conversation
      And Alice sends "one", "lost" and "three"
      When Bob receives "one" and "three"
      Then Bob reads "one" and "three"

    Scenario: The very first message is lost
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "lost" and "two"
      When Bob receives "two"
      Then Bob reads "two"
      And Bob no longer holds that one-time prekey

    Scenario: The first reply is lost and the second one is read
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      And Bob receives and reads "one"
      And Bob sends "lost" and "second reply"
      When Alice receives "second reply"
      Then Alice reads "second reply"
      When Alice sends "two"
      Then "two" carries no session set-up

    Scenario: All replies are lost and Alice goes on with the session set-up
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      And Bob receives and reads "one"
      And Bob sends "lost"
      When Alice sends "two"
      Then "two" carries the session set-up
      When Bob receives "two"
      Then Bob reads "two"
      When Bob sends "reply"
      And Alice receives "reply"
      Then Alice reads "reply"

    Scenario: A whole chain is lost
      Given Alice and Bob are in conversation
      And Alice sends "start"
      And Bob receives and reads "start"
      And Bob sends "turn"
      And Alice receives and reads "turn"
      And Alice sends "lost" and "lost too"
      And Bob sends "turn again"
      And Alice receives and reads "turn again"
      And Alice sends "here"
      When Bob receives "here"
      Then Bob reads "here"

    Scenario: Every second message of a hundred is lost
      Given Alice and Bob are in conversation
      When Alice sends 100 messages
      And Bob receives every second one of them
      Then Bob reads all of them

    Scenario: A message lost for thirty days is read when it comes
      Given Alice and Bob are in conversation
      And Alice sends "delayed" and "on time"
      And Bob receives and reads "on time"
      When 30 days pass
      And Bob receives "delayed"
      Then Bob reads "delayed"
