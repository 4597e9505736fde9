@mtproto @role:mtproto.tl
Feature: What secret chats say, layer by layer

  @MT-TL-010
  Rule: The id tells constructors of one name apart

    Scenario Outline: A message of an old client, layer <layer>, is read today
      Given a text "hello" as a client of layer <layer> writes it
      When the object is read in layer 144
      Then the object that was read is the one that was written

      Examples:
        | layer |
        | 8     |
        | 17    |
        | 45    |
        | 73    |
        | 144   |

    Scenario: Four messages of one name are four different objects
      Given a text "hello" as a client of layer 8 writes it
      Then no client of layers 17, 45 and 73 writes that text with the same bytes

  @MT-TL-023
  Rule: Nothing is written that the layer cannot read

    Scenario Outline: <what> needs layer <layer>
      Given an object: <what>
      When it is written for layer <layer>
      Then the object can be read in layer <layer>
      When it is written for the layer before <layer>
      Then the codec refuses for its layer

      Examples:
        | what                      | layer |
        | a re-keying request       | 20    |
        | a bold word               | 45    |
        | a voice message           | 46    |
        | a round video             | 66    |
        | a silent message          | 73    |
        | an underlined word        | 101   |
        | a file of more than 2 GiB | 143   |
        | a spoiler                 | 144   |

  @MT-TL-021
  Rule: A constructor newer than the layer is refused

    Scenario Outline: <what> does not come from a client of layer <older>
      Given an object: <what>
      When the object is read in layer <older>
      Then the codec refuses for its layer

      Examples:
        | what                      | older |
        | a bold word               | 23    |
        | a silent message          | 46    |
        | an underlined word        | 73    |
        | a file of more than 2 GiB | 101   |
        | a spoiler                 | 143   |

  @MT-TL-022
  Rule: Inside a wrapper its own layer rules

    Scenario: A client that announces more than anybody knows is still understood
      Given a wrapper that announces layer 200 around a text "hello" of layer 73
      When the object is read in layer 144
      Then the object that was read is the one that was written

    Scenario: A wrapper that announces less than it holds is refused
      Given a wrapper that announces layer 46 around a text "hello" of layer 73
      When the object is read in layer 144
      Then the codec refuses for its layer

  @MT-TL-011
  Rule: An unknown constructor is refused

    Scenario: A medium that a later layer may bring
      Given a wrapper around a message whose medium nobody knows
      When the object is read in layer 144
      Then the codec refuses as no object

    Scenario: An entity that a later layer may bring, among others
      Given a wrapper around a message with three entities of which nobody knows the second
      When the object is read in layer 144
      Then the codec refuses as no object

  @MT-TL-012 @MT-TL-025
  Rule: A constructor of another type is refused

    Scenario: A wrapper around a wrapper
      Given a wrapper around a wrapper around a text "hello"
      When the object is read in layer 144
      Then the codec refuses as no object

    Scenario: Ten thousand wrappers, one inside the other
      Given 10000 wrappers, one inside the other
      When the object is read in layer 144
      Then the codec refuses as no object

    Scenario: A service action where a message belongs
      Given a wrapper around a bare service action
      When the object is read in layer 144
      Then the codec refuses as no object

  @MT-TL-013
  Rule: Bytes that end inside an object are refused

    Scenario: A message cut off at every possible place
      Given a text "hello" as a client of layer 144 writes it
      Then every beginning of those bytes is refused

  @MT-TL-014
  Rule: Bytes behind the object are refused

    Scenario: A second message hidden behind the first
      Given a text "hello" as a client of layer 144 writes it
      And another text "hidden" behind it
      When the object is read in layer 144
      Then the codec refuses as no object

  @MT-TL-015 @MT-TL-025
  Rule: A vector's count is held against the bytes that are left

    Scenario Outline: A deletion of <count> messages in twenty bytes
      Given a deletion that claims <count> messages and names one
      When the object is read in layer 144
      Then the codec refuses as no object

      Examples:
        | count      |
        | 2          |
        | 1000000    |
        | 500000000  |
        | 2147483647 |

  @MT-TL-016 @MT-TL-025
  Rule: A string's length is held against the bytes that are left

    Scenario: A caption that claims sixteen megabytes
      Given a web page whose address claims 16777215 bytes and has 8
      When the object is read in layer 144
      Then the codec refuses as no object

  @MT-TL-024
  Rule: Only what a constructor declares is written

    Scenario: A message without a random_id
      Given a text message without its random_id
      When it is written for layer 144
      Then the codec refuses as no object

    Scenario: A message of layer 73 with a field that a later one invented
      Given a text message with a field that nobody knows
      When it is written for layer 144
      Then the codec refuses as no object
