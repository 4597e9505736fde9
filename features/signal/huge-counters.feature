@signal @two-party @role:signal.session
Feature: Huge counters
  A counter is read before the MAC can be checked: nothing may be done that grows with it.

  @WIRE-012
  Rule: A counter that no chain can reach is refused at once

    Scenario Outline: A message numbered <counter>
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory sets the counter of "one" to <counter>
      And Bob receives the altered message
      Then Bob refuses it because its counter is too large
      When Bob receives "one"
      Then Bob reads "one"

      Examples:
        | counter    |
        | 2147483648 |
        | 4294967295 |

    Scenario: A previous counter that no chain can reach
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory sets the previous counter of "one" to 4294967295
      And Bob receives the altered message
      Then Bob refuses it
      When Bob receives "one"
      Then Bob reads "one"

  @LIM-001
  Rule: The largest counter a chain could reach is still too far ahead

    Scenario: A message numbered 2147483647
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory sets the counter of "one" to 2147483647
      And Bob receives the altered message
      Then Bob refuses it as too far ahead
      When Bob receives "one"
      Then Bob reads "one"

    Scenario: A first message numbered 2147483647
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory sets the counter of "one" to 2147483647
      And Bob receives the altered message
      Then Bob refuses it as too far ahead
      And Bob still holds that one-time prekey
      When Bob receives "one"
      Then Bob reads "one"

  @WIRE-004
  Rule: A counter of more than 32 bits is never taken for a smaller one

    Scenario: A counter whose low 32 bits are the next number
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory adds 4294967296 to the counter of "one"
      And Bob receives the altered message
      Then Bob refuses it
      When Bob receives "one"
      Then Bob reads "one"
