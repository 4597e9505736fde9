@messenger @role:messenger.franking.sender @role:messenger.franking.server @role:messenger.franking.recipient @role:messenger.franking.moderator
Feature: Reports and their verdicts

  @FRANK-001 @FRANK-017 @FRANK-018
  Rule: A participant may report a message, and the service validates it

    Scenario: Bob reports what Alice sent him
      Given Alice has sent the franked message "a threat"
      When Bob reports the franked message "a threat"
      Then the report is valid, and says that Alice sent "a threat"

    Scenario: The sender herself can prove what she sent
      Given Alice has sent the franked message "a promise"
      When Alice reports "a promise" from what the sender keeps
      Then the report is valid, and says that Alice sent "a promise"

    Scenario: The same report twice
      Given Alice has sent the franked message "a threat"
      When Bob reports the franked message "a threat"
      Then the report is valid
      When Bob reports the franked message "a threat"
      Then the report is valid

    Scenario: Two members of a group report the same message
      Given Alice has sent the franked message "to all of you" to the group
      When Bob reports the franked message "to all of you"
      Then the report is valid, and says that Alice sent "to all of you"
      When Carol reports the franked message "to all of you"
      Then the report is valid, and says that Alice sent "to all of you"

  @FRANK-002 @FRANK-018 @FRANK-020
  Rule: Nothing that was not sent is ever valid

    Scenario Outline: Mallory reports a genuine message <forgery>
      Given Alice has sent the franked message "hello"
      When Mallory reports "hello" <forgery>
      Then the report is not valid

      Examples:
        | forgery                                           |
        | with another text in it                           |
        | with another text and a tag that fits it          |
        | with a bit of the server's tag flipped            |
        | with tags made without the service                |
        | with the last byte of its tag moved into the context |

    Scenario: The server's tag of another message
      Given Alice has sent the franked message "one"
      And Alice has sent the franked message "two"
      When Mallory reports "one" with the server's tag of "two"
      Then the report is not valid

    Scenario: Both tags of another message
      Given Alice has sent the franked message "one"
      And Alice has sent the franked message "two"
      When Mallory reports "one" with both tags of "two"
      Then the report is not valid

  @FRANK-012 @FRANK-033
  Rule: The server vouches for the context, and for nothing else

    Scenario: A message is reported as one from another thread
      Given Alice has sent the franked message "to Bob"
      And Alice has sent the franked message "to the others" to the group
      When Mallory reports "to Bob" in the context of "to the others"
      Then the report is not valid

    Scenario: A message is reported as somebody else's
      Given Alice has sent the franked message "mine"
      And Carol has sent the franked message "yours"
      When Mallory reports "mine" in the context of "yours"
      Then the report is not valid

    Scenario: That a tag was stamped for Mallory says nothing about Alice
      When Mallory has the Server stamp a tag of her own, and reports a message of Alice with it
      Then the report is not valid

  @FRANK-024 @FRANK-028
  Rule: The nonce is the one in the message

    Scenario Outline: Mallory reports a message <forgery>
      Given Alice has sent the franked message "hello"
      When Mallory reports "hello" <forgery>
      Then the report is not valid

      Examples:
        | forgery                                        |
        | with a nonce that is not the one in the message |
        | with a zero byte behind the nonce              |

  @FRANK-023
  Rule: The key of the service is rotated

    Scenario: A message from before the rotation
      Given Alice has sent the franked message "old"
      When the Server takes a new franking key
      And Bob reports the franked message "old"
      Then the report is valid, and says that Alice sent "old"

    Scenario: A message from after the rotation
      Given Alice has sent the franked message "old"
      When the Server takes a new franking key
      And Alice has sent the franked message "new"
      And Bob reports the franked message "new"
      Then the report is valid, and says that Alice sent "new"

    Scenario: The tag of one epoch in the context of the next
      Given Alice has sent the franked message "old"
      When the Server takes a new franking key
      And Alice has sent the franked message "new"
      And Mallory reports "old" in the context of "new"
      Then the report is not valid

  @FRANK-035
  Rule: A replaced key is held for the report window, then erased

    Scenario: Within the window
      Given Alice has sent the franked message "old"
      When the Server takes a new franking key
      And 29 days pass at the service
      And Bob reports the franked message "old"
      Then the report is valid

    Scenario: After the window
      Given Alice has sent the franked message "old"
      When the Server takes a new franking key
      And 31 days pass at the service
      And Bob reports the franked message "old"
      Then nobody can tell whether the report is true

    Scenario: A key in use is not erased by age
      Given Alice has sent the franked message "old"
      When 400 days pass at the service
      And Bob reports the franked message "old"
      Then the report is valid

    Scenario: Several rotations later
      Given Alice has sent the franked message "old"
      When the Server takes a new franking key
      And 20 days pass at the service
      And the Server takes a new franking key
      And 20 days pass at the service
      And Bob reports the franked message "old"
      Then nobody can tell whether the report is true

  @FRANK-030
  Rule: An attachment is known by its key and its blob together

    Scenario: One blob that opens under two keys
      Given Alice has sent "a harmless picture", an attachment with a media key of its own for a blob that is always the same
      And Alice has sent "the real picture", an attachment with a media key of its own for a blob that is always the same
      When Bob reports the franked message "a harmless picture"
      Then the attachment has not been reported before
      When Bob reports the franked message "the real picture"
      Then the attachment has not been reported before

    Scenario: The same attachment twice
      Given Alice has sent "a picture", an attachment with a media key of its own for a blob that is always the same
      When Bob reports the franked message "a picture"
      Then the attachment has not been reported before
      When Carol reports the franked message "a picture"
      Then the attachment has been reported before
