@signal @two-party @role:signal.session
Feature: Keys that cannot be used
  A key agreement with a low-order key has the same result whatever the private key: the Server would know the secret.

  @KEY-010
  Rule: Low-order public keys of others are refused

    Scenario Outline: The Server gives the low-order key <key> as one-time prekey
      Given Alice fetches Bob's bundle
      When the Server replaces the one-time prekey in the bundle by the low-order key <key>
      And Alice starts a session from it
      Then Alice refuses it as a low-order key
      And Alice has no session with Bob

      Examples:
        | key          |
        | zero         |
        | one          |
        | order 8      |
        | also order 8 |
        | p - 1        |

    Scenario: A genuine signature over a low-order signed prekey
      Given Mallory publishes a bundle with a low-order signed prekey that her identity key has signed
      When Alice starts a session from it
      Then Alice refuses it as a low-order key

    Scenario Outline: A first message with a low-order <field>
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory puts a low-order key in place of the <field> of "one"
      And Bob receives the altered message
      Then Bob refuses it as a low-order key
      And Bob still holds that one-time prekey
      When Bob receives "one"
      Then Bob reads "one"

      Examples:
        | field        |
        | base key     |
        | identity key |

    Scenario: A message with a low-order ratchet key
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory puts a low-order key in place of the ratchet key of "one"
      And Bob receives the altered message
      Then Bob refuses it as a low-order key
      When Bob receives "one"
      Then Bob reads "one"

  @KEY-014
  Rule: Keys that are not canonical are refused

    Scenario Outline: The Server gives a one-time prekey that is <encoding>
      Given Alice fetches Bob's bundle
      When the Server replaces the one-time prekey in the bundle by one that is <encoding>
      And Alice starts a session from it
      Then Alice refuses it as a non-canonical key

      Examples:
        | encoding                    |
        | not less than the prime     |
        | marked in its highest bit   |

    Scenario: A first message whose base key is marked in its highest bit
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory marks the base key of "one" in its highest bit
      And Bob receives the altered message
      Then Bob refuses it as a non-canonical key

    Scenario: A message whose ratchet key is marked in its highest bit
      Given Alice and Bob are in conversation
      And Alice sends "one"
      When Mallory marks the ratchet key of "one" in its highest bit
      And Bob receives the altered message
      Then Bob refuses it as a non-canonical key
      When Bob receives "one"
      Then Bob reads "one"

  @KEY-011
  Rule: A public key is a type byte and 32 bytes, and nothing else is taken for one

    Scenario Outline: The <key> in a bundle is one <defect>
      Given Alice fetches Bob's bundle
      When the Server makes the <key> in the bundle one <defect>
      And Alice starts a session from it
      Then Alice refuses it as malformed or for its signature
      And Alice has no session with Bob

      Examples:
        | key             | defect                 |
        | one-time prekey | of another type        |
        | one-time prekey | with a byte missing    |
        | one-time prekey | without a byte         |
        | signed prekey   | of another type        |
        | signed prekey   | with a byte missing    |
        | identity key    | of another type        |
        | identity key    | with a byte missing    |

    Scenario Outline: The <field> in a first message is one <defect>
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory makes the <field> of "one" one <defect>
      And Bob receives the altered message
      Then Bob refuses it as malformed
      And Bob still holds that one-time prekey

      Examples:
        | field        | defect              |
        | base key     | of another type     |
        | base key     | with a byte missing |
        | identity key | of another type     |
        | ratchet key  | of another type     |
        | ratchet key  | with a byte missing |

  @KEY-012
  Rule: A public key with trailing bytes is refused

    Scenario: The Server gives a one-time prekey with a byte too many
      Given Alice fetches Bob's bundle
      When the Server makes the one-time prekey in the bundle one with a byte too many
      And Alice starts a session from it
      Then Alice refuses it as malformed

    Scenario: A first message whose base key has a byte too many
      Given Alice has started a session from a bundle with a one-time prekey
      And Alice sends "one"
      When Mallory makes the base key of "one" one with a byte too many
      And Bob receives the altered message
      Then Bob refuses it as malformed
      When Bob receives "one"
      Then Bob reads "one"
