@mtproto @two-party @role:mtproto.message
Feature: Packets of a secret chat
  Alice asked for the chat, Bob accepted it, and both have its key. Mallory carries their packets and has no key; an observer has the
  key and follows the text; an insider has the key and keeps to no rule.

  @MT-ENC-006 @MT-ENC-009
  Rule: What one party sends, the other reads

    Scenario Outline: <words> words from Alice
      When Alice sends <words> words in a packet of version 2.0
      And Bob is given the packet
      Then Bob has read the words

      Examples:
        | words |
        | 1     |
        | 3     |
        | 4     |
        | 250   |
        | 5000  |

    Scenario Outline: <words> words from Bob
      When Bob sends <words> words in a packet of version 2.0
      And Alice is given the packet
      Then Alice has read the words

      Examples:
        | words |
        | 1     |
        | 250   |

  @MT-ENC-016
  Rule: Nobody reads a packet of their own

    Scenario: Alice's packet comes back to her
      When Alice sends 15 words in a packet of version 2.0
      And Alice is given the packet
      Then Alice has refused the packet as no good one

    Scenario: Bob's packet comes back to him
      When Bob sends 15 words in a packet of version 2.0
      And Bob is given the packet
      Then Bob has refused the packet as no good one

  @MT-ENC-013
  Rule: A packet for another key is dropped, and the chat goes on

    Scenario: The fingerprint is altered
      When Alice sends 15 words in a packet of version 2.0
      And Mallory flips a bit of the packet's fingerprint
      And Bob is given the packet
      Then Bob has refused the packet as one for another key
      When Bob is given the packet as it was sent
      Then Bob has read the words

    Scenario: A packet of another chat
      When Alice sends 15 words in a packet of version 2.0
      And Mallory puts the packet of another secret chat in its place
      And Bob is given the packet
      Then Bob has refused the packet as one for another key
      When Bob is given the packet as it was sent
      Then Bob has read the words

  @MT-V1-004
  Rule: In version 1.0 both directions have the same keys

    Scenario: Alice sends, and Bob reads
      When Alice sends 15 words in a packet of version 1.0
      And Bob is given the packet
      Then Bob has read the words

    Scenario: Bob sends, and Alice reads
      When Bob sends 14 words in a packet of version 1.0
      And Alice is given the packet
      Then Alice has read the words

    Scenario: A reflected packet is read, which sequence numbers have to stop
      When Alice sends 15 words in a packet of version 1.0
      And Alice is given the packet
      Then Alice has read the words

  @MT-V1-008
  Rule: A packet of one version is not read as the other

    Scenario: Version 1.0 where 2.0 is due
      When Alice sends 15 words in a packet of version 1.0
      And Bob is given the packet as one of version 2.0
      Then Bob has refused the packet as no good one

    Scenario: Version 2.0 where 1.0 is due
      When Alice sends 15 words in a packet of version 2.0
      And Bob is given the packet as one of version 1.0
      Then Bob has refused the packet as no good one
