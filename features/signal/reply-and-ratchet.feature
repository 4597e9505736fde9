@signal @two-party @role:signal.session
Feature: Replies turn the ratchet

  @MSG-006
  Rule: A new ECDH agreement is performed with each message round trip

    Scenario: Bob's first reply brings a new ratchet key
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      And Bob receives and reads "one"
      When Bob sends "reply"
      Then "reply" carries a ratchet key that no message before carried
      And the ratchet key of "reply" is not Bob's signed prekey
      When Alice receives "reply"
      Then Alice reads "reply"

    Scenario: Every change of direction brings a new ratchet key
      Given Alice and Bob are in conversation
      When Alice and Bob send each other 6 messages in turn, each read at once
      Then each of them carries a ratchet key that no message before carried

    Scenario: Messages without a reply in between share one ratchet key
      Given Alice and Bob are in conversation
      When Alice sends "one", "two" and "three"
      Then "one", "two" and "three" carry the same ratchet key

    Scenario: A reply to several messages turns the ratchet once
      Given Alice and Bob are in conversation
      And Alice sends "one" and "two"
      And Bob receives and reads "one" and "two"
      When Bob sends "reply" and "another"
      Then "reply" and "another" carry the same ratchet key
      And "reply" carries a ratchet key that no message before carried

    Scenario: A message of a chain already known does not turn the ratchet
      Given Alice and Bob are in conversation
      And Alice sends "one" and "two"
      And Bob receives and reads "one"
      And Bob sends "reply"
      When Bob receives and reads "two"
      And Bob sends "another"
      Then "reply" and "another" carry the same ratchet key

    Scenario: A hundred turns and every message is read
      Given Alice and Bob are in conversation
      When Alice and Bob send each other 100 messages in turn, each read at once
      Then each of them carries a ratchet key that no message before carried

  @MSG-011
  Rule: Each time a message is transmitted, an ephemeral public key is advertised along with it

    Scenario: First messages, replies and later messages all carry a ratchet key
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      And Bob receives and reads "one"
      And Bob sends "reply"
      And Alice receives and reads "reply"
      When Alice sends "two"
      Then "one", "reply" and "two" carry different ratchet keys

  @MSG-013
  Rule: A chain is only ever used to send messages from one user

    Scenario: Alice and Bob never advertise the same ratchet key
      Given Alice and Bob are in conversation
      When Alice and Bob send each other 10 messages in turn, each read at once
      Then no ratchet key was carried by messages of both

    Scenario: Messages that cross on the wire belong to different chains
      Given Alice and Bob are in conversation
      When Alice sends "from Alice"
      And Bob sends "from Bob"
      Then "from Alice" and "from Bob" carry different ratchet keys
      When Alice receives "from Bob"
      And Bob receives "from Alice"
      Then Alice reads "from Bob"
      And Bob reads "from Alice"

  @MSG-005 @MSG-003
  Rule: The message key changes for each message, from a chain key that ratchets forward with every message

    Scenario: The same text sent three times gives three different ciphertexts
      Given Alice and Bob are in conversation
      When Alice sends the text "yes" 3 times
      Then no two of these messages carry the same ciphertext
      And these messages are numbered 0, 1 and 2
      When Bob receives all of them
      Then Bob reads all of them

    Scenario: The same text in two sessions gives different ciphertexts
      Given Alice and Bob are in conversation
      And Alice and Carol are in conversation
      When Alice sends the text "yes" to Bob and to Carol
      Then no two of these messages carry the same ciphertext

  @WIRE-011
  Rule: A message tells the last number of the chain before

    Scenario: The first chain of each party has none before it
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      And Bob receives and reads "one"
      When Bob sends "reply"
      Then "one" and "reply" tell 0 as the last number of the chain before

    Scenario Outline: After a chain of <count> messages the next chain tells <last>
      Given Alice and Bob are in conversation
      And Alice sends <count> messages
      And Bob receives all of them
      And Bob reads all of them
      And Bob sends "reply"
      And Alice receives and reads "reply"
      When Alice sends "next"
      Then "next" tells <last> as the last number of the chain before

      Examples:
        | count | last |
        | 1     | 0    |
        | 2     | 1    |
        | 5     | 4    |
