@mtproto @role:mtproto.actions
Feature: What a secret chat shows after its service messages

  Seen from Alice's end of her chat with Bob. Messages are named by what they say.

  @MT-ACT-001
  Rule: Messages that the other side deletes are gone

    Scenario: Bob takes a message back
      Given Bob has said "one", "two" and "three" in the secret chat
      When Bob deletes "two" from the secret chat
      Then the history shows "one" and "three"

    Scenario: Bob takes everything back, message by message
      Given Bob has said "one" and "two" in the secret chat
      When Bob deletes "one" and "two" from the secret chat
      Then the history is empty

    Scenario: A message that was never there
      Given Bob has said "one" in the secret chat
      When Bob deletes a message that nobody knows from the secret chat
      Then the history shows "one"

    Scenario: The same deletion twice
      Given Bob has said "one" and "two" in the secret chat
      When Bob deletes "one" from the secret chat
      And Bob deletes "one" from the secret chat
      Then the history shows "two"

  @MT-ACT-002
  Rule: Either side may delete what either side wrote

    Scenario: Bob deletes what Alice said
      Given Alice has said "mine" in the secret chat
      And Bob has said "yours" in the secret chat
      When Bob deletes "mine" from the secret chat
      Then the history shows "yours"

    Scenario: Alice deletes what Bob said
      Given Alice has said "mine" in the secret chat
      And Bob has said "yours" in the secret chat
      When Alice deletes "yours" from the secret chat
      Then the history shows "mine"

  @MT-ACT-003
  Rule: A flush empties the history up to it

    Scenario: What was said before is gone, what is said after stays
      Given Alice has said "before" in the secret chat
      And Bob has said "before, too" in the secret chat
      When Bob flushes the history
      And Bob has said "after" in the secret chat
      Then the history shows "after"

    Scenario: Notices go with it
      Given Bob has taken a screenshot of the secret chat
      When Alice flushes the history
      Then the history is empty

  @MT-ACT-004
  Rule: A flush changes nothing but the history

    Scenario: The timer stays
      Given Bob has set the chat's timer to 60 seconds
      When Bob flushes the history
      Then the chat's timer is 60 seconds

  @MT-ACT-005
  Rule: A set timer is shown, and holds for messages without one of their own

    Scenario: Bob sets it and switches it off
      When Bob has set the chat's timer to 60 seconds
      And Bob has set the chat's timer to 0 seconds
      Then the history shows that Bob set the timer to 60 and to 0 seconds
      And the chat's timer is 0 seconds

    Scenario: A message of layer 8 takes the chat's timer
      Given Alice has set the chat's timer to 5 seconds
      And Alice has said "old style" in the secret chat, as layer 8 does
      When Bob has read "old style" in the secret chat
      And 5 seconds pass in the secret chat
      Then no message is left in the history

    Scenario: A message's own timer comes first
      Given Alice has set the chat's timer to 5 seconds
      And Alice has said "longer" in the secret chat, with a timer of 10 seconds
      When Bob has read "longer" in the secret chat
      And 9 seconds pass in the secret chat
      Then the history shows "longer"

  @MT-ACT-006
  Rule: A negative timer is none

    Scenario Outline: A timer of <seconds> seconds
      When Bob has set the chat's timer to <seconds> seconds
      Then the chat's timer is 0 seconds

      Examples:
        | seconds     |
        | -1          |
        | -2147483648 |

    Scenario: A message with a negative timer stays
      Given Alice has said "stays" in the secret chat, with a timer of -5 seconds
      When Bob has read "stays" in the secret chat
      And 100 seconds pass in the secret chat
      Then the history shows "stays"

  @MT-ACT-007
  Rule: The timer runs from being read

    Scenario: Unread messages stay for as long as it takes
      Given Alice has said "unread" in the secret chat, with a timer of 1 second
      When 100000 seconds pass in the secret chat
      Then the history shows "unread"

    Scenario: Reading again starts nothing anew
      Given Alice has said "once" in the secret chat, with a timer of 10 seconds
      When Bob has read "once" in the secret chat
      And 6 seconds pass in the secret chat
      And Bob has read "once" in the secret chat
      And 4 seconds pass in the secret chat
      Then no message is left in the history

    Scenario: Bob cannot have read what he said himself
      Given Bob has said "his own" in the secret chat, with a timer of 1 second
      When Bob has read "his own" in the secret chat
      And 100 seconds pass in the secret chat
      Then the history shows "his own"

    Scenario: A message without a timer stays when it is read
      Given Alice has said "plain" in the secret chat
      When Bob has read "plain" in the secret chat
      And 100000 seconds pass in the secret chat
      Then the history shows "plain"

  @MT-ACT-008
  Rule: When its time is up a message is gone

    Scenario: To the second
      Given Alice has said "brief" in the secret chat, with a timer of 3 seconds
      When Bob has read "brief" in the secret chat
      And 2 seconds pass in the secret chat
      Then the history shows "brief"
      When 1 second passes in the secret chat
      Then no message is left in the history

  @MT-ACT-009
  Rule: Opening messages starts their timers and tells the other side

    Scenario: Alice opens what Bob sent
      Given Bob has said "for you" in the secret chat, with a timer of 3 seconds
      When Alice opens "for you" in the secret chat
      Then Bob is told that "for you" was read
      When 3 seconds pass in the secret chat
      Then no message is left in the history

    Scenario: Alice cannot open what she sent herself
      Given Alice has said "mine" in the secret chat, with a timer of 3 seconds
      When Alice tries to open "mine" in the secret chat
      Then it is refused because Bob has no such message there
      And the history shows "mine"

  @MT-ACT-010
  Rule: A screenshot is shown and removes nothing

    Scenario Outline: <who> takes a screenshot
      Given Bob has said "seen" in the secret chat
      When <who> has taken a screenshot of the secret chat
      Then the history shows "seen"
      And the history shows that <who> took a screenshot

      Examples:
        | who   |
        | Alice |
        | Bob   |

  @MT-ACT-011
  Rule: Typing is shown and leaves nothing behind

    Scenario: Bob types and sends
      When Bob is typing in the secret chat
      Then Alice sees that Bob is busy
      When Bob has said "done" in the secret chat
      Then Alice sees nobody busy
      And the history shows "done"

    Scenario: Bob types and thinks better of it
      When Bob is typing in the secret chat
      And Bob stops typing in the secret chat
      Then Alice sees nobody busy
      And the history is empty

    Scenario: Alice does not see herself typing
      When Alice is typing in the secret chat
      Then Alice sees nobody busy

  @MT-ACT-012
  Rule: Actions of the protocol are not shown

    Scenario: A message that only carries a key forward
      Given Bob has said "one" in the secret chat
      When Bob sends an empty service action in the secret chat
      Then the history shows "one"
      And it shows no notices

  @MT-ACT-013
  Rule: The read mark only moves forward

    Scenario: Two marks in the wrong order
      When the server says that Bob has read up to 1700000000 seconds
      And the server says that Bob has read up to 1600000000 seconds
      Then the read mark stands at 1700000000 seconds

  @MT-ACT-014
  Rule: A discarded chat takes no more

    Scenario: With its history
      Given Bob has said "one" in the secret chat
      When Bob discards the secret chat and its history
      Then the history is empty
      And nothing can be said in the secret chat any more

    Scenario: Without its history
      Given Bob has said "one" in the secret chat
      When Bob discards the secret chat
      Then the history shows "one"
      And nothing can be said in the secret chat any more

  @MT-ACT-015
  Rule: A random_id names one message

    Scenario: Bob tries to replace what he said
      Given Bob has said "one" in the secret chat
      When Bob says something else under the random_id of "one"
      Then it is refused as a second message of that random_id
      And the history shows "one"
