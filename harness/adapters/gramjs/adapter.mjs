// Sealcheck adapter for npm telegram (GramJS): its class for AES-256-IGE.
import { createRequire } from 'node:module';
import { Parties, bytes, hex, serve } from '../peer-support/serve.mjs';

const require = createRequire(import.meta.url);
const { IGE } = require('telegram/crypto/IGE');

const HELLO = {
  implementation: {
    name: 'telegram (npm, GramJS)',
    version: require('telegram/package.json').version,
    language: 'JavaScript',
    homepage: 'https://github.com/gram-js/gramjs',
  },
  errorDetail: 'none',
};

const cipher = ({ key, iv }) => new IGE(bytes(key), bytes(iv));

await serve(HELLO, {
  'mtproto.ige': {
    encrypt: (input) => ({ data: hex(cipher(input).encryptIge(bytes(input.data))) }),
    decrypt: (input) => ({ data: hex(cipher(input).decryptIge(bytes(input.data))) }),
  },
}, new Parties());
