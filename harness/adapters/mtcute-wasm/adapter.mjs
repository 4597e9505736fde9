// Sealcheck adapter for npm @mtcute/wasm: its functions for AES-256-IGE.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { ige256Decrypt, ige256Encrypt, initSync } from '@mtcute/wasm';
import { Parties, bytes, hex, serve } from '../peer-support/serve.mjs';

const folder = pathToFileURL(createRequire(import.meta.url).resolve('@mtcute/wasm'));

initSync(new WebAssembly.Module(readFileSync(new URL('mtcute.wasm', folder))));

const HELLO = {
  implementation: {
    name: '@mtcute/wasm (npm)',
    version: JSON.parse(readFileSync(new URL('package.json', folder))).version,
    language: 'JavaScript, WebAssembly',
    homepage: 'https://github.com/mtcute/mtcute',
  },
  errorDetail: 'none',
};

await serve(HELLO, {
  'mtproto.ige': {
    encrypt: ({ key, iv, data }) => ({ data: hex(ige256Encrypt(bytes(data), bytes(key), bytes(iv))) }),
    decrypt: ({ key, iv, data }) => ({ data: hex(ige256Decrypt(bytes(data), bytes(key), bytes(iv))) }),
  },
}, new Parties());
