// Role messenger.device-hash: the hash that the library sends with a message to a group.
import { generateParticipantHashV2 } from 'baileys';

export const deviceHash = {
  // The library sorts the array that it is given, in place.
  hash: ({ devices }) => ({ hash: generateParticipantHashV2([...devices]) }),
};
