@signal @role:signal.fingerprint
Feature: Fingerprints
  Two people compare one number, or scan each other's screen, and know that nobody sits between them.

  Background:
    Given the identity keys of Alice, Bob and Mallory

  @FPR-002
  Rule: The number has 60 digits

    Scenario: Alice's screen shows 60 digits
      When Alice looks at her fingerprint with Bob
      Then it is a number of 60 digits

    Scenario: The number depends on the identity keys
      When Alice looks at her fingerprint with Bob
      And the Server puts Mallory's identity key in place of Bob's
      And Alice looks at her fingerprint with Bob
      Then the two numbers differ

    Scenario: Half of the number belongs to each of the two
      When Alice looks at her fingerprint with Bob
      And Alice looks at her fingerprint with Mallory
      Then the two numbers have one half in common and differ in the other

  @FPR-001
  Rule: The hash is over the identity key and the stable identifier, repeated

    Scenario: The number depends on the identifiers
      When Alice looks at her fingerprint with Bob
      And Bob takes another identifier
      And Alice looks at her fingerprint with Bob
      Then the two numbers differ

    Scenario: The number depends on how often the hash is repeated
      When Alice looks at her fingerprint with Bob
      And the hash is repeated once more
      And Alice looks at her fingerprint with Bob
      Then the two numbers differ

    Scenario: The number does not depend on the version of the scannable form
      When Alice looks at her fingerprint with Bob
      And the scannable form is of another version
      And Alice looks at her fingerprint with Bob
      Then the two numbers are the same

  @FPR-003
  Rule: Both parties see the same number

    Scenario: Alice's and Bob's screens agree
      When Alice looks at her fingerprint with Bob
      And Bob looks at his fingerprint with Alice
      Then the two numbers are the same

    Scenario: With somebody in the middle the screens disagree
      When Alice looks at her fingerprint with Bob
      And the Server puts Mallory's identity key in place of Alice's
      And Bob looks at his fingerprint with Alice
      Then the two numbers differ

  @FPR-004 @FPR-005
  Rule: Scanning the other's screen compares its two halves with one's own, exchanged

    Scenario: Alice scans Bob's screen
      When Bob looks at his fingerprint with Alice
      And Alice scans it
      Then it matches

    Scenario: Bob scans Alice's screen
      When Alice looks at her fingerprint with Bob
      And Bob scans it
      Then it matches

    Scenario: Alice scans her own screen
      When Alice looks at her fingerprint with Bob
      And Alice scans it
      Then it does not match

    Scenario: Somebody in the middle
      When the Server puts Mallory's identity key in place of Alice's
      And Bob looks at his fingerprint with Alice
      And the Server shows the genuine identity key again
      And Alice scans it
      Then it does not match

    Scenario Outline: One bit of the <half> half is flipped
      When Bob looks at his fingerprint with Alice
      And one bit of its <half> half is flipped
      And Alice scans it
      Then it does not match

      Examples:
        | half   |
        | first  |
        | second |

  @FPR-006
  Rule: Another version, or what is no fingerprint, is refused

    Scenario: Bob's app shows a newer version
      When the scannable form is of another version
      And Bob looks at his fingerprint with Alice
      And the scannable form is of the usual version again
      And Alice scans it
      Then it is refused for its version

    Scenario: One of the halves is missing
      When Bob looks at his fingerprint with Alice
      And one of its two halves is missing
      And Alice scans it
      Then it is refused

    Scenario: Something else is scanned
      When Bob looks at his fingerprint with Alice
      And it is cut in the middle
      And Alice scans it
      Then it is refused
