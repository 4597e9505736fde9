@mtproto @role:mtproto.message
Feature: What is in a packet, and what a receiver looks at

  @MT-ENC-001 @MT-ENC-004 @MT-ENC-005 @MT-ENC-007 @MT-ENC-008
  Rule: An observer with the key opens every packet

    Scenario Outline: <words> words
      When Alice sends <words> words in a packet of version 2.0
      Then the packet begins with the fingerprint of the key
      And an observer with the key finds the words after their length
      And the message key is the one that the observer makes of what he found

      Examples:
        | words |
        | 1     |
        | 15    |
        | 1000  |

    @MT-ENC-006
    Scenario: The responder's packets are made with the other half of the derivation
      When Bob sends 15 words in a packet of version 2.0
      Then an observer with the key finds the words after their length

  @MT-ENC-002
  Rule: There are 12 to 1024 bytes of padding

    Scenario Outline: After <words> words
      When Alice sends <words> words in a packet of version 2.0
      Then the packet has 12 to 1024 bytes of padding, up to a whole block

      Examples:
        | words |
        | 1     |
        | 2     |
        | 3     |
        | 4     |
        | 63    |
        | 64    |

  @MT-ENC-003
  Rule: The padding is random

    Scenario: The same words twice
      When Alice sends 15 words in a packet of version 2.0
      And Alice sends the same words again in a packet of version 2.0
      Then the two packets have nothing in common but the fingerprint

  @MT-ENC-009
  Rule: An altered packet is refused, and the genuine one is read

    Scenario Outline: A bit of block <block> is flipped
      When Alice sends 15 words in a packet of version 2.0
      And Mallory flips a bit of the packet's block <block>
      And Bob is given the packet
      Then Bob has refused the packet as no good one
      When Bob is given the packet as it was sent
      Then Bob has read the words

      Examples:
        | block |
        | 1     |
        | 2     |
        | 5     |

    Scenario: A bit of the message key is flipped
      When Alice sends 15 words in a packet of version 2.0
      And Mallory flips a bit of the packet's message key
      And Bob is given the packet
      Then Bob has refused the packet as no good one

    Scenario: A bit of the last block is flipped, where there is only padding
      When Alice sends 15 words in a packet of version 2.0
      And Mallory flips a bit of the packet's last block
      And Bob is given the packet
      Then Bob has refused the packet as no good one

    Scenario: Two blocks are swapped
      When Alice sends 15 words in a packet of version 2.0
      And Mallory swaps the packet's first two blocks
      And Bob is given the packet
      Then Bob has refused the packet as no good one

    Scenario: The last block is missing
      When Alice sends 15 words in a packet of version 2.0
      And Mallory cuts the packet's last block off
      And Bob is given the packet
      Then Bob has refused the packet as no good one

    Scenario Outline: <count> blocks are added
      When Alice sends 15 words in a packet of version 2.0
      And Mallory adds <count> blocks to the packet
      And Bob is given the packet
      Then Bob has refused the packet as no good one

      Examples:
        | count |
        | 1     |
        | 2     |
        | 64    |

    Scenario: The message key was made as in version 1.0, without the padding
      When an insider in Alice's place sends 15 words under a message key that leaves the padding out
      And Bob is given the packet
      Then Bob has refused the packet as no good one

  @MT-ENC-010 @MT-ENC-012
  Rule: The length must fit

    Scenario Outline: 15 words that claim to be <claimed> bytes
      When an insider in Alice's place sends 15 words and claims <claimed> bytes in version 2.0
      And Bob is given the packet
      Then Bob has refused the packet as no good one

      Examples:
        | claimed    |
        | -4         |
        | 58         |
        | 76         |
        | 80         |
        | 2147483644 |

  @MT-ENC-011 @MT-ENC-012
  Rule: The padding must be 12 to 1024 bytes

    Scenario Outline: <words> words with <padding> bytes of padding are read
      When an insider in Alice's place sends <words> words with <padding> bytes of padding in version 2.0
      And Bob is given the packet
      Then Bob has read the words

      Examples:
        | words | padding |
        | 4     | 12      |
        | 15    | 512     |
        | 15    | 1024    |

    Scenario Outline: <words> words with <padding> bytes of padding are refused
      When an insider in Alice's place sends <words> words with <padding> bytes of padding in version 2.0
      And Bob is given the packet
      Then Bob has refused the packet as no good one

      Examples:
        | words | padding |
        | 15    | 0       |
        | 2     | 4       |
        | 1     | 8       |
        | 2     | 1028    |
        | 15    | 1040    |

  @MT-ENC-014
  Rule: A packet has at least one block

    Scenario Outline: <length> bytes
      When Alice sends 15 words in a packet of version 2.0
      And Mallory cuts the packet to <length> bytes
      And Bob is given the packet
      Then Bob has refused the packet as no packet

      Examples:
        | length |
        | 0      |
        | 8      |
        | 24     |
        | 39     |

  @MT-ENC-015
  Rule: Nothing follows the last block

    Scenario Outline: <count> more bytes
      When Alice sends 15 words in a packet of version 2.0
      And Mallory adds <count> bytes to the packet
      And Bob is given the packet
      Then Bob has refused the packet as no packet
      When Bob is given the packet as it was sent
      Then Bob has read the words

      Examples:
        | count |
        | 1     |
        | 8     |
        | 15    |

  @MT-ENC-017
  Rule: A body has at least one word

    Scenario: The length is 0
      When an insider in Alice's place sends 15 words and claims 0 bytes in version 2.0
      And Bob is given the packet
      Then Bob has refused the packet as no good one

  @MT-V1-001 @MT-V1-003 @MT-V1-002
  Rule: An observer with the key opens every packet of version 1.0

    Scenario Outline: <words> words of version 1.0
      When Bob sends <words> words in a packet of version 1.0
      Then the packet begins with the fingerprint of the key
      And an observer with the key finds the words after their length
      And the message key is the one that the observer makes of what he found
      And the packet has 0 to 15 bytes of padding, up to a whole block

      Examples:
        | words |
        | 1     |
        | 3     |
        | 16    |

  @MT-V1-005 @MT-V1-007
  Rule: In version 1.0 the message key covers length and body

    Scenario: A bit of the message key of version 1.0 is flipped
      When Alice sends 15 words in a packet of version 1.0
      And Mallory flips a bit of the packet's message key
      And Bob is given the packet
      Then Bob has refused the packet as no good one

    Scenario: A bit of the first block of version 1.0 is flipped
      When Alice sends 15 words in a packet of version 1.0
      And Mallory flips a bit of the packet's block 1
      And Bob is given the packet
      Then Bob has refused the packet as no good one

    Scenario: The message key covers the padding, too
      When an insider in Alice's place sends 14 words under a message key that covers the padding in version 1.0
      And Bob is given the packet
      Then Bob has refused the packet as no good one

  @MT-V1-006 @MT-V1-007
  Rule: In version 1.0 nobody can append blocks

    Scenario Outline: <count> random blocks after a packet of version 1.0
      When Alice sends 15 words in a packet of version 1.0
      And Mallory adds <count> blocks to the packet
      And Bob is given the packet
      Then Bob has refused the packet as no good one

      Examples:
        | count |
        | 1     |
        | 8     |

    Scenario: An insider's 16 bytes of padding
      When an insider in Alice's place sends 15 words with 16 bytes of padding in version 1.0
      And Bob is given the packet
      Then Bob has refused the packet as no good one

    Scenario: 15 words that claim to be 128 bytes in version 1.0
      When an insider in Alice's place sends 15 words and claims 128 bytes in version 1.0
      And Bob is given the packet
      Then Bob has refused the packet as no good one
