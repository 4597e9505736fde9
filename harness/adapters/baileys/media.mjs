// Attachments. The library fetches with the platform's fetch; the adapter answers in place of the network.
import { readFile, unlink } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { downloadContentFromMessage, encryptedStream, getMediaKeys } from 'baileys';
import { Rejection, bytes, hex } from '../peer-support/serve.mjs';

const base64 = (text) => Buffer.from(text, 'base64');

/** Answers one GET with status 200 and a body that the caller goes on writing. */
class Store {
  dispatch(options, handler) {
    this.handler = handler;
    handler.onConnect(() => {});
    handler.onHeaders(200, [], () => {}, 'OK');
    return true;
  }

  write(piece) {
    this.handler.onData(piece);
  }

  end() {
    this.handler.onComplete([]);
  }
}

/** What the library makes of a message about an attachment; the message tells hashes, as real ones do. */
async function download({ type, mediaKey, blobHash, plaintextHash }) {
  const store = new Store();
  const message = {
    mediaKey: bytes(mediaKey),
    directPath: '/v/t62/blob',
    fileEncSha256: bytes(blobHash),
    ...(plaintextHash && { fileSha256: bytes(plaintextHash) }),
  };
  const output = await downloadContentFromMessage(message, type, { options: { dispatcher: store } });
  return { store, output };
}

async function collected(output) {
  const pieces = [];
  for await (const piece of output) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function described({ mediaKey, encFilePath, fileEncSha256, fileSha256 }) {
  const blob = await readFile(encFilePath);
  await unlink(encFilePath);
  return { blob, mediaKey: hex(mediaKey), blobHash: hex(fileEncSha256), plaintextHash: hex(fileSha256) };
}

export const media = {
  async deriveKeys({ mediaKey, type }) {
    const { iv, cipherKey, macKey } = await getMediaKeys(bytes(mediaKey), type);
    return { iv: hex(iv), cipherKey: hex(cipherKey), macKey: hex(macKey) };
  },
  async encrypt({ type, plaintext }) {
    const { blob, ...said } = await described(await encryptedStream(bytes(plaintext), type));
    return { ...said, blob: hex(blob) };
  },
  async decrypt(params) {
    const { store, output } = await download(params);
    if (params.blob) store.write(bytes(params.blob));
    store.end();
    return { plaintext: hex(await collected(output)) };
  },
};

/** Streams by their handles, forgotten at reset. */
class Streams {
  #all = new Map();

  add(stream) {
    const handle = `stream-${this.#all.size + 1}`;
    this.#all.set(handle, stream);
    return { stream: handle };
  }

  get(handle) {
    const stream = this.#all.get(handle);
    if (!stream) throw new Rejection('state', `no stream ${handle}`);
    return stream;
  }

  clear() {
    this.#all.clear();
  }
}

export const streams = new Streams();

/** Lets everything that was written come out at the other end. */
async function settled() {
  for (let i = 0; i < 8; i++) await turn();
}

export const stream = {
  startEncryption({ type }) {
    const input = new PassThrough();
    return streams.add({ input, encrypted: encryptedStream({ stream: input }, type) });
  },
  async encrypt({ stream: handle, piece }) {
    streams.get(handle).input.write(base64(piece));
    await settled();
    return { piece: '' };
  },
  async finishEncryption({ stream: handle }) {
    const { input, encrypted } = streams.get(handle);
    input.end();
    const { blob, ...said } = await described(await encrypted);
    return { ...said, piece: blob.toString('base64') };
  },
  async startDecryption(params) {
    const { store, output } = await download(params);
    const state = { store, pieces: [] };
    output.on('data', (piece) => state.pieces.push(piece));
    state.end = new Promise((resolve) => output.on('end', resolve).on('error', resolve));
    return streams.add(state);
  },
  async receive({ stream: handle, piece }) {
    const state = streams.get(handle);
    state.store.write(base64(piece));
    await settled();
    const released = Buffer.concat(state.pieces.splice(0));
    return { piece: released.toString('base64') };
  },
  async verify({ stream: handle }) {
    const state = streams.get(handle);
    state.store.end();
    const error = await state.end;
    if (error) throw error;
    return {};
  },
  read({ stream: handle, most }) {
    const state = streams.get(handle);
    const rest = Buffer.concat(state.pieces.splice(0));
    if (rest.length > most) state.pieces.push(rest.subarray(most));
    return { piece: rest.subarray(0, most).toString('base64') };
  },
};
