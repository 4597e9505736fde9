@mtproto @role:mtproto.key-exchange
Feature: What one device has to look at during a key exchange

  @MT-DH-001
  Rule: Every key generation begins with a question for the parameters

    Scenario: Alice never asked
      When Alice tries to ask Bob for a secret chat without asking for parameters
      Then Alice refuses for lack of parameters

    Scenario: Alice asked for her first chat
      Given Alice and Bob have a secret chat
      When Alice tries to ask Bob for a secret chat without asking for parameters
      Then Alice refuses for lack of parameters

    Scenario: Bob never asked
      When Alice asks Bob for a secret chat
      And Bob tries to accept the secret chat without asking for parameters
      Then Bob refuses for lack of parameters
      And the secret chat waits for Bob's consent

    Scenario: Bob asked for another chat
      Given Carol and Bob have a secret chat
      When Alice asks Bob for a secret chat
      And Bob tries to accept the secret chat without asking for parameters
      Then Bob refuses for lack of parameters

  @MT-DH-002
  Rule: A device names the version that it knows

    Scenario: The first time there is none
      When Alice asks the Server for its parameters
      Then Alice names version 0 of the parameters

    Scenario: The second time it is the version that the Server gave
      When Alice asks the Server for its parameters
      And Alice asks the Server for its parameters
      Then Alice names the version that the Server gave

    Scenario: After new parameters it is their version
      Given Alice asks the Server for its parameters
      And the Server's parameters are a prime that is good for 2 to 7 and 2
      When Alice asks the Server for its parameters
      And Alice asks the Server for its parameters
      Then Alice names the version that the Server gave

  @MT-DH-003
  Rule: "Not modified" stands for the parameters that were kept

    Scenario: The second chat is made with kept parameters
      Given Alice and Bob have a secret chat
      When Alice asks the Server for its parameters
      And Alice and Bob have a secret chat
      Then Alice and Bob have the same key

    Scenario: Nothing was kept
      When the Server tells Alice that the parameters are not modified
      Then Alice refuses for lack of parameters

    Scenario: Nothing was kept, and the chat that follows has no parameters either
      When the Server tells Alice that the parameters are not modified
      Then Alice refuses for lack of parameters
      When Alice tries to ask Bob for a secret chat without asking for parameters
      Then Alice refuses for lack of parameters

  @MT-DH-004 @MT-DH-005 @MT-DH-006 @MT-DH-007
  Rule: Parameters that are not safe are refused

    Scenario Outline: <prime> with <generator>
      Given the Server's parameters are <prime> and <generator>
      When Alice asks the Server for its parameters
      Then Alice refuses the parameters

      Examples:
        | prime                                 | generator |
        | a safe prime of 2047 bits             | 4         |
        | a safe prime of 2049 bits             | 4         |
        | a prime that is not safe              | 4         |
        | a product of two primes               | 4         |
        | an even number                        | 4         |
        | a number whose half alone is prime    | 4         |
        | the prime in use                      | 2         |
        | the prime in use                      | 5         |
        | the prime in use                      | 6         |
        | the prime in use                      | 1         |
        | the prime in use                      | 8         |
        | a prime that is good for 3 and 4 only | 7         |

    Scenario: No chat can be asked for with them
      Given the Server's parameters are a prime that is not safe and 4
      When Alice asks the Server for its parameters
      Then Alice refuses the parameters
      When Alice tries to ask Bob for a secret chat without asking for parameters
      Then Alice refuses for lack of parameters

    Scenario: The good ones that came before stay
      Given Alice asks the Server for its parameters
      And the Server's parameters are a product of two primes and 4
      When Alice asks the Server for its parameters
      Then Alice refuses the parameters
      When Alice asks the Server for its parameters
      Then Alice names version 1 of the parameters
      And Alice refuses the parameters

  @MT-DH-008 @MT-DH-009
  Rule: The Server's random bytes never stand alone

    Scenario: With the same bytes two requests have different secrets
      Given the Server sends everybody the same random bytes
      When Alice asks Bob for a secret chat
      And Alice asks Bob for a secret chat
      And Carol asks Bob for a secret chat
      Then the public values of all requests differ

    Scenario: The bytes are not the secret
      When Alice asks Bob for a secret chat
      Then no public value is made of the Server's random bytes alone

    Scenario: Without any bytes from the Server the secrets differ, too
      Given the Server sends 0 random bytes with its parameters
      When Alice asks Bob for a secret chat
      And Alice asks Bob for a secret chat
      Then the public values of all requests differ

  @MT-DH-026 @ability:entropy-injected
  Rule: The Server's random bytes are mixed in by XOR

    Scenario Outline: <length> bytes
      Given the Server sends <length> random bytes with its parameters
      When Alice asks Bob for a secret chat
      Then g_a is made of Alice's random bytes XOR those of the Server

      Examples:
        | length |
        | 0      |
        | 100    |
        | 256    |
        | 300    |

  @MT-DH-017
  Rule: The user is asked first

    Scenario: Bob hears who asks
      When Alice asks Bob for a secret chat
      Then Bob is told that somebody asks for a secret chat
      And Bob is told that it is Alice who asks

    Scenario: Before his consent there is no key
      When Alice asks Bob for a secret chat
      Then the secret chat waits for Bob's consent
      And Alice has no key for the secret chat

    Scenario: Two people ask
      When Alice asks Bob for a secret chat
      And Carol asks Bob for a secret chat
      Then Bob is told that it is Carol who asks

    Scenario: Nobody asked
      Given Alice asks Bob for a secret chat, which is on its way
      When Bob accepts the secret chat
      Then Bob refuses what does not fit the secret chat
      And Bob knows nothing of the secret chat

  @MT-DH-019
  Rule: The chat is on the accepting device only

    Scenario: Bob accepts, and his tablet gives the chat up
      Given Bob and Bob's tablet are both signed in
      When Alice asks Bob for a secret chat
      And Bob accepts the secret chat
      And the Server passes Bob's acceptance on
      Then Bob's tablet is told that the secret chat is over
      And the secret chat is over for Bob's tablet
      And Bob has the secret chat as its responder

    Scenario: The tablet can accept it no more
      Given Bob and Bob's tablet are both signed in
      When Alice asks Bob for a secret chat
      And Bob accepts the secret chat
      And the Server passes Bob's acceptance on
      And Bob's tablet accepts the secret chat
      Then Bob's tablet refuses what does not fit the secret chat
      And the secret chat is over for Bob's tablet

    Scenario: Both accept at the same time, and the tablet was slower
      Given Bob and Bob's tablet are both signed in
      When Alice asks Bob for a secret chat
      And Bob's tablet accepts the secret chat
      And Bob accepts the secret chat
      And the Server passes Bob's acceptance on
      Then the secret chat is over for Bob's tablet
      And Alice and Bob have the same key

    Scenario: An acceptance is no chat before the Server says so
      When Alice asks Bob for a secret chat
      And Bob accepts the secret chat
      Then Bob has no key for the secret chat

  @MT-DH-025
  Rule: A chat that was refused stays refused

    Scenario: Bob refuses, and cannot accept any more
      When Alice asks Bob for a secret chat
      And Bob ends the secret chat
      And Bob accepts the secret chat
      Then Bob refuses what does not fit the secret chat
      And the secret chat is over for Bob

    Scenario: Bob refuses, and the Server announces the request again
      When Alice asks Bob for a secret chat
      And Bob ends the secret chat
      And the Server passes the request on to Bob
      Then Bob refuses what does not fit the secret chat
      And the secret chat is over for Bob

    Scenario: Alice takes her request back, and an acceptance comes
      When Alice asks Bob for a secret chat
      And Bob accepts the secret chat
      And Alice ends the secret chat
      And the Server passes the acceptance on to Alice
      Then Alice refuses what does not fit the secret chat
      And the secret chat is over for Alice

    Scenario: Bob refuses, and Alice hears of it
      When Alice asks Bob for a secret chat
      And Bob ends the secret chat
      And the Server tells Alice that the secret chat is over
      Then Alice is told that the secret chat is over
      And the secret chat is over for Alice

    Scenario: A chat that is in use is ended
      Given Alice and Bob have a secret chat
      When Alice ends the secret chat
      Then the secret chat is over for Alice

  @MT-DH-022
  Rule: What does not fit a chat changes nothing

    Scenario: The acceptance comes twice
      Given Alice and Bob have a secret chat
      When the Server puts a public value of its own in place of g_b
      And the Server passes the acceptance on to Alice
      Then Alice refuses what does not fit the secret chat
      And Alice and Bob have the same key

    Scenario: The request comes twice
      When Alice asks Bob for a secret chat
      And the Server puts a public value of its own in place of g_a
      And the Server passes the request on to Bob
      Then Bob refuses what does not fit the secret chat
      When Bob accepts the secret chat
      And the Server leaves everything as it is again
      And the Server passes Bob's acceptance on
      Then Alice and Bob have the same key

    Scenario: A request for a chat that is in use
      Given Alice and Bob have a secret chat
      When the Server passes the request on to Bob
      Then Bob refuses what does not fit the secret chat
      And Alice and Bob have the same key

    Scenario: Alice's own request comes back to her
      When Alice asks Bob for a secret chat
      And the Server passes the request on to Alice
      Then Alice refuses what does not fit the secret chat

    Scenario: The acceptance of a chat that Alice did not ask for
      When Alice asks Bob for a secret chat
      And the Server tells Alice that another secret chat was accepted
      Then Alice refuses what does not fit the secret chat

    Scenario: The acceptance reaches another device of the creator
      Given Alice and Alice's tablet are both signed in
      When Alice asks Bob for a secret chat
      And Bob accepts the secret chat
      And the Server passes the acceptance on to Alice's tablet
      Then Alice's tablet refuses what does not fit the secret chat
      And Alice's tablet knows nothing of the secret chat

    Scenario: A chat is over that nobody knew
      Given Alice and Bob have a secret chat
      When the Server tells Alice that another secret chat is over
      Then Alice refuses what does not fit the secret chat
      And Alice and Bob have the same key

    Scenario: A chat whose end was heard of is asked for again
      When Alice asks Bob for a secret chat
      And the Server tells Bob that the secret chat is over
      And the Server passes the request on to Bob
      Then Bob refuses what does not fit the secret chat
