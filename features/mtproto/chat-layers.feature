@mtproto @role:mtproto.secret-chat
Feature: Layers of a secret chat, and the retreat from version 1.0
  Each side writes what both understand, and tells the other what it understands itself.

  @MT-LAYER-011
  Rule: The other side is told of one's layer

    Scenario Outline: Bob, the <bob>, understands layer <layer>
      Given Bob, who understands layer <layer>, is the <bob> of a secret chat with another client
      Then Bob's first message tells that he understands layer <layer>

      Examples:
        | bob       | layer |
        | creator   | 73    |
        | creator   | 144   |
        | responder | 101   |
        | responder | 144   |

    Scenario: A client is updated while a chat runs
      Given a running secret chat in which Alice understands layer 73 and Bob layer 144
      And the Server delivers all packets in order
      And Bob knows that the other side understands layer 73
      When Alice's client is updated to layer 101
      And the Server delivers all packets in order
      Then Bob knows that the other side understands layer 101

  @MT-LAYER-010
  Rule: Messages are written in a layer that both understand

    Scenario Outline: Bob understands <own>, the other client <other>
      Given Bob, who understands layer <own>, is the responder of a secret chat with another client
      And the other client sends its message 1 in layer <other>
      When Bob writes "one" to the other client
      Then what Bob sends is written in layer <both>

      Examples:
        | own | other | both |
        | 144 | 73    | 73   |
        | 144 | 101   | 101  |
        | 101 | 144   | 101  |
        | 73  | 144   | 73   |

  @MT-LAYER-001 @MT-LAYER-003 @MT-LAYER-005 @MT-LAYER-006
  Rule: The layer that is known grows and never falls

    Scenario: Higher, and then lower
      Given Bob is the responder of a secret chat with another client
      When the other client sends its message 1 in layer 101
      Then Bob knows that the other side understands layer 101
      When the other client sends its message 2 in layer 144
      Then Bob knows that the other side understands layer 144
      When the other client sends its message 3 in layer 73
      Then Bob knows that the other side understands layer 144

    Scenario: A notice of less
      Given Bob is the responder of a secret chat with another client
      And the other client sends its message 1 in layer 144
      When the other client says as its message 2 that it understands layer 46
      Then Bob knows that the other side understands layer 144
      When Bob writes "one" to the other client
      Then what Bob sends is written in layer 144

    @ability:state-export @ability:snapshot
    Scenario: A restart does not forget it
      Given Bob is the responder of a secret chat with another client
      And the other client sends its message 1 in layer 144
      When Bob's client ends and starts again
      Then Bob knows that the other side understands layer 144

  @MT-LAYER-004
  Rule: A message that waits tells its layer at once

    Scenario: The first message of the new layer comes behind a gap
      Given Bob is the responder of a secret chat with another client
      And the other client sends its message 1 in layer 73
      When the other client sends its message 3 in layer 144
      Then Bob knows that the other side understands layer 144
      And Bob has been shown messages 1 of the other client

  @MT-LAYER-012
  Rule: A message of a layer too new makes the user be told

    Scenario Outline: Bob understands <own>, a message is of layer <layer>
      Given Bob, who understands layer <own>, is the responder of a secret chat with another client
      When the other client sends its message 1 in layer <layer>
      Then Bob tells the user to update
      And Bob has been shown messages 1 of the other client

      Examples:
        | own | layer |
        | 73  | 101   |
        | 144 | 145   |

    Scenario: A message of one's own layer
      Given Bob is the responder of a secret chat with another client
      When the other client sends its message 1 in layer 144
      Then Bob tells nobody to update

  @MT-V1-101 @MT-V1-107
  Rule: From layer 73 on everything is sent in version 2.0

    Scenario: The other client understands layer 73
      Given Bob is the responder of a secret chat with another client
      And the other client sends its message 1 in layer 73
      When Bob writes "one" to the other client
      Then what Bob sends is encrypted with version 2.0

    Scenario: A message in version 1.0 is closing a gap
      Given Bob is the responder of a secret chat with another client
      And the other client sends its message 2 in layer 144
      And the other client sends its message 1 in version 1.0 and layer 46
      When Bob writes "one" to the other client
      Then what Bob sends is encrypted with version 2.0

    Scenario: A message in version 1.0 is refused
      Given Bob is the responder of a secret chat with another client
      And the other client sends its message 1 in layer 144
      And the other client sends its message 2 in version 1.0 and layer 46
      When Bob writes "one" to the other client
      Then what Bob sends is encrypted with version 2.0
      And Bob has been shown messages 1 of the other client

  @MT-V1-102 @MT-V1-103 @MT-V1-104
  Rule: Version 1.0 is read until 2.0 was seen, and below it

    Scenario: Before version 2.0
      Given Bob is the responder of a secret chat with another client
      When the other client sends its message 1 in version 1.0 and layer 46
      And the other client sends its message 2 in layer 144
      Then Bob has been shown messages 1 and 2 of the other client

    Scenario: After version 2.0
      Given Bob is the creator of a secret chat with another client
      And the other client sends its message 1 in layer 144
      When the other client sends its message 2 in version 1.0 and layer 46
      Then Bob has left the last packet out
      When the other client sends its message 2 in layer 144
      Then Bob has been shown messages 1 and 2 of the other client

    Scenario: In a gap below
      Given Bob is the creator of a secret chat with another client
      And the other client sends its message 2 in layer 144
      When the other client sends its message 1 in version 1.0 and layer 46
      Then Bob has been shown messages 1 and 2 of the other client

  @MT-V1-106
  Rule: Version 1.0 does not carry layer 73

    Scenario: A message in version 1.0 says layer 144
      Given Bob is the responder of a secret chat with another client
      When the other client sends its message 1 in version 1.0 and layer 144
      Then Bob has been shown nothing
