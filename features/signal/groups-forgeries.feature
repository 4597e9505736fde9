@signal @role:signal.group @ability:state-export
Feature: Group messages that are forged or damaged

  @GRP-012 @GRP-036
  Rule: Only what the sender has signed is read, and what is refused changes nothing

    Scenario Outline: <what>
      Given Alice, Bob and Carol are in a group
      And Alice sends "zero" and "one" to the group
      And Bob gets and reads "zero" from the group
      When Mallory <deed> the group message "one"
      And Bob gets the altered group message
      Then Bob refuses what came from the group <why>
      And nothing that Bob keeps for the group has changed
      When Bob gets "one" from the group
      Then Bob reads "one" from the group

      Examples:
        | what                                | deed                                             | why                               |
        | A flipped bit in the signature      | flips a bit of the signature of                  | for its signature                 |
        | A flipped bit in the ciphertext     | flips a bit of the ciphertext of                 | for its signature                 |
        | Zeros for a signature               | puts zeros in place of the signature of          | for its signature                 |
        | Another message's signature         | puts the signature of "zero" on                  | for its signature                 |
        | No signature at all                 | takes the signature off                          | for its signature or its form     |
        | The last byte is missing            | cuts the last byte off                           | for its signature or its form     |
        | A byte too many                     | adds a byte at the end of                        | for its signature or its form     |
        | Another low half of the version     | changes the low half of the version byte of      | for its signature                 |

    Scenario: A hundred altered copies
      Given Alice and Bob are in a group
      And Alice sends "genuine" to the group
      When Mallory makes 100 copies of the group message "genuine", each with another bit flipped
      And Bob gets the altered group messages
      Then Bob refuses what came from the group
      And nothing that Bob keeps for the group has changed
      When Bob gets "genuine" from the group
      Then Bob reads "genuine" from the group

  @GRP-019 @GRP-012
  Rule: A member who knows the chain key cannot write in another's name

    Scenario: Carol writes as Alice
      Given Alice, Bob and Carol are in a group
      When Carol writes "I resign" under Alice's chain key and signs it with a key of her own
      And Bob gets the altered group message
      Then Bob refuses what came from the group for its signature
      And nothing that Bob keeps for the group has changed

    Scenario: Alice herself does not read it either
      Given Alice, Bob and Carol are in a group
      When Carol writes "I resign" under Bob's chain key and signs it with a key of her own
      And Alice gets the altered group message
      Then Alice refuses what came from the group for its signature

  @GRP-021 @GRP-026 @GRP-036
  Rule: What is no group message is refused

    Scenario: Another version
      Given Alice and Bob are in a group
      And Alice sends "one" to the group
      When Mallory changes the high half of the version byte of the group message "one"
      And Bob gets the altered group message
      Then Bob refuses what came from the group for its version byte
      And nothing that Bob keeps for the group has changed

    Scenario Outline: Only <length> bytes of it
      Given Alice and Bob are in a group
      And Alice sends "one" to the group
      When Mallory cuts the group message "one" down to <length> bytes
      And Bob gets the altered group message
      Then Bob refuses what came from the group for its form
      And nothing that Bob keeps for the group has changed

      Examples:
        | length |
        | 0      |
        | 1      |
        | 64     |
        | 70     |
