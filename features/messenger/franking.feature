@messenger @role:messenger.franking.sender @role:messenger.franking.server @role:messenger.franking.recipient @role:messenger.franking.moderator
Feature: Franked messages on their way

  @FRANK-001 @FRANK-009 @FRANK-007
  Rule: The nonce travels inside the encrypted message, and nothing tells the service the content

    Scenario: A short message
      Given Alice has sent the franked message "meet me at noon"
      Then the nonce of "meet me at noon" stands in the message, and in nothing that the server got

    Scenario: A message to a group
      Given Alice has sent the franked message "hello everybody" to the group
      Then the nonce of "hello everybody" stands in the message, and in nothing that the server got

  @FRANK-003 @FRANK-006
  Rule: Every message has a fresh nonce

    Scenario: Two messages of one sender
      Given Alice has sent the franked message "one"
      And Alice has sent the franked message "two"
      Then the tags of "one" and "two" have nothing to do with each other

  @FRANK-005
  Rule: The franking tag goes with each message

    Scenario: A message with its tag is shown
      Given Alice has sent the franked message "hello"
      When Bob is given the franked message "hello"
      Then Bob is shown "hello"

    Scenario: A message whose tag was dropped is not shown
      Given Alice has sent the franked message "hello"
      When Bob is given the franked message "hello" without its tag
      Then Bob is shown nothing, because there is no tag

  @FRANK-013 @FRANK-014 @FRANK-016
  Rule: Sender and recipient keep the message, its nonce, both tags and the context

    Scenario: The sender keeps what the server acknowledged
      Given Alice has sent the franked message "hello"
      Then Alice keeps of "hello" what the server saw and answered

    Scenario: What was refused is not kept
      Given Alice has sent the franked message "hello"
      When Bob is given the franked message "hello" with a bit of its tag flipped
      Then Bob is shown nothing, because the tag is not that of the message
      And Bob has nothing to report of "hello"

    Scenario: What was never received cannot be reported
      Given Alice has sent the franked message "hello"
      Then Bob has nothing to report of "hello"

  @FRANK-015
  Rule: The recipient verifies the tag before it displays the message

    Scenario: A bit of the tag is wrong
      Given Alice has sent the franked message "hello"
      When Bob is given the franked message "hello" with a bit of its tag flipped
      Then Bob is shown nothing, because the tag is not that of the message

    Scenario: After a refusal the genuine message is shown
      Given Alice has sent the franked message "hello"
      When Bob is given the franked message "hello" with a bit of its tag flipped
      Then Bob is shown nothing, because the tag is not that of the message
      When Bob is given the franked message "hello"
      Then Bob is shown "hello"

  @FRANK-024
  Rule: Tags have 32 bytes

    Scenario Outline: The tag of a message comes <defect>
      Given Alice has sent the franked message "hello"
      When Bob is given the franked message "hello" <defect>
      Then Bob is shown nothing, because the tag has not 32 bytes

      Examples:
        | defect                    |
        | with a tag one byte short |
        | with a tag one byte long  |

  @FRANK-026
  Rule: The tag is verified over the bytes as they were received

    Scenario: A field is slipped in that changes nothing of what is read
      Given Alice has sent the franked message "hello"
      When Bob is given the franked message "hello" with a field appended that nobody knows
      Then Bob is shown nothing, because the tag is not that of the message

  @FRANK-027
  Rule: A message has one nonce

    Scenario: A sender puts two nonces into one message
      Given Alice has sent the franked message "hello"
      When Bob is given the franked message "hello" with a second nonce
      Then Bob is shown nothing, because there are two nonces

  @FRANK-029
  Rule: An unknown franking version is not valid

    Scenario: A sender claims a version of tomorrow
      Given Alice has sent the franked message "hello"
      When Bob is given the franked message "hello" with another franking version
      Then Bob is shown nothing, because the franking version is unknown

  @FRANK-032
  Rule: A sender that gives the server the tag of another message is found out

    Scenario: The tag of something harmless beside something else
      Given Alice has sent the franked message "good morning"
      And Alice has sent the franked message "a threat"
      When Bob is given the franked message "a threat" with the tag of "good morning"
      Then Bob is shown nothing, because the tag is not that of the message

  @FRANK-034
  Rule: A message without content needs no tag

    Scenario: A revocation
      When Bob is given a revocation without a tag
      Then Bob takes the revocation

    Scenario: A revocation that is also a text
      When Bob is given a revocation with a text beside it, without a tag
      Then Bob is shown nothing, because there is no tag

  @FRANK-004
  Rule: Whoever has no key of the service cannot tell a genuine message from a made-up one

    Scenario: A message that nobody sent passes every check of its recipient
      When somebody makes up a message "I said that" from Alice, with tags of their own
      Then Bob is shown "I said that"
