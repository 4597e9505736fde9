@signal @two-party @role:signal.session
Feature: A sender who does not keep to the rules
  An insider has the keys of the session and can make any message authentic. The rules of the format hold for it too.
  The observer's knowledge of Bob's private keys stands for the insider's.

  Background:
    Given an observer who knows Bob's private keys
    And Alice has started a session from a bundle with a one-time prekey
    And Alice sends "one" and "two"
    And Bob receives and reads "one"

  @MSG-002
  Rule: The MAC is over the sender's identity key first, then the recipient's

    Scenario Outline: A right MAC over <what>
      When the insider gives "two" a MAC over <what>
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong
      When Bob receives "two"
      Then Bob reads "two"

      Examples:
        | what                             |
        | the identities exchanged         |
        | the sender's identity twice      |
        | no identities                    |
        | the identities without type byte |

    Scenario: The last eight bytes of the MAC in place of the first eight
      When the insider gives "two" the last eight bytes of its MAC
      And Bob receives the altered message
      Then Bob refuses it because its MAC is wrong

    Scenario: The insider's own MAC is right
      When the insider gives "two" a MAC over the right identities
      And Bob receives the altered message
      Then Bob reads "two"

  @MSG-001
  Rule: A ciphertext that is not one of AES-256-CBC with PKCS#7 padding is refused

    Scenario Outline: An authentic ciphertext <defect>
      When the insider sends an authentic "two" with a ciphertext <defect>
      And Bob receives the altered message
      Then Bob refuses it because it does not decrypt
      When Bob receives "two"
      Then Bob reads "two"

      Examples:
        | defect                        |
        | that is not of whole blocks   |
        | whose padding is wrong        |

    @profile:signal-hardened
    Scenario: An authentic ciphertext of no bytes at all
      When the insider sends an authentic "two" with a ciphertext of no bytes at all
      And Bob receives the altered message
      Then Bob refuses it because it does not decrypt
      When Bob receives "two"
      Then Bob reads "two"

  @WIRE-007 @WIRE-004
  Rule: Fields that nobody knows are tolerated, and the MAC covers them

    Scenario: A newer sender adds a field to its message
      When the insider adds an unknown field to "two" and makes the MAC right
      And Bob receives the altered message
      Then Bob reads "two"

    @GEN-004
    Scenario: A newer sender tells its own version in the low half of the version byte
      When the insider changes the low half of the version byte of "two" and makes the MAC right
      And Bob receives the altered message
      Then Bob reads "two"

  @WIRE-003
  Rule: An authentic message of another version is refused all the same

    Scenario Outline: An authentic message of version <version>
      When the insider sets the version of "two" to <version> and makes the MAC right
      And Bob receives the altered message
      Then Bob refuses it for its version
      When Bob receives "two"
      Then Bob reads "two"

      Examples:
        | version |
        | 2       |
        | 4       |

  @MSG-015
  Rule: An authentic message under a number already used is refused

    Scenario: The insider sends another text under the number of a message already read
      When the insider sends "another text" under the number of "one"
      And Bob receives the altered message
      Then Bob refuses it as a duplicate
