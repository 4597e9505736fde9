@signal @two-party @role:signal.session
Feature: Both start a session at the same time

  @REC-005
  Rule: When both parties start a session at once, they converge on one

    Scenario: Both first messages cross and both are read
      Given Alice and Bob have each started a session with the other
      When Alice sends "from Alice"
      And Bob sends "from Bob"
      And Bob receives "from Alice"
      And Alice receives "from Bob"
      Then Bob reads "from Alice"
      And Alice reads "from Bob"

    Scenario: After the crossing all messages are ordinary and are read
      Given Alice and Bob have each started a session with the other
      And Alice sends "from Alice"
      And Bob sends "from Bob"
      And Bob receives and reads "from Alice"
      And Alice receives and reads "from Bob"
      When Alice sends "next"
      Then "next" carries no session set-up
      When Bob receives "next"
      Then Bob reads "next"
      When Bob sends "answer"
      Then "answer" carries no session set-up
      When Alice receives "answer"
      Then Alice reads "answer"

    Scenario: After one round trip both use the same session
      Given Alice and Bob have each started a session with the other
      And Alice sends "from Alice"
      And Bob sends "from Bob"
      And Bob receives and reads "from Alice"
      And Alice receives and reads "from Bob"
      And Alice sends "next"
      And Bob receives and reads "next"
      When Bob and Alice send each other 6 messages in turn, each read at once
      Then each of them carries a ratchet key that no message before carried

    Scenario: Bob's first message is lost
      Given Alice and Bob have each started a session with the other
      And Alice sends "from Alice"
      And Bob sends "lost"
      When Bob receives and reads "from Alice"
      And Bob sends "reply"
      And Alice receives "reply"
      Then Alice reads "reply"
      When Alice sends "next"
      And Bob receives "next"
      Then Bob reads "next"

    Scenario: Both first messages are lost and both write again
      Given Alice and Bob have each started a session with the other
      And Alice sends "lost"
      And Bob sends "lost too"
      When Alice sends "from Alice"
      And Bob sends "from Bob"
      And Bob receives "from Alice"
      And Alice receives "from Bob"
      Then Bob reads "from Alice"
      And Alice reads "from Bob"

    Scenario: Both write twice before anything arrives, and it arrives in reverse order
      Given Alice and Bob have each started a session with the other
      And Alice sends "a1" and "a2"
      And Bob sends "b1" and "b2"
      When Bob receives "a2" and "a1"
      And Alice receives "b2" and "b1"
      Then Bob reads "a2" and "a1"
      And Alice reads "b2" and "b1"
      When Alice sends "a3"
      And Bob receives "a3"
      Then Bob reads "a3"
      When Bob sends "b3"
      And Alice receives "b3"
      Then Alice reads "b3"

    Scenario: One side has answered before the other side's first message arrives
      Given Alice and Bob have each started a session with the other
      And Alice sends "from Alice"
      And Bob sends "late from Bob"
      And Bob receives and reads "from Alice"
      And Bob sends "reply"
      And Alice receives and reads "reply"
      When Alice receives "late from Bob"
      Then Alice reads "late from Bob"
      When Alice sends "next"
      And Bob receives "next"
      Then Bob reads "next"

    Scenario: It happens again and again and still converges
      Given Alice and Bob have each started a session with the other 4 times, and each time one message of both has crossed
      When Alice sends "next"
      And Bob receives "next"
      Then Bob reads "next"
      When Bob sends "answer"
      And Alice receives "answer"
      Then Alice reads "answer"
      When Alice sends "last"
      And Bob receives "last"
      Then Bob reads "last"

    @SESS-016
    Scenario: Both one-time prekeys are used up
      Given Alice and Bob have each started a session with the other
      And Alice sends "from Alice"
      And Bob sends "from Bob"
      When Bob receives and reads "from Alice"
      And Alice receives and reads "from Bob"
      Then Alice holds 9 one-time prekeys
      And Bob holds 9 one-time prekeys
