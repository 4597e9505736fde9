@messenger @role:messenger.media
Feature: Attachments and who reads them

  @MEDIA-001
  Rule: Large attachments of any type are end-to-end encrypted

    Scenario: The blob store learns nothing of an image
      Given Alice has encrypted an image of 1000 bytes
      Then nothing of the file and no key is in what the blob store sees

    Scenario: The blob store learns nothing of a video
      Given Alice has encrypted a video of 1000 bytes
      Then nothing of the file and no key is in what the blob store sees

    Scenario: The blob store learns nothing of a voice message
      Given Alice has encrypted an audio of 1000 bytes
      Then nothing of the file and no key is in what the blob store sees

    Scenario: The blob store learns nothing of a document
      Given Alice has encrypted a document of 1000 bytes
      Then nothing of the file and no key is in what the blob store sees

  @MEDIA-002
  Rule: Each attachment has an ephemeral media key of its own

    Scenario: The same file is sent twice
      Given Alice has encrypted the same file twice
      Then the two attachments have two media keys and two blobs without a block in common

    Scenario: A message tells half a media key
      Given Alice has encrypted an image
      When the message tells a media key of 16 bytes
      And Bob reads the attachment
      Then Bob refuses the attachment because the media key is malformed

  @MEDIA-004 @MEDIA-005
  Rule: The attachment is encrypted with AES-CBC, then an HMAC of the ciphertext is appended

    Scenario: An empty file is one block of padding
      Given Alice has encrypted a document of 0 bytes
      Then the blob has 16 bytes and its authenticator
      When Bob reads the attachment
      Then Bob has the file as it was sent

    Scenario: A file one byte short of a block
      Given Alice has encrypted a document of 15 bytes
      Then the blob has 16 bytes and its authenticator
      When Bob reads the attachment
      Then Bob has the file as it was sent

    Scenario: A file of exactly one block has a block of padding
      Given Alice has encrypted a document of 16 bytes
      Then the blob has 32 bytes and its authenticator
      When Bob reads the attachment
      Then Bob has the file as it was sent

    Scenario: A file of many blocks
      Given Alice has encrypted a video of 70000 bytes
      When Bob reads the attachment
      Then Bob has the file as it was sent

  @MEDIA-008
  Rule: Receiving devices compare the hash of the encrypted blob

    Scenario Outline: The blob store gives the blob <defect>
      Given Alice has encrypted an image
      When the blob store gives the blob <defect>
      And Bob reads the attachment
      Then Bob refuses the attachment as not the blob that was sent

      Examples:
        | defect                                       |
        | with a bit of its first block flipped        |
        | with a bit of its last block flipped         |
        | with the last bit of its authenticator flipped |
        | without its last byte                        |
        | without its first block                      |
        | with a byte behind it                        |
        | without any byte                             |

    Scenario: The blob store gives another attachment's blob
      Given Alice has encrypted an image
      And Alice has encrypted an image
      When the blob store gives the blob of the other attachment
      And Bob reads the attachment
      Then Bob refuses the attachment as not the blob that was sent

  @MEDIA-009
  Rule: Receiving devices verify the HMAC, whatever the hash says

    Scenario Outline: The sender itself puts a blob <defect> into the store
      Given Alice has encrypted an image
      When the sender puts the blob <defect> into the blob store and tells its hash
      And Bob reads the attachment
      Then Bob refuses the attachment as not the blob that was sent

      Examples:
        | defect                                         |
        | with a bit of its first block flipped          |
        | with a bit of its last block flipped           |
        | with the first bit of its authenticator flipped |
        | with the last bit of its authenticator flipped |
        | without its first block                        |

    Scenario: The sender tells the hash of another attachment's blob
      Given Alice has encrypted an image
      And Alice has encrypted an image
      When the message tells the hash of the other blob, and the blob store gives that blob
      And Bob reads the attachment
      Then Bob refuses the attachment as not the blob that was sent

  @MEDIA-010
  Rule: A refusal tells nothing about the padding

    Scenario: Every ending of the block before the last one is tried
      Given Alice has encrypted an image
      When Bob reads 256 blobs with altered endings and wrong authenticators, whose hashes are right
      Then every one of them is refused, and all refusals are the same

  @MEDIA-011
  Rule: All receiving devices do this for themselves

    Scenario: What one device verified says nothing about what the next one gets
      Given Alice has encrypted an image
      When Bob reads the attachment
      Then Bob has the file as it was sent
      When the blob store gives the blob with a bit of its first block flipped
      And Bob's tablet reads the attachment
      Then Bob's tablet refuses the attachment as not the blob that was sent

    Scenario: Three devices read the same blob
      Given Alice has encrypted a document of 1000 bytes
      When Bob reads the attachment
      Then Bob has the file as it was sent
      When Bob's tablet reads the attachment
      Then Bob's tablet has the file as it was sent
      When Carol reads the attachment
      Then Carol has the file as it was sent

  @MEDIA-012
  Rule: The hash in the message is that of all that was uploaded

    Scenario: The hash covers the authenticator
      Given Alice has encrypted an image
      Then the hash that the message tells is that of the whole blob

  @MEDIA-014
  Rule: The padding of an authentic blob is checked in full

    Scenario: A sender pads as it should
      Given a dishonest sender has encrypted an image with good padding
      When Bob reads the attachment
      Then Bob has the file as it was sent

    Scenario Outline: A sender ends its file <padding>
      Given a dishonest sender has encrypted an image <padding>
      When Bob reads the attachment
      Then Bob refuses the attachment because its padding is wrong

      Examples:
        | padding                                           |
        | with padding of zeros                             |
        | with padding longer than a block                  |
        | with padding that claims more than there is       |
        | with padding of which only the last byte is right |

  @MEDIA-015
  Rule: What was encrypted as one type does not open as another

    Scenario: An image is passed off as a document
      Given Alice has encrypted an image
      When Bob reads the attachment as a document
      Then Bob refuses the attachment as not the blob that was sent

    Scenario: A document is passed off as a video
      Given Alice has encrypted a document
      When Bob reads the attachment as a video
      Then Bob refuses the attachment as not the blob that was sent

    Scenario: A sticker is an image
      Given Alice has encrypted a sticker
      When Bob reads the attachment as an image
      Then Bob has the file as it was sent

  @MEDIA-017
  Rule: The file is the one that the message tells the hash of

    Scenario: The message tells the hash of another file
      Given Alice has encrypted an image
      When the message tells another hash of the file
      And Bob reads the attachment
      Then Bob refuses the attachment because it is not the file that the message tells of

  @MEDIA-018
  Rule: No authenticator shorter than declared is accepted

    Scenario Outline: The sender leaves the blob <defect>
      Given Alice has encrypted an image
      When the sender puts the blob <defect> into the blob store and tells its hash
      And Bob reads the attachment
      Then Bob refuses the attachment as not the blob that was sent

      Examples:
        | defect                    |
        | without its authenticator |
        | without its last byte     |
        | without any byte          |
