@mtproto @role:mtproto.secret-chat
Feature: Numbers and requests of another client
  Bob is in a secret chat with a client that has the key and may break any rule. Its messages are numbered from 1, and so are Bob's; his first
  one is the notice of his layer.

  @MT-SEQ-004 @MT-SEQ-006
  Rule: A number of the wrong parity closes the chat

    Scenario Outline: The <other> sends <number>
      Given Bob is the <bob> of a secret chat with another client
      When the other client sends its message 1 with <number>
      Then Bob has closed the chat
      And Bob has been shown nothing

      Examples:
        | bob       | other     | number                             |
        | creator   | responder | an out_seq_no of the other parity  |
        | creator   | responder | an in_seq_no of the other parity   |
        | creator   | responder | both numbers of the other parity   |
        | responder | creator   | an out_seq_no of the other parity  |
        | responder | creator   | an in_seq_no of the other parity   |
        | responder | creator   | both numbers of the other parity   |

  @MT-SEQ-005
  Rule: A negative number closes the chat

    Scenario Outline: The <other> sends <number>
      Given Bob is the <bob> of a secret chat with another client
      When the other client sends its message 1 with <number>
      Then Bob has closed the chat

      Examples:
        | bob       | other     | number                |
        | creator   | responder | a negative out_seq_no |
        | creator   | responder | a negative in_seq_no  |
        | responder | creator   | a negative out_seq_no |
        | responder | creator   | a negative in_seq_no  |

  @MT-SEQ-007
  Rule: Of a closed chat nothing is left

    @ability:state-export
    Scenario: A chat is closed while messages wait and are kept
      Given Bob is the responder of a secret chat with another client
      And Bob writes "never acknowledged" to the other client
      And the other client sends its message 3
      When the other client sends its message 1 with an out_seq_no of the other parity
      Then Bob has closed the chat
      And nothing that Bob keeps of the chat holds the key or a message

  @MT-SEQ-001 @MT-SEQ-002 @MT-SEQ-003
  Rule: Every message has the next number, and says how many were processed

    Scenario Outline: Bob, the <bob>, writes before and after a message of the other client
      Given Bob is the <bob> of a secret chat with another client
      When Bob writes "one" and "two" to the other client
      Then what Bob sends has the numbers 2 to 3, and acknowledges 0 messages
      When the other client sends its messages 1, 2 and 3
      And Bob writes "three" to the other client
      Then what Bob sends has the numbers 4 to 4, and acknowledges 3 messages

      Examples:
        | bob       |
        | creator   |
        | responder |

    @MT-SEQ-010
    Scenario: What waits behind a gap is not acknowledged yet
      Given Bob is the responder of a secret chat with another client
      And the other client sends its messages 1, 3 and 4
      When Bob writes "one" to the other client
      Then what Bob sends has the numbers 3 to 3, and acknowledges 1 messages
      When the other client sends its message 2
      And Bob writes "two" to the other client
      Then what Bob sends has the numbers 4 to 4, and acknowledges 4 messages

  @MT-SEQ-012 @MT-SEQ-013
  Rule: Acknowledgements only grow, and never beyond what was sent

    Scenario: Less than before
      Given Bob is the responder of a secret chat with another client
      And Bob writes "one" and "two" to the other client
      And the other client sends its message 1, acknowledging 3 of Bob's
      When the other client sends its message 2, acknowledging 2 of Bob's
      Then Bob has closed the chat

    Scenario: One more than was sent
      Given Bob is the responder of a secret chat with another client
      And Bob writes "one" and "two" to the other client
      When the other client sends its message 1, acknowledging 4 of Bob's
      Then Bob has closed the chat

    Scenario: Exactly what was sent
      Given Bob is the responder of a secret chat with another client
      And Bob writes "one" and "two" to the other client
      When the other client sends its message 1, acknowledging 3 of Bob's
      Then Bob's chat goes on
      And Bob keeps 0 messages to send again

  @MT-SEQ-018 @MT-SEQ-019
  Rule: What is missing is asked for at once, once, and nothing else

    Scenario Outline: Messages <first> to <last> are missing for the <bob>
      Given Bob is the <bob> of a secret chat with another client
      And the other client sends its message 1
      When the other client sends its message <next>
      Then Bob asks for the other client's messages <first> to <last>, and for nothing else

      Examples:
        | bob       | first | last | next |
        | creator   | 2     | 2    | 3    |
        | creator   | 2     | 9    | 10   |
        | responder | 2     | 2    | 3    |
        | responder | 2     | 500  | 501  |

    Scenario: More messages come behind the gap
      Given Bob is the responder of a secret chat with another client
      And the other client sends its message 4
      When the other client sends its messages 5, 6 and 7
      Then Bob sends nothing for it

    Scenario: The gap is closed in part
      Given Bob is the responder of a secret chat with another client
      And the other client sends its message 6
      When the other client sends its messages 3, 1 and 5
      Then Bob sends nothing for it
      And Bob has been shown messages 1 of the other client

    Scenario: A second gap behind what waits
      Given Bob is the responder of a secret chat with another client
      And the other client sends its message 3
      When the other client sends its message 7
      Then Bob asks for the other client's messages 4 to 6, and for nothing else

    @ability:state-export @ability:snapshot
    Scenario: A restart does not make Bob ask again
      Given Bob is the responder of a secret chat with another client
      And the other client sends its message 4
      When Bob's client ends and starts again
      And the other client sends its message 5
      Then Bob sends nothing for it

  @MT-SEQ-023 @MT-SEQ-024
  Rule: Exactly what is asked for is sent again, under its own numbers

    Scenario Outline: Messages <first> to <last> of four
      Given Bob is the responder of a secret chat with another client
      And Bob writes "one", "two" and "three" to the other client
      When the other client asks as its message 1 for Bob's messages <first> to <last>
      Then Bob sends his messages <first> to <last> again, as they were

      Examples:
        | first | last |
        | 2     | 2    |
        | 4     | 4    |
        | 2     | 4    |
        | 3     | 4    |

  @MT-SEQ-021 @MT-SEQ-022
  Rule: A request is met at once, and only once

    Scenario: The request stands behind a gap
      Given Bob is the responder of a secret chat with another client
      And Bob writes "one" and "two" to the other client
      And the other client sends its message 2
      When the other client asks as its message 3 for Bob's messages 2 to 3
      Then Bob sends his messages 2 to 3 again, as they were
      When the other client sends its message 1
      Then Bob sends nothing for it
      And Bob has been shown messages 1 and 2 of the other client

    @ability:state-export @ability:snapshot
    Scenario: Bob's client ends before the request's turn
      Given Bob is the creator of a secret chat with another client
      And Bob writes "one" to the other client
      And the other client sends its message 2
      And the other client asks as its message 3 for Bob's messages 2 to 2
      When Bob's client ends and starts again
      And the other client sends its message 1
      Then Bob sends nothing for it

  @MT-SEQ-025
  Rule: A message is sent again once

    Scenario: The same request three times
      Given Bob is the responder of a secret chat with another client
      And Bob writes "one" and "two" to the other client
      And the other client asks as its message 1 for Bob's messages 2 to 3
      When the other client asks as its message 2 for Bob's messages 2 to 3
      Then Bob sends nothing for it
      When the other client asks as its message 3 for Bob's messages 3 to 3
      Then Bob sends nothing for it
      And Bob's chat goes on

  @MT-SEQ-026 @MT-SEQ-027 @MT-SEQ-028
  Rule: A request that cannot be met closes the chat

    Scenario Outline: Bob is asked for messages <first> to <last> of three
      Given Bob is the responder of a secret chat with another client
      And Bob writes "one" and "two" to the other client
      When the other client asks as its message 1 for Bob's messages <first> to <last>
      Then Bob has closed the chat

      Examples:
        | first | last      |
        | 4     | 4         |
        | 3     | 4         |
        | 3     | 2         |
        | 2     | 2000      |
        | 2     | 500000000 |

    Scenario: Bob is asked for more than 1,000 messages that he has sent
      Given Bob is the responder of a secret chat with another client
      And Bob writes 1010 texts to the other client
      When the other client asks as its message 1 for Bob's messages 2 to 1002
      Then Bob has closed the chat

    Scenario: Bob is asked for what was acknowledged
      Given Bob is the responder of a secret chat with another client
      And Bob writes "one" and "two" to the other client
      And the other client sends its message 1, acknowledging 3 of Bob's
      When the other client asks as its message 2 for Bob's messages 2 to 2
      Then Bob has closed the chat

  @MT-SEQ-020
  Rule: A gap of more than 1,000 messages closes the chat

    Scenario Outline: Message <number> comes first
      Given Bob is the responder of a secret chat with another client
      When the other client sends its message <number>
      Then Bob has closed the chat

      Examples:
        | number     |
        | 1002       |
        | 1000000    |
        | 1073741823 |

    Scenario: A gap of exactly 1,000
      Given Bob is the responder of a secret chat with another client
      When the other client sends its message 1001
      Then Bob asks for the other client's messages 1 to 1000, and for nothing else

  @MT-SEQ-015 @MT-SEQ-016
  Rule: A deleted message is sent again only as its deletion

    Scenario: The other client asks for a deleted message
      Given Bob is the responder of a secret chat with another client
      And Bob writes "a secret", "other" to the other client
      When Bob deletes "a secret" in the chat with the other client
      Then Bob announces a deletion under his next number
      When the other client asks as its message 1 for Bob's messages 2 to 2
      Then what Bob sends in place of "a secret" says only that it is deleted, under the same numbers

  @MT-SEQ-031
  Rule: A message has 15 random bytes or more

    Scenario Outline: A message with <count> random bytes
      Given Bob is the responder of a secret chat with another client
      When the other client sends its message 1 with <count> random bytes
      Then Bob has left the last packet out
      When the other client sends its message 1
      Then Bob has been shown messages 1 of the other client

      Examples:
        | count |
        | 0     |
        | 14    |

    Scenario: Bob's own messages
      Given Bob is the responder of a secret chat with another client
      When Bob writes "one" and "two" to the other client
      Then what Bob sends has 15 random bytes or more

  @MT-SEQ-032 @MT-SEQ-033
  Rule: What is left out changes nothing

    Scenario: The Server names another random_id
      Given Bob is the responder of a secret chat with another client
      When the other client sends its message 1 under another random_id than the Server names
      Then Bob has left the last packet out
      When the other client sends its message 1
      Then Bob has been shown messages 1 of the other client

    Scenario Outline: The Server makes up <count> bytes
      Given Bob is the responder of a secret chat with another client
      When the Server delivers <count> bytes that nobody wrote
      Then Bob has left the last packet out
      When the other client sends its message 1
      Then Bob has been shown messages 1 of the other client

      Examples:
        | count |
        | 0     |
        | 23    |
        | 40    |
        | 1000  |

    Scenario: The Server flips a bit
      Given Bob is the creator of a secret chat with another client
      When the Server delivers message 1 of the other client with one bit flipped
      Then Bob has left the last packet out because it does not verify
      When the other client sends its message 1
      Then Bob has been shown messages 1 of the other client
