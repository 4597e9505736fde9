@messenger @role:messenger.retries @role:messenger.client @role:signal.session
Feature: What is sent for a retry, and what a lying Server can gain by asking

  @RETRY-015
  Rule: To honour a retry is to encrypt the message again

    Scenario: Each retry is another ciphertext
      Given there are Alice's phone, Alice's tablet, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again 3 times
      And Bob's tablet asks for "one" again 2 times
      Then all retries are honoured
      And nothing that was sent again is like an envelope that was sent before

    Scenario: A retry in a session where the first message has been read
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" and "two" to Bob
      And "one" is delivered to Bob's phone, who reads it
      And Bob's phone asks for "two" again
      Then the retry is honoured
      And Bob's phone reads "two" from what was sent again
      And nothing that was sent again is like an envelope that was sent before

    Scenario: A device that lost its session gets the message in a new one
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And "one" is delivered to Bob's phone, who reads it
      And Bob's phone posts "reply" to Alice
      And "reply" is delivered to Alice's phone, who reads it
      And Bob loses his sessions with Alice
      And Alice's phone posts "two" to Bob
      And Bob's phone asks for "two" again with new keys
      Then the retry is honoured
      And Bob's phone reads "two" from what was sent again

    Scenario: Without a session and without keys nothing can be sent
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Alice loses her sessions with Bob
      And Bob's phone asks for "one" again
      Then the retry is refused for want of a session
      When Bob's phone asks for "one" again with new keys
      Then the retry is honoured
      And Bob's phone reads "one" from what was sent again

    Scenario: A conversation goes on after a retry with new keys
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again with new keys
      Then the retry is honoured
      And Bob's phone reads "one" from what was sent again
      When Bob's phone posts "reply" to Alice
      And "reply" is delivered to Alice's phone, who reads it
      And Alice's phone posts "two" to Bob
      And "two" is delivered to Bob's phone, who reads it

  @RETRY-019
  Rule: Only the device that asks gets the message

    Scenario: The tablet asks
      Given there are Alice's phone, Alice's tablet, Bob's phone, Bob's tablet and Bob's laptop
      When Alice's phone posts "one" to Bob
      And Bob's tablet asks for "one" again
      Then the retry is honoured
      And Bob's tablet reads "one" from what was sent again

    Scenario: The main device asks
      Given there are Alice's phone, Alice's tablet, Bob's phone, Bob's tablet and Bob's laptop
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again
      Then the retry is honoured
      And Bob's phone reads "one" from what was sent again

    Scenario: An own device asks
      Given there are Alice's phone, Alice's tablet, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And Alice's tablet asks for "one" again
      Then the retry is honoured
      And Alice's tablet reads "one" from what was sent again

  @RETRY-021
  Rule: The content is the same, byte for byte

    Scenario: Bytes that are no text
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "a picture" to Bob with 5000 random bytes in it
      And Bob's phone asks for "a picture" again
      Then the retry is honoured
      And Bob's phone reads "a picture" from what was sent again

    Scenario: Nothing at all
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "" to Bob
      And Bob's phone asks for "" again
      Then the retry is honoured
      And Bob's phone reads "" from what was sent again

    Scenario: A control message stays one
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "withdraw" to Bob as a control message
      And Bob's phone asks for "withdraw" again
      Then the retry is honoured
      And Bob's phone reads "withdraw" from what was sent again

    Scenario: The right one of several messages
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one", "two" and "three" to Bob
      And Bob's phone asks for "two" again
      Then the retry is honoured
      And Bob's phone reads "two" from what was sent again

  @RETRY-017
  Rule: What decides is counted by the sender

    Scenario: The Server always claims that it is the first time
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And the Server asks for "one" again in the name of Bob's phone, 20 times and always as the first time
      Then 5 retries are honoured and the rest refused

    Scenario: A burst of a hundred receipts
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And Bob's phone asks for "one" again 100 times
      Then 5 retries are honoured and the rest refused

    Scenario: The Server claims that it is the hundredth time
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And the Server asks for "one" again in the name of Bob's phone, claiming it was 100 times
      Then the retry is honoured

    Scenario: The Server claims that it never asked
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And the Server asks for "one" again in the name of Bob's phone, claiming it was 0 times
      Then the retry is honoured

    Scenario: The Server holds back every delivery receipt
      Given there are Alice's phone, Alice's tablet, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And "one" is delivered to Alice's tablet, Bob's phone and Bob's tablet, who read it
      And the Server asks for "one" again in the name of Bob's phone, 50 times and always as the first time
      Then 5 retries are honoured and the rest refused
      When Bob's tablet asks for "one" again 30 days after it was sent
      Then the retry is refused because the message is too old

  @RETRY-018
  Rule: Keys in a receipt belong to the identity that is pinned

    Scenario: The Server brings its own keys
      Given there are Alice's phone, Bob's phone and Mallory's phone
      When Alice's phone posts "one" to Bob
      And the Server asks for "one" again in the name of Bob's phone, with keys of Mallory's phone
      Then the retry is refused because the identity changed

    Scenario: The Server brings Bob's identity key and its own other keys
      Given there are Alice's phone, Bob's phone and Mallory's phone
      When Alice's phone posts "one" to Bob
      And the Server asks for "one" again in the name of Bob's phone, with its identity and the other keys of Mallory's phone
      Then the retry is refused because the keys are not signed

    Scenario: The keys of another device of the same account
      Given there are Alice's phone, Bob's phone and Bob's tablet
      When Alice's phone posts "one" to Bob
      And the Server asks for "one" again in the name of Bob's phone, with keys of Bob's tablet
      Then the retry is refused because the identity changed

    Scenario: Keys that are no keys
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And the Server puts a key that is too short into the bundle of Bob's phone
      And Bob's phone asks for "one" again with new keys
      Then the retry is refused as malformed keys
      When the Server hands out genuine bundles of Bob's phone again
      And Bob's phone asks for "one" again with new keys
      Then the retry is honoured

    Scenario: The genuine receipt is honoured after the forged one
      Given there are Alice's phone, Bob's phone and Mallory's phone
      When Alice's phone posts "one" to Bob
      And the Server asks for "one" again in the name of Bob's phone, with keys of Mallory's phone
      Then the retry is refused because the identity changed
      When Bob's phone asks for "one" again with new keys
      Then the retry is honoured
      And Bob's phone reads "one" from what was sent again

    Scenario: A hundred forged receipts use nothing up
      Given there are Alice's phone, Bob's phone and Mallory's phone
      When Alice's phone posts "one" to Bob
      And the Server asks for "one" again in the name of Bob's phone, with keys of Mallory's phone
      And the Server asks for "one" again in the name of Bob's phone, with its identity and the other keys of Mallory's phone
      Then all retries are refused for whichever condition
      When Bob's phone asks for "one" again 5 times
      Then all retries are honoured

  @RETRY-023
  Rule: Receipts for nothing have no effect

    Scenario: A message that was never sent
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And the Server asks Alice's phone for a message that was never sent, in the name of Bob's phone
      Then the retry is refused because the message is unknown

    Scenario: A message of another chat
      Given there are Alice's phone, Bob's phone and Carol's phone
      When Alice's phone posts "one" to Bob
      And the Server asks for "one" again in the name of Bob's phone, in the chat with Carol
      Then the retry is refused because the chat is another

    Scenario: The sending device itself
      Given there are Alice's phone, Alice's tablet and Bob's phone
      When Alice's phone posts "one" to Bob
      And Alice's phone asks for "one" again with new keys
      Then the retry is refused because the sender asks itself

    Scenario: Somebody else's message
      Given there are Alice's phone, Bob's phone and Carol's phone
      When Alice's phone posts "to Bob" to Bob
      And Alice's phone posts "to Carol" to Carol
      And Carol's phone asks for "to Bob" again
      Then the retry is refused because nothing is journaled for it

    Scenario: The session goes on after receipts for nothing
      Given there are Alice's phone and Bob's phone
      When Alice's phone posts "one" to Bob
      And "one" is delivered to Bob's phone, who reads it
      And the Server asks Alice's phone for a message that was never sent, in the name of Bob's phone
      Then the retry is refused because the message is unknown
      When Bob's phone posts "reply" to Alice
      And "reply" is delivered to Alice's phone, who reads it
      And Alice's phone posts "two" to Bob
      Then the envelopes of "two" for Bob's phone are ordinary messages
      When "two" is delivered to Bob's phone, who reads it
