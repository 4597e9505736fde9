@mtproto @two-party @role:mtproto.secret-chat
Feature: A secret chat replaces its key
  Whoever takes a device away reads nothing that was said under keys before the one in use.

  @MT-PFS-001 @MT-PFS-026
  Rule: After 121 messages at the latest the key is being replaced

    Scenario: A conversation of 130 messages
      Given Alice and Bob are in a running secret chat
      When they write each other 130 texts in turn, each delivered at once
      Then both use the same new key
      And both understand each other

    Scenario: A monologue of 130 messages
      Given Alice and Bob are in a running secret chat
      And Alice writes 130 texts in it
      When the Server delivers all packets in order
      Then both use the same new key
      And Bob has been shown all 130 texts in their order

    Scenario: A conversation of 700 messages
      Given Alice and Bob are in a running secret chat
      When they write each other 700 texts in turn, each delivered at once
      Then 5 keys or more have been used in the chat
      And no key has been used for more than 140 messages

    Scenario: A conversation of 90 messages
      Given Alice and Bob are in a running secret chat
      When they write each other 90 texts in turn, each delivered at once
      Then only one key has been used in the chat

  @MT-PFS-002
  Rule: A key that has been in use for more than a week is replaced

    Scenario: Alice's client runs after eight days
      Given Alice and Bob are in a running secret chat
      When 8 days go by in the chat
      And Alice's client runs
      And the Server delivers all packets in order
      Then both use the same new key
      And both understand each other

    Scenario: Bob's client runs after eight days
      Given Alice and Bob are in a running secret chat
      When 8 days go by in the chat
      And Bob's client runs
      And the Server delivers all packets in order
      Then both use the same new key

    Scenario: Alice's client runs after six days
      Given Alice and Bob are in a running secret chat
      When 6 days go by in the chat
      And Alice's client runs
      Then nobody has anything to deliver

    Scenario: Somebody writes after eight days
      Given Alice and Bob are in a running secret chat
      And 8 days go by in the chat
      When Bob writes "long time no see" in it
      And the Server delivers all packets in order
      Then both use the same new key
      And Alice has been shown "long time no see" and nothing else

  @MT-PFS-004
  Rule: There is one exchange at a time

    Scenario: Alice's request is on its way
      Given Alice and Bob are in a running secret chat
      And 8 days go by in the chat
      And Alice's client runs
      When 8 days go by in the chat
      And Alice's client runs
      Then Alice has sent 1 packet that the Server still has

  @MT-PFS-019 @MT-PFS-026
  Rule: Of two requests at once one goes on, and both sides know which

    Scenario: Both clients run after eight days
      Given Alice and Bob are in a running secret chat
      And 8 days go by in the chat
      When Alice's client runs
      And Bob's client runs
      And the Server delivers all packets in order
      Then both use the same new key
      And both understand each other

    Scenario: Both have asked, and the Server delivers backwards
      Given Alice and Bob are in a running secret chat
      And 8 days go by in the chat
      And Alice's client runs
      And Bob's client runs
      And Alice writes "one" in it
      And Bob writes "uno" in it
      When the Server delivers what it has backwards
      And the Server delivers all packets in order
      Then both use the same new key
      And both understand each other

  @MT-PFS-011 @MT-PFS-013 @MT-PFS-014
  Rule: Each step changes the key of one side

    Scenario: The steps one by one
      Given Alice and Bob are in a running secret chat
      And 8 days go by in the chat
      When Alice's client runs
      Then both use the first key
      When the Server delivers its next packet
      Then both use the first key
      When the Server delivers its next packet
      Then Alice uses another key than the first
      And Bob uses the first key
      When the Server delivers its next packet
      Then both use the same new key
      And Bob has sent 1 packet that the Server still has

    Scenario Outline: Step <step> of the exchange is withheld
      Given Alice and Bob are in a running secret chat
      And 8 days go by in the chat
      And Alice's client runs
      When the Server delivers <step> packets and withholds the one after
      And Alice writes "from Alice" in it
      And Bob writes "from Bob" in it
      And the Server delivers all packets in order
      Then both use the same new key
      And Bob has been shown "from Alice" and nothing else
      And Alice has been shown "from Bob" and nothing else

      Examples:
        | step |
        | 0    |
        | 1    |
        | 2    |
        | 3    |

    @ability:state-export @ability:snapshot @MT-SEQ-034
    Scenario: Both clients end after every step
      Given Alice and Bob are in a running secret chat
      And 8 days go by in the chat
      And Alice's client runs
      When the Server delivers packet by packet, and both clients end after each
      Then both use the same new key
      And both understand each other

  @MT-PFS-015
  Rule: The old key is forgotten as soon as nothing can come under it

    @ability:state-export
    Scenario: The first key is gone after the exchange
      Given Alice and Bob are in a running secret chat
      And what Alice keeps of the chat holds the first key
      And 8 days go by in the chat
      And Alice's client runs
      When the Server delivers all packets in order
      Then nothing that Alice keeps of the chat holds the first key
      And nothing that Bob keeps of the chat holds the first key

    @ability:state-export
    Scenario: The secret of the exchange is gone after the exchange
      Given Alice and Bob are in a running secret chat
      And 8 days go by in the chat
      And Alice's client runs, and its random bytes are known
      When the Server delivers all packets in order
      Then nothing that Alice keeps of the chat holds the secret of the exchange

    Scenario: A packet under the first key comes after the exchange
      Given Alice and Bob are in a running secret chat
      And Alice writes "early" in it
      And the Server delivers all packets in order
      And 8 days go by in the chat
      And Alice's client runs
      And the Server delivers all packets in order
      When the Server delivers the packet of "early" once more
      Then Bob has left the last packet out because its key is unknown

  @MT-PFS-016
  Rule: The old key is kept until all gaps below are closed

    @ability:state-export
    Scenario: A text under the first key is withheld until the keys have changed
      Given Alice and Bob are in a running secret chat
      And Alice writes "under the first key" in it
      And the Server withholds the packet of "under the first key"
      And 8 days go by in the chat
      And Alice's client runs
      When the Server delivers all packets in order
      Then Bob has been shown "under the first key" and nothing else
      And both use the same new key
      And nothing that Bob keeps of the chat holds the first key

  @MT-PFS-021
  Rule: What the users compare stays what it was

    Scenario: After five keys
      Given Alice and Bob are in a running secret chat
      When they write each other 700 texts in turn, each delivered at once
      Then what users compare is still that of the first key for both
