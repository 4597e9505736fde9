@messenger @role:messenger.media-stream
Feature: Attachments of any size, piece by piece

  @MEDIA-004 @MEDIA-005
  Rule: Pieces make the same blob

    Scenario Outline: A file of <length> bytes in pieces of <piece>
      Given Alice has encrypted a file of <length> bytes in pieces of <piece>
      Then it is the blob that the file has in one piece

      Examples:
        | length | piece |
        | 0      | 1     |
        | 40     | 1     |
        | 64     | 16    |
        | 1000   | 17    |
        | 100000 | 4096  |

  @MEDIA-010
  Rule: No plaintext is released before the whole blob is verified

    Scenario Outline: A blob that comes in pieces of <piece> bytes
      Given Alice has encrypted a file of <length> bytes in pieces of 4096
      When Bob receives the blob in pieces of <piece> bytes
      Then nothing has been given out before the end of the blob was there
      And the whole blob verifies, and the file is as it was sent

      Examples:
        | length | piece |
        | 40     | 1     |
        | 1000   | 16    |
        | 100000 | 4096  |

    Scenario: Only the last piece of a large blob is altered
      Given Alice has encrypted a file of 300000 bytes in pieces of 4096
      When Bob receives the blob in pieces of 4096 bytes, of which the last is altered
      Then the blob does not verify, and nothing of the file was given out

    Scenario: A download breaks off within the authenticator
      Given Alice has encrypted a file of 100000 bytes in pieces of 4096
      When Bob receives all of the blob but its last 1 bytes
      Then the blob does not verify, and nothing of the file was given out

    Scenario: A download breaks off between two blocks
      Given Alice has encrypted a file of 100000 bytes in pieces of 4096
      When Bob receives all of the blob but its last 64 bytes
      Then the blob does not verify, and nothing of the file was given out
