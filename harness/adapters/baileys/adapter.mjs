// Sealcheck adapter for npm baileys: one file for each group of roles, the loop here.
import { createRequire } from 'node:module';
import { serve } from '../peer-support/serve.mjs';
import { deviceHash } from './device-hash.mjs';
import { media, stream, streams } from './media.mjs';

const HELLO = {
  implementation: {
    name: 'baileys',
    version: createRequire(import.meta.url)('baileys/package.json').version,
    language: 'JavaScript',
    homepage: 'https://github.com/WhiskeySockets/Baileys',
  },
  abilities: [],
  errorDetail: 'none',
  profiles: ['media-wa10', 'media-proposal', 'phash-v2-keep-duplicates'],
};

await serve(
  HELLO,
  { 'messenger.device-hash': deviceHash, 'messenger.media': media, 'messenger.media-stream': stream },
  streams,
);
