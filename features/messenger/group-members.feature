@messenger @role:messenger.group @role:signal.session
Feature: Members of a chat who come and go

  @GRP-015
  Rule: Who joins reads what is written from then on, and nothing from before

    Scenario: Carol joins
      Given a group chat of Alice and Bob
      And Alice writes "before" to the group chat
      When Carol joins the group chat
      And Alice writes "after" to the group chat
      Then "after" brings a sender key to Carol
      When the Server fans out "after" to Carol
      Then Carol reads "after" in the group chat
      When the Server delivers the message "before" without its keys to Carol
      Then Carol refuses what came from the group chat as read before

    Scenario: A joining member does not change the key
      Given a group chat of Alice and Bob
      And Alice writes "before" to the group chat
      When Carol joins the group chat
      And Alice writes "after" to the group chat
      Then "before" and "after" went out under 1 sender key

    Scenario: Bob's new tablet reads from then on
      Given a group chat of Alice and Bob
      And Alice writes "before" to the group chat
      And Bob writes "Bob before" to the group chat
      When Bob's tablet joins the group chat
      And Alice writes "after" to the group chat
      And Bob writes "Bob after" to the group chat
      And the Server fans out "after" and "Bob after" to Bob's tablet
      Then Bob's tablet reads "after" and "Bob after" in the group chat
      When the Server delivers the message "Bob before" without its keys to Bob's tablet
      Then Bob's tablet refuses what came from the group chat as read before

    Scenario: Who joins writes to all
      Given a group chat of Alice and Bob
      And Alice writes "before" to the group chat
      When Carol joins the group chat
      And Carol writes "I am new" to the group chat
      Then "I am new" brings a sender key to Alice and Bob
      When the Server fans out "I am new" to Alice and Bob
      Then Alice and Bob read "I am new" in the group chat

  @GRP-016
  Rule: When a member leaves, everybody clears their key and starts over

    Scenario: Carol leaves
      Given a group chat of Alice, Bob and Carol
      And Alice writes "with Carol" to the group chat
      And the Server fans out "with Carol" to Bob and Carol
      And Bob and Carol read "with Carol" in the group chat
      When Carol leaves the group chat
      And Alice writes "without Carol" to the group chat
      Then "without Carol" brings a sender key to Bob
      And "with Carol" and "without Carol" went out under 2 sender keys
      When the Server fans out "without Carol" to Bob and Carol
      Then Bob reads "without Carol" in the group chat
      And Carol refuses what came from the group chat for want of its key

    Scenario: Everybody who remains renews, not only one
      Given a group chat of Alice, Bob and Carol
      And Alice writes "Alice with Carol" to the group chat
      And Bob writes "Bob with Carol" to the group chat
      And the Server fans out "Alice with Carol" and "Bob with Carol" to Carol
      And Carol reads "Alice with Carol" and "Bob with Carol" in the group chat
      When Carol leaves the group chat
      And Alice writes "Alice without Carol" to the group chat
      And Bob writes "Bob without Carol" to the group chat
      Then "Alice with Carol" and "Alice without Carol" went out under 2 sender keys
      And "Bob with Carol" and "Bob without Carol" went out under 2 sender keys
      When the Server fans out "Alice without Carol" and "Bob without Carol" to Carol
      Then Carol refuses what came from the group chat for want of its key

    Scenario: One of two devices of Bob leaves with Bob
      Given a group chat of Alice, Bob, Bob's tablet and Carol
      And Alice writes "one" to the group chat
      When Bob and Bob's tablet leave the group chat
      And Alice writes "two" to the group chat
      Then "two" brings a sender key to Carol

    Scenario: Carol leaves and comes back between two messages
      Given a group chat of Alice, Bob and Carol
      And Alice writes "one" to the group chat
      And the Server fans out "one" to Carol
      And Carol reads "one" in the group chat
      When Carol leaves the group chat
      And Carol joins the group chat
      And Alice writes "two" to the group chat
      Then "one" and "two" went out under 2 sender keys
      And "two" brings a sender key to Bob and Carol

    Scenario: Carol misses what was written while she was away
      Given a group chat of Alice, Bob and Carol
      And Alice writes "one" to the group chat
      And the Server fans out "one" to Carol
      And Carol reads "one" in the group chat
      When Carol leaves the group chat
      And Alice writes "while away" to the group chat
      And Carol joins the group chat
      And Alice writes "back again" to the group chat
      And the Server fans out "back again" to Carol
      Then Carol reads "back again" in the group chat
      When the Server delivers the message "while away" without its keys to Carol
      Then Carol refuses what came from the group chat as read before

  @GRP-017
  Rule: When a device is removed, everybody clears their key and starts over

    Scenario: Bob's tablet is removed
      Given a group chat of Alice, Bob and Bob's tablet
      And Alice writes "with the tablet" to the group chat
      And the Server fans out "with the tablet" to Bob's tablet
      And Bob's tablet reads "with the tablet" in the group chat
      When Bob's tablet leaves the group chat
      And Alice writes "without it" to the group chat
      Then "without it" brings a sender key to Bob
      When the Server fans out "without it" to Bob and Bob's tablet
      Then Bob reads "without it" in the group chat
      And Bob's tablet refuses what came from the group chat for want of its key

    Scenario: Bob removes his own tablet and renews his own key
      Given a group chat of Alice, Bob and Bob's tablet
      And Bob writes "with the tablet" to the group chat
      When Bob's tablet leaves the group chat
      And Bob writes "without it" to the group chat
      Then "with the tablet" and "without it" went out under 2 sender keys
      And "without it" brings a sender key to Alice

  @GRP-050
  Rule: What the remaining members wrote before is still read

    Scenario: Bob's message was on its way when Carol left
      Given a group chat of Alice, Bob and Carol
      And Bob writes "first" to the group chat
      And the Server fans out "first" to Alice
      And Alice reads "first" in the group chat
      And Bob writes "on its way" to the group chat
      When Carol leaves the group chat
      And the Server fans out "on its way" to Alice
      Then Alice reads "on its way" in the group chat

    Scenario: Carol's last message comes after she left
      Given a group chat of Alice, Bob and Carol
      And Carol writes "goodbye" to the group chat
      When Carol leaves the group chat
      And the Server delivers the message "goodbye" without its keys to Alice
      Then Alice refuses what came from the group chat as from outside

    Scenario: The key of a departed member is forgotten
      Given a group chat of Alice, Bob and Carol
      And Carol writes "hello" to the group chat
      And the Server fans out "hello" to Alice
      And Alice reads "hello" in the group chat
      And Carol writes "goodbye" to the group chat
      When Carol leaves the group chat
      And Carol joins the group chat
      And the Server delivers the message "goodbye" without its keys to Alice
      Then Alice refuses what came from the group chat for want of a key of its sender

  @GRP-052
  Rule: Who was removed forgets the group chat

    Scenario: Carol was removed and does not write any more
      Given a group chat of Alice, Bob and Carol
      And Carol writes "hello" to the group chat
      When Carol is removed from the group chat, and told so
      Then Carol cannot write "am I still here?" to the group chat

    Scenario: Carol was removed and has no key of anybody
      Given a group chat of Alice, Bob and Carol
      And Alice writes "one" to the group chat
      And the Server fans out "one" to Carol
      And Carol reads "one" in the group chat
      And Alice writes "two" to the group chat
      When Carol is removed from the group chat, and told so
      And the Server delivers the message "two" without its keys to Carol
      Then Carol refuses what came from the group chat for want of a key of its sender
