@mtproto @two-party @role:mtproto.key-exchange
Feature: How a secret chat gets its key
  Alice asks, Bob agrees, and the Server carries what they send to each other. It knows every number on the wire and must
  know nothing of the key.

  @MT-DH-014 @MT-DH-020 @MT-DH-001 @MT-DH-009
  Rule: Both parties come to the same key, and the chat is open

    Scenario: Bob accepts
      When Alice asks Bob for a secret chat
      And Bob accepts the secret chat
      And the Server passes Bob's acceptance on
      Then Alice is told that the secret chat is ready
      And Alice has the secret chat as its creator
      And Bob has the secret chat as its responder
      And Alice and Bob have the same key

    Scenario: Alice accepts
      When Bob asks Alice for a secret chat
      And Alice accepts the secret chat
      And the Server passes Alice's acceptance on
      Then Bob has the secret chat as its creator
      And Alice has the secret chat as its responder
      And Alice and Bob have the same key

    @MT-DH-007
    Scenario Outline: With <prime> and <generator>
      Given the Server's parameters are <prime> and <generator>
      And Alice and Bob have a secret chat
      Then Alice and Bob have the same key

      Examples:
        | prime                                 | generator |
        | the prime in use                      | 3         |
        | the prime in use                      | 4         |
        | the prime in use                      | 7         |
        | a prime that is good for 2 to 7       | 2         |
        | a prime that is good for 2 to 7       | 5         |
        | a prime that is good for 2 to 7       | 6         |
        | a prime that is good for 3 and 4 only | 3         |

    @MT-DH-008
    Scenario Outline: With <length> random bytes from the Server
      Given the Server sends <length> random bytes with its parameters
      And Alice and Bob have a secret chat
      Then Alice and Bob have the same key

      Examples:
        | length |
        | 0      |
        | 1      |
        | 255    |
        | 256    |
        | 1000   |

    Scenario: A second chat of the same two people has a key of its own
      Given Alice and Bob have a secret chat
      And Alice and Bob have a secret chat
      Then the two secret chats have different keys

  @MT-DH-015
  Rule: Both compare the same bytes

    Scenario: After the exchange
      Given Alice and Bob have a secret chat
      Then Alice and Bob compare the same 36 bytes

    Scenario: It does not matter who asked
      Given Bob and Alice have a secret chat
      Then Alice and Bob compare the same 36 bytes

  @MT-DH-018
  Rule: The acceptance carries the fingerprint of the key

    Scenario: Bob's acceptance
      When Alice asks Bob for a secret chat
      And Bob accepts the secret chat
      And the Server passes Bob's acceptance on
      Then the fingerprint in Bob's acceptance is that of the key

  @MT-DH-023
  Rule: It is the number that counts, not how many bytes it has

    Scenario: Zeros before g_a
      When the Server puts zeros before g_a
      And Alice and Bob have a secret chat
      Then Alice and Bob have the same key

    Scenario: Zeros before g_b
      When the Server puts zeros before g_b
      And Alice and Bob have a secret chat
      Then Alice and Bob have the same key

    Scenario: g_a in 256 bytes and g_b in as few as it needs
      When the Server writes g_a in 256 bytes
      And the Server writes g_b in the fewest bytes
      And Alice and Bob have a secret chat
      Then Alice and Bob have the same key

  @MT-DH-010
  Rule: A public value that makes the key predictable is refused

    Scenario Outline: The Server gives Bob <value> for g_a
      When the Server puts <value> in place of g_a
      And Alice asks Bob for a secret chat
      And Bob accepts the secret chat
      Then Bob refuses the public value
      And Bob has no key for the secret chat

      Examples:
        | value                 |
        | nothing               |
        | 0                     |
        | 1                     |
        | p minus 1             |
        | p                     |
        | p plus 1              |
        | a number of 300 bytes |

    Scenario Outline: The Server gives Alice <value> for g_b
      When the Server puts <value> in place of g_b
      And Alice asks Bob for a secret chat
      And Bob accepts the secret chat
      And the Server passes the acceptance on to Alice
      Then Alice refuses the public value
      And Alice has no key for the secret chat

      Examples:
        | value                 |
        | nothing               |
        | 0                     |
        | 1                     |
        | p minus 1             |
        | p                     |
        | p plus 1              |
        | a number of 300 bytes |

  @MT-DH-011
  Rule: A public value close to the ends of its range is refused

    Scenario Outline: The Server gives Bob <value> for g_a
      When the Server puts <value> in place of g_a
      And Alice asks Bob for a secret chat
      And Bob accepts the secret chat
      Then Bob refuses the public value

      Examples:
        | value                       |
        | 2 to the power of 64        |
        | p minus 2 to the power of 64 |

    Scenario Outline: The Server gives Alice <value> for g_b
      When the Server puts <value> in place of g_b
      And Alice asks Bob for a secret chat
      And Bob accepts the secret chat
      And the Server passes the acceptance on to Alice
      Then Alice refuses the public value

      Examples:
        | value                       |
        | 2 to the power of 64        |
        | p minus 2 to the power of 64 |

  @MT-DH-021
  Rule: When the fingerprints differ the chat is over before it has begun

    Scenario: The Server alters the fingerprint
      When the Server flips a bit of the key's fingerprint
      And Alice asks Bob for a secret chat
      And Bob accepts the secret chat
      And the Server passes the acceptance on to Alice
      Then Alice is told that the keys differ
      And Alice tells the Server that the secret chat is over
      And the secret chat is over for Alice

    Scenario: The Server puts a public value of its own in place of Bob's
      When the Server puts a public value of its own in place of g_b
      And Alice asks Bob for a secret chat
      And Bob accepts the secret chat
      And the Server passes the acceptance on to Alice
      Then Alice is told that the keys differ
      And the secret chat is over for Alice

    Scenario: The Server puts a public value of its own in place of Alice's
      When the Server puts a public value of its own in place of g_a
      And Alice asks Bob for a secret chat
      And Bob accepts the secret chat
      And the Server passes the acceptance on to Alice
      Then Alice is told that the keys differ
      And the secret chat is over for Alice

    Scenario: The right fingerprint comes too late
      When the Server flips a bit of the key's fingerprint
      And Alice asks Bob for a secret chat
      And Bob accepts the secret chat
      And the Server passes the acceptance on to Alice
      Then Alice is told that the keys differ
      When the Server leaves everything as it is again
      And the Server passes the acceptance on to Alice
      Then Alice refuses what does not fit the secret chat
      And the secret chat is over for Alice

  @MT-DH-024
  Rule: An exchange is ended with the parameters it was begun with

    Scenario: The Server has another prime by the time it passes the acceptance on
      When Alice asks Bob for a secret chat
      And Bob accepts the secret chat
      And the Server's parameters are a prime that is good for 2 to 7 and 2
      And Alice asks the Server for its parameters
      And the Server passes Bob's acceptance on
      Then Alice and Bob have the same key
