@signal @role:signal.session
Feature: Limits
  What a recipient keeps for messages that have not come yet is bounded, and so is the work a message can cause.
  The numbers are those of the limits profile in use. They are the recipient's own, so everyone here is played by the
  implementation under check.

  @LIM-001
  Rule: A message may be ahead of its chain by as much as the forward limit, and no more

    Scenario: A message exactly at the forward limit is read
      Given Alice and Bob are in conversation
      And Alice sends "start"
      And Bob receives and reads "start"
      When as many messages of Alice are lost as the forward limit allows
      And Alice sends "at the limit"
      And Bob receives "at the limit"
      Then Bob reads "at the limit"

    Scenario: A message one beyond the forward limit is refused
      Given Alice and Bob are in conversation
      And Alice sends "start"
      And Bob receives and reads "start"
      When one more message of Alice is lost than the forward limit allows
      And Alice sends "beyond the limit"
      And Bob receives "beyond the limit"
      Then Bob refuses it as too far ahead

    Scenario: The limit holds for the first message of a new chain too
      Given Alice and Bob are in conversation
      When one more message of Alice is lost than the forward limit allows
      And Alice sends "beyond the limit"
      And Bob receives "beyond the limit"
      Then Bob refuses it as too far ahead

    Scenario: A refused message does not stop the one before it
      Given Alice and Bob are in conversation
      And Alice sends "start"
      And Bob receives and reads "start"
      And as many messages of Alice are lost as the forward limit allows
      And Alice sends "at the limit" and "beyond the limit"
      When Bob receives "beyond the limit"
      Then Bob refuses it as too far ahead
      When Bob receives "at the limit" and "beyond the limit"
      Then Bob reads "at the limit" and "beyond the limit"

  @LIM-002
  Rule: The keys of skipped messages are kept up to a limit, and the oldest go first

    Scenario: The oldest of as many skipped messages as the limit allows is read
      Given Alice and Bob are in conversation
      And as many messages of Alice are skipped as the skipped-key limit allows
      When Bob receives the oldest skipped message
      Then Bob reads it

    Scenario: With one skipped message more than the limit the oldest is gone
      Given Alice and Bob are in conversation
      And one more message of Alice is skipped than the skipped-key limit allows
      When Bob receives the oldest skipped message
      Then Bob refuses it as a duplicate
      When Bob receives the second oldest skipped message
      Then Bob reads it
      When Bob receives the newest skipped message
      Then Bob reads it

  @LIM-003
  Rule: As many receiver chains are kept as the limit allows, and the oldest goes first

    Scenario: A message of the oldest chain that is kept is read
      Given Alice and Bob are in conversation
      And Alice holds back a message of each chain, for as many chains as the receiver-chain limit allows
      When Bob receives the oldest message held back
      Then Bob reads it

    Scenario: A message of a chain that is no longer kept is refused
      Given Alice and Bob are in conversation
      And Alice holds back a message of each chain, for one chain more than the receiver-chain limit allows
      When Bob receives the oldest message held back
      Then Bob refuses it because no key fits
      When Bob receives the second oldest message held back
      Then Bob reads it

  @LIM-004
  Rule: As many archived sessions are kept as the limit allows, and the oldest goes first

    Scenario: A late message of the oldest session that is kept is read
      Given Alice and Bob are in conversation
      And Alice sends "late"
      When Alice starts as many new sessions as the archived-session limit allows, and Bob reads a message of each
      And Bob receives "late"
      Then Bob reads "late"

    Scenario: A late message of a session that is no longer kept is refused
      Given Alice and Bob are in conversation
      And Alice sends "late"
      When Alice starts one new session more than the archived-session limit allows, and Bob reads a message of each
      And Bob receives "late"
      Then Bob refuses it because no key fits

  @LIM-005
  Rule: A forged message costs the recipient no state

    @ability:state-export
    Scenario: A forged message far ahead stores no skipped keys
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory sets the counter of "one" to 1500
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong
      And nothing that Bob stores has changed

    @ability:state-export
    Scenario: A forged message with a new ratchet key starts no chain
      Given Alice and Bob are in conversation
      And Alice and Carol are in conversation
      And Alice sends "one" to Bob
      And Alice sends "other" to Carol
      When Mallory puts the ratchet key of "other" into "one"
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong
      And nothing that Bob stores has changed

    Scenario: Forged messages do not push out what is kept for genuine ones
      Given Alice and Bob are in conversation
      And Alice sends "skipped" and "one" and "two"
      And Bob receives and reads "one"
      When Mallory makes forgeries of "two", each with another ratchet key, more than the receiver-chain limit allows
      And Bob receives the forgeries
      Then Bob refuses each of them
      When Bob receives "skipped" and "two"
      Then Bob reads "skipped" and "two"
