@mtproto @role:mtproto.file
Feature: Files of secret chats

  @MT-FILE-001
  Rule: Every file has a key and an iv of its own

    Scenario: The same picture sent twice
      When Alice seals a file of 500 bytes
      And the same file is sealed again
      Then the two sealed files share neither key nor iv nor ciphertext

    Scenario: A hundred files
      When Alice seals 100 files of 20 bytes
      Then no key and no iv of them comes twice

  @MT-FILE-002 @MT-FILE-007
  Rule: What was sealed opens, cut to its size

    Scenario Outline: A file of <size> bytes
      When Alice seals a file of <size> bytes
      Then the server stores <stored> bytes of it
      And Bob opens the file with what message and server tell

      Examples:
        | size  | stored |
        | 1     | 16     |
        | 16    | 16     |
        | 17    | 32     |
        | 1000  | 1008   |
        | 65536 | 65536  |

  @MT-FILE-007
  Rule: What fills a file up is random

    Scenario: Ten files that end alike
      When Alice seals 10 files of 20 bytes
      Then what fills them up is not the same in all of them, nor zeros

  @MT-FILE-006
  Rule: The server learns where a file lies, and not its key

    Scenario: What the server gets to see
      When Alice seals a file of 500 bytes
      Then nothing that the server stores or is told holds the key, the iv or any of the content

  @MT-FILE-003
  Rule: The parts of a file are one chain

    Scenario Outline: Downloaded in parts of <size> bytes
      When Alice seals a file of 5000 bytes
      And Bob decrypts it in parts of <size> bytes, each going on where the last one ended
      Then he has the whole file

      Examples:
        | size |
        | 16   |
        | 1024 |
        | 4096 |

    Scenario: A part that starts again from the file's iv is garbage
      When Alice seals a file of 5000 bytes
      And Bob decrypts its second part of 1024 bytes with the iv of the file
      Then that part does not begin as the file goes on

  @MT-FILE-009
  Rule: A file of another key is refused

    Scenario: The server delivers another file
      When Alice seals a file of 500 bytes
      And the server exchanges it for another file of 500 bytes
      Then Bob refuses the file because its fingerprint is another

    Scenario: A message that tells another key
      When Alice seals a file of 500 bytes
      And the message tells a key with one bit changed
      Then Bob refuses the file because its fingerprint is another

  @MT-FILE-010
  Rule: The size in the message fits the file

    Scenario Outline: A message that tells <told> bytes
      When Alice seals a file of 500 bytes
      And the message tells a size of <told> bytes
      Then Bob refuses the file as malformed

      Examples:
        | told       |
        | 0          |
        | 496        |
        | 513        |
        | 4294967796 |

    Scenario: The server keeps the last part back
      When Alice seals a file of 500 bytes
      And the server delivers only the first 256 bytes
      Then Bob refuses the file as malformed

  @MT-FILE-012
  Rule: Above 10 MiB a file is uploaded as a big one

    Scenario: The last small file and the first big one
      Then a file of 10485760 bytes is uploaded as a small one in 20 parts
      And a file of 10485776 bytes is uploaded as a big one in 21 parts

  @MT-FILE-013
  Rule: A file is forwarded without being uploaded again

    Scenario: Bob sends Alice's file on to Carol
      When Alice seals a file of 500 bytes
      And Bob sends the file on to Carol
      Then the server is told where the file lies, and nothing is uploaded
      And Carol opens the file that the server has already

    Scenario: Carol sends it on once more
      When Alice seals a file of 500 bytes
      And Bob sends the file on to Carol
      And Carol sends the file on to Mallory
      Then the server is told where the file lies, and nothing is uploaded
      And Mallory opens the file that the server has already
