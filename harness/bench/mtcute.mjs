// Times the functions of npm @mtcute/wasm in this process: the bench asks with a line "WORK MILLIS SIZE", millis of processor
// time; the answer is a line with µs by the clock and µs of processor time for one operation.
//
//   node mtcute.mjs FOLDER   where node_modules/@mtcute/wasm is
import { randomFillSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const resolved = createRequire(join(process.argv[2], 'package.json')).resolve('@mtcute/wasm');
const { SIMD_AVAILABLE, ige256Decrypt, ige256Encrypt, initSync, sha1, sha256 } =
  await import(new URL('index.js', pathToFileURL(resolved)));
const program = SIMD_AVAILABLE ? 'mtcute-simd.wasm' : 'mtcute.wasm';
initSync(new WebAssembly.Module(readFileSync(new URL(program, pathToFileURL(resolved)))));

const concat = (...parts) => new Uint8Array(Buffer.concat(parts));
const shared = new Uint8Array(256).map((_, i) => i);
const fingerprint = sha1(shared).slice(12);

// Version 2.0 as mtcute builds it for cloud chats, which differs in x and in what the plaintext begins with.
const messageKey = (x, plaintext) => sha256(concat(shared.subarray(88 + x, 120 + x), plaintext)).slice(8, 24);
const cipherKeys = (x, key) => {
  const a = sha256(concat(key, shared.subarray(x, x + 36)));
  const b = sha256(concat(shared.subarray(40 + x, 76 + x), key));
  const woven = (ends, middle) => concat(ends.subarray(0, 8), middle.subarray(8, 24), ends.subarray(24, 32));
  return [woven(a, b), woven(b, a)];
};

function encrypt(body) {
  const least = 12 + ((16 - ((4 + body.length + 12) % 16)) % 16);
  const padding = randomFillSync(new Uint8Array(least + 16 * Math.floor(Math.random() * 16)));
  const length = new Uint8Array(new Uint32Array([body.length]).buffer);
  const plaintext = concat(length, body, padding);
  const key = messageKey(0, plaintext);
  return concat(fingerprint, key, ige256Encrypt(plaintext, ...cipherKeys(0, key)));
}

function decrypt(packet) {
  if (Buffer.compare(packet.subarray(0, 8), fingerprint)) throw new Error('another key');
  const key = packet.subarray(8, 24);
  const plaintext = ige256Decrypt(packet.subarray(24), ...cipherKeys(0, key));
  if (Buffer.compare(messageKey(0, plaintext), key)) throw new Error('not authentic');
  return plaintext.subarray(4, 4 + new DataView(plaintext.buffer, plaintext.byteOffset).getUint32(0, true));
}

const works = {
  'ige-encrypt': (size) => {
    const data = new Uint8Array(size);
    return () => ige256Encrypt(data, shared.subarray(0, 32), shared.subarray(32, 64));
  },
  'ige-decrypt': (size) => {
    const data = new Uint8Array(size);
    return () => ige256Decrypt(data, shared.subarray(0, 32), shared.subarray(32, 64));
  },
  'message-encrypt': (size) => {
    const body = new Uint8Array(size);
    return () => encrypt(body);
  },
  'message-decrypt': (size) => {
    const packets = Array.from({ length: 64 }, () => encrypt(new Uint8Array(size)));
    let next = 0;
    return () => decrypt(packets[next++ % packets.length]);
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const [name, millis, size] = line.split(' ');
  const work = works[name](Number(size));
  const batch = name.startsWith('ige') ? 1 : 100;
  const processorBefore = process.cpuUsage();
  const start = performance.now();
  let operations = 0;
  let processor = 0;
  while (processor < Number(millis) * 1000) {
    for (let i = 0; i < batch; i++) work();
    operations += batch;
    const { user, system } = process.cpuUsage(processorBefore);
    processor = user + system;
  }
  const wall = (performance.now() - start) * 1000;
  console.log(`${wall / operations} ${processor / operations}`);
}
