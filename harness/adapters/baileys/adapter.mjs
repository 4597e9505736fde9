// Sealcheck adapter for npm baileys: one file for each group of roles, the loop here.
import { createRequire } from 'node:module';
import { serve } from '../peer-support/serve.mjs';
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
  profiles: ['media-wa10', 'media-proposal'],
};

await serve(HELLO, { 'messenger.media': media, 'messenger.media-stream': stream }, streams);
