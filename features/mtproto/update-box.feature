@mtproto @role:mtproto.update-box @role:mtproto.update-server
Feature: The update box
  The Server keeps what is meant for Bob's phone in a queue of its own, until the phone says that it has stored it.

  @MT-BOX-004 @MT-BOX-007
  Rule: What is stored is acknowledged, and what is acknowledged is deleted

    Scenario: Three events are pushed, stored and acknowledged
      Given Bob's phone is signed in
      When the Server pushes 3 events to the phone
      And the phone stores and acknowledges what it has
      Then the phone has events 1 to 3
      And the Server has no event left for the phone

    Scenario: Three events are pushed and not stored
      Given Bob's phone is signed in
      When the Server pushes 3 events to the phone
      And the phone acknowledges what it has without storing it
      Then the Server has 3 events left for the phone

    Scenario: The phone crashes before it has stored
      Given Bob's phone is signed in
      And the Server pushes 3 events to the phone
      And the phone acknowledges what it has without storing it
      When the phone crashes
      And the phone asks for the difference
      Then the phone has events 1 to 3

    Scenario: The phone crashes after it has stored and acknowledged
      Given Bob's phone is signed in
      And the Server pushes 2 events to the phone
      And the phone stores and acknowledges what it has
      When the phone crashes
      And the Server pushes 1 events to the phone
      Then the phone has events 1 to 3

  @MT-BOX-006 @MT-BOX-010
  Rule: A hole is noticed and filled by the difference

    Scenario: A push is lost
      Given Bob's phone is signed in
      And the Server pushes 1 events to the phone
      And 2 pushes to the phone are lost
      When the Server pushes 1 events to the phone
      Then the phone notices that something is missing
      When the phone asks for the difference
      Then the phone has events 1 to 4

    Scenario: The phone was off for three days
      Given Bob's phone is signed in
      And 5 pushes to the phone are lost
      And 3 days go by for the Server
      When the phone asks for the difference
      Then the phone has events 1 to 5

    Scenario: The phone was off for ten days
      Given Bob's phone is signed in
      And 5 pushes to the phone are lost
      And 10 days go by for the Server
      And 2 pushes to the phone are lost
      When the phone asks for the difference
      Then the phone has events 6 to 7
      When the Server pushes 1 events to the phone
      Then the phone has events 6 to 8

  @MT-BOX-005
  Rule: A known event is left out

    Scenario: An event is pushed twice
      Given Bob's phone is signed in
      And the Server pushes 2 events to the phone
      When the Server pushes the last event once more
      Then the phone takes it for a repeat
      And the phone has events 1 to 2

  @MT-BOX-008
  Rule: The difference acknowledges what is passed, not what is answered

    Scenario: The answer to getDifference is lost
      Given Bob's phone is signed in
      And 3 pushes to the phone are lost
      When the phone asks for the difference, and the answer is lost
      Then the Server has 3 events left for the phone
      When the phone asks for the difference
      Then the phone has events 1 to 3

  @MT-BOX-001 @MT-BOX-002 @MT-BOX-003
  Rule: Each device has a queue and numbers of its own

    Scenario: A tablet is signed in beside the phone
      Given Bob's phone is signed in
      And Bob's tablet is signed in beside it
      When the Server pushes 3 events to the phone
      Then the Server has nothing for the tablet
      And the numbers of the phone have gone up by 3

    Scenario: The first number
      Given Bob's phone is signed in
      Then the phone's first number is above 0

  @MT-BOX-009
  Rule: The Server deletes what is older than seven days

    Scenario: Seven days and an hour later
      Given Bob's phone is signed in
      And 3 pushes to the phone are lost
      When 8 days go by for the Server
      Then the Server has no event left for the phone

    Scenario: Six days later
      Given Bob's phone is signed in
      And 3 pushes to the phone are lost
      When 6 days go by for the Server
      Then the Server has 3 events left for the phone

  @MT-BOX-011
  Rule: Signing out clears the queue

    Scenario: The phone is signed out with events under way
      Given Bob's phone is signed in
      And 3 pushes to the phone are lost
      When the phone is signed out
      Then the Server refuses to keep anything for the phone
      And the phone takes nothing more and has nothing left

    Scenario: The phone is signed in again
      Given Bob's phone is signed in
      And 3 pushes to the phone are lost
      And the phone is signed out
      When Bob's phone is signed in anew
      Then the Server has no event left for the phone

  @MT-BOX-012
  Rule: A number that was never given out is refused

    Scenario: The phone acknowledges the future
      Given Bob's phone is signed in
      And 2 pushes to the phone are lost
      When somebody acknowledges 5 events more than there are for the phone
      Then the Server refuses it
      And the Server has 2 events left for the phone
