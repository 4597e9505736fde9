@mtproto @two-party @role:mtproto.secret-chat
Feature: Messages of a secret chat stay in order
  Alice created the chat, Bob accepted it. The Server delivers as it likes; whatever it does, each reads what the other wrote, once and in
  order, or nothing.

  @MT-SEQ-011 @MT-SEQ-001
  Rule: Messages are processed in the order in which they were sent

    Scenario: The packets come in order
      Given Alice and Bob are in a running secret chat
      And Alice writes "one", "two" and "three" in it
      When the Server delivers all packets in order
      Then Bob has been shown "one", "two" and "three" and nothing else

    Scenario: The packets come backwards
      Given Alice and Bob are in a running secret chat
      And Alice writes "one", "two" and "three" in it
      When the Server delivers what it has backwards
      Then Bob has been shown "one", "two" and "three" and nothing else

    Scenario: Both sides' packets come backwards
      Given Alice and Bob are in a running secret chat
      And Alice writes "one" and "two" in it
      And Bob writes "uno" and "dos" in it
      When the Server delivers what it has backwards
      Then Bob has been shown "one" and "two" and nothing else
      And Alice has been shown "uno" and "dos" and nothing else

    Scenario Outline: Packet <late> of six comes last
      Given Alice and Bob are in a running secret chat
      And Alice writes 6 texts in it
      When the Server withholds packet <late> of those it has
      And the Server delivers all packets in order
      Then Bob has been shown all 6 texts in their order

      Examples:
        | late |
        | 1    |
        | 2    |
        | 3    |
        | 4    |
        | 5    |

  @MT-SEQ-010
  Rule: What comes behind a gap waits

    Scenario: The second of two messages comes alone
      Given Alice and Bob are in a running secret chat
      And Alice writes "one" and "two" in it
      When the Server delivers the packet of "two"
      Then Bob has been shown nothing
      When the Server delivers the packet of "one"
      Then Bob has been shown "one" and "two" and nothing else

  @MT-SEQ-008 @MT-SEQ-009
  Rule: Each message is processed once

    Scenario: A packet comes twice
      Given Alice and Bob are in a running secret chat
      And Alice writes "one" in it
      And the Server delivers the packet of "one"
      When the Server delivers the packet of "one" once more
      Then Bob has left the last packet out as a repeat
      And Bob has been shown "one" and nothing else

    Scenario: A packet that waits comes twice
      Given Alice and Bob are in a running secret chat
      And Alice writes "one" and "two" in it
      And the Server delivers the packet of "two"
      When the Server delivers the packet of "two" once more
      Then Bob has left the last packet out as a repeat
      When the Server delivers the packet of "one"
      Then Bob has been shown "one" and "two" and nothing else

    Scenario: Everything comes twice
      Given Alice and Bob are in a running secret chat
      And they write each other 10 texts in turn, each delivered at once
      When the Server delivers every packet a second time
      Then Bob has left the last packet out as a repeat
      And Bob has been shown "turn 1", "turn 3", "turn 5", "turn 7" and "turn 9" and nothing else
      And Alice has been shown "turn 2", "turn 4", "turn 6", "turn 8" and "turn 10" and nothing else

    @ability:state-export @ability:snapshot
    Scenario: A packet comes again after a restart
      Given Alice and Bob are in a running secret chat
      And Alice writes "one" in it
      And the Server delivers the packet of "one"
      When Bob's client ends and starts again
      And the Server delivers the packet of "one" once more
      Then Bob has left the last packet out as a repeat

  @MT-SEQ-018 @MT-SEQ-023 @MT-SEQ-021
  Rule: What the Server withholds is asked for and sent again

    Scenario: One message is withheld
      Given Alice and Bob are in a running secret chat
      And Alice writes "one", "two" and "three" in it
      When the Server withholds the packet of "two"
      And the Server delivers all packets in order
      Then Bob has been shown "one", "two" and "three" and nothing else

    Scenario: Five messages in a row are withheld
      Given Alice and Bob are in a running secret chat
      And Alice writes "one", "two", "three", "four", "five" and "six" in it
      When the Server withholds the packet of "one", "two", "three", "four" and "five"
      And the Server delivers all packets in order
      Then Bob has been shown "one", "two", "three", "four", "five" and "six" and nothing else

    Scenario: Both sides miss something at the same time
      Given Alice and Bob are in a running secret chat
      And Alice writes "one" and "two" in it
      And Bob writes "uno" and "dos" in it
      When the Server withholds the packet of "one" and "uno"
      And the Server delivers all packets in order
      Then Bob has been shown "one" and "two" and nothing else
      And Alice has been shown "uno" and "dos" and nothing else

    Scenario: Two messages apart from each other are withheld
      Given Alice and Bob are in a running secret chat
      And Alice writes "one", "two", "three", "four" and "five" in it
      When the Server withholds the packet of "two" and "four"
      And the Server delivers all packets in order
      Then Bob has been shown "one", "two", "three", "four" and "five" and nothing else

    Scenario: The answer to the question comes with the original
      Given Alice and Bob are in a running secret chat
      And Alice writes "one" and "two" in it
      And the Server delivers the packet of "two"
      And the Server delivers all packets in order
      Then Bob has been shown "one" and "two" and nothing else

    @ability:state-export @ability:snapshot @MT-SEQ-034
    Scenario: Both clients end while something is missing
      Given Alice and Bob are in a running secret chat
      And Alice writes "one", "two" and "three" in it
      And the Server withholds the packet of "one"
      And the Server delivers the packet of "two"
      When Bob's client ends and starts again
      And Alice's client ends and starts again
      And the Server delivers all packets in order
      Then Bob has been shown "one", "two" and "three" and nothing else

  @MT-SEQ-034
  Rule: A chat goes on from what was stored

    @ability:state-export @ability:snapshot
    Scenario: A client ends after each message
      Given Alice and Bob are in a running secret chat
      And Alice writes "one" in it
      And Alice's client ends and starts again
      And Alice writes "two" in it
      And Alice's client ends and starts again
      And Alice writes "three" in it
      When the Server delivers what it has backwards
      Then Bob has been shown "one", "two" and "three" and nothing else

  @MT-SEQ-003
  Rule: A message that comes back to its sender is not taken for one of the other side

    Scenario: Alice's message is thrown back at her
      Given Alice and Bob are in a running secret chat
      And Alice writes "one" in it
      When the Server throws the packet of "one" back at Alice
      Then Alice has left the last packet out because it does not verify
      And Alice has been shown nothing
      When the Server delivers all packets in order
      Then Bob has been shown "one" and nothing else

    Scenario: Bob's message is thrown back at him
      Given Alice and Bob are in a running secret chat
      And Bob writes "uno" in it
      When the Server throws the packet of "uno" back at Bob
      Then Bob has left the last packet out because it does not verify
      And Bob has been shown nothing

  @MT-SEQ-015 @MT-SEQ-016
  Rule: A message deleted before it was acknowledged is never read

    @ability:state-export
    Scenario: The deleted message was withheld
      Given Alice and Bob are in a running secret chat
      And Alice writes "words to be forgotten" and "two" in it
      And the Server withholds the packet of "words to be forgotten"
      When Alice deletes "words to be forgotten" in it
      And the Server delivers all packets in order
      Then Bob has been told that "words to be forgotten" is deleted
      And nothing that Alice keeps of the chat holds "words to be forgotten"
      And Bob's chat goes on

  @MT-SEQ-014
  Rule: What is acknowledged leaves the store

    Scenario: The other side answers
      Given Alice and Bob are in a running secret chat
      And Alice writes "one", "two" and "three" in it
      And the Server delivers all packets in order
      And Bob writes "uno" in it
      When the Server delivers all packets in order
      Then Alice keeps 0 messages to send again

    Scenario: A long conversation
      Given Alice and Bob are in a running secret chat
      When they write each other 60 texts in turn, each delivered at once
      Then Alice keeps 0 messages to send again
