@messenger @role:messenger.attachment
Feature: The blob store and the message that points to it

  @MEDIA-006
  Rule: The sender uploads the encrypted attachment via HTTPS

    Scenario: A store that is reached over HTTPS
      When Alice uploads a blob to a store that is reached over HTTPS
      Then the address asked is the store's, over HTTPS

    Scenario: A store that is reached without TLS
      When Alice uploads a blob to a store that is reached without TLS
      Then Alice turns it down because the store is not reached over HTTPS

  @MEDIA-007
  Rule: A message carries media key, hash of the blob and pointer

    Scenario Outline: A message about an attachment of type <type>
      Then a message about a <type> tells its reader media key, hash and pointer as they were

      Examples:
        | type     |
        | image    |
        | video    |
        | audio    |
        | document |
        | sticker  |

  @MEDIA-016
  Rule: Neither the pointer nor the store is trusted

    Scenario: The store has what the message points to
      Given a message that points to a video in the blob store
      When Bob fetches it
      Then Bob has the video, and every address asked began with the store's

    Scenario: The store has moved the blob
      Given a message that points to a video in the blob store
      When the blob store sends the reader to another path of its own
      And Bob fetches it
      Then Bob has the video, and every address asked began with the store's

    Scenario Outline: The store answers with status <status>
      Given a message that points to a video in the blob store
      When the blob store answers with status <status>
      And Bob fetches it
      Then Bob gets an error of the store, and no file

      Examples:
        | status |
        | 403    |
        | 404    |
        | 410    |
        | 500    |

    Scenario Outline: The store sends the reader to <place>
      Given a message that points to a video in the blob store
      When the blob store sends the reader to <place>
      And Bob fetches it
      Then Bob turns it down because the store leads elsewhere

      Examples:
        | place                    |
        | another host             |
        | itself without TLS       |
        | the reader's own machine |

    Scenario Outline: The pointer is <pointer>
      Given a message whose pointer is <pointer>
      When Bob fetches it
      Then Bob turns it down because the pointer leads elsewhere

      Examples:
        | pointer                             |
        | the address of another store        |
        | another store without a scheme      |
        | the end of another store's name     |
        | a path that climbs out of the store |
        | empty                               |

    Scenario: The store gives what another person's pointer leads to
      Given a message that points to a video in the blob store
      When the blob store answers with another person's blob
      And Bob fetches it
      Then Bob takes it for a wrong blob, and gets no file
