// Sealcheck adapter for npm @privacyresearch/libsignal-protocol-typescript: calls the library's public API, and keeps
// the stores it asks its user for.
import { createRequire } from 'node:module';
import v8 from 'node:v8';
import { Parties, Rejection, bytes, hex, plain, restored, serve } from '../peer-support/serve.mjs';

const require = createRequire(import.meta.url);
const library = require('@privacyresearch/libsignal-protocol-typescript');
const { KeyHelper, SessionBuilder, SessionCipher, SignalProtocolAddress } = library;
const { Curve } = await library.default();

const HELLO = {
  implementation: {
    name: 'libsignal-protocol-typescript',
    version: require('@privacyresearch/libsignal-protocol-typescript/package.json').version,
    language: 'TypeScript',
    homepage: 'https://github.com/privacyresearchgroup/libsignal-protocol-typescript',
  },
  abilities: ['state-export', 'snapshot'],
  errorDetail: 'none',
  profiles: ['signal-v3', 'signal-limits-2000', 'signal-hardened'],
};

/** The library takes ArrayBuffers only. */
const arrayBuffer = (hexadecimal) => new Uint8Array(bytes(hexadecimal)).buffer;
const keyPair = ({ privateKey, publicKey }) => ({ privKey: arrayBuffer(privateKey), pubKey: arrayBuffer(publicKey) });
const toAddress = ({ name, deviceId }) => new SignalProtocolAddress(name, deviceId);
const ascending = (map) => [...map.keys()].sort((a, b) => a - b);
const parties = new Parties();

/** One party: the state behind the storage callbacks that the library asks for. */
class Device {
  preKeys = new Map();
  signedPreKeys = new Map();
  sessions = new Map();
  pinned = new Map();

  constructor(identity, registrationId) {
    this.identity = identity;
    this.registrationId = registrationId;
  }

  /** The library's storage interface for one remote: it asks for trust without naming that remote's device. */
  storage(remote) {
    const pinned = this.pinned.get(toAddress(remote).toString());
    return {
      getIdentityKeyPair: async () => this.identity,
      getLocalRegistrationId: async () => this.registrationId,
      isTrustedIdentity: async (_, key) => !pinned || hex(pinned) === hex(key),
      saveIdentity: async (id, key) => !!this.pinned.set(id, key),
      loadPreKey: async (id) => this.preKeys.get(id),
      removePreKey: async (id) => this.preKeys.delete(id),
      loadSignedPreKey: async (id) => this.signedPreKeys.get(id),
      loadSession: async (id) => this.sessions.get(id),
      storeSession: async (id, record) => void this.sessions.set(id, record),
    };
  }
}

const cipher = ({ party, remote }) => new SessionCipher(parties.get(party).storage(remote), toAddress(remote));

/** Any private key: what the library takes for a public key is what its agreement takes. */
const PRIVATE_KEY = new Uint8Array(32).fill(0x40).buffer;

const keys = {
  decodePublicKey({ encoded }) {
    Curve.calculateAgreement(arrayBuffer(encoded), PRIVATE_KEY);
    return { publicKey: encoded };
  },
  publicKey: ({ privateKey }) => ({ publicKey: hex(Curve.createKeyPair(arrayBuffer(privateKey)).pubKey) }),
  agree: ({ privateKey, publicKey }) => ({
    sharedSecret: hex(Curve.calculateAgreement(arrayBuffer(publicKey), arrayBuffer(privateKey))),
  }),
  sign: ({ privateKey, message }) => ({
    signature: hex(Curve.calculateSignature(arrayBuffer(privateKey), arrayBuffer(message))),
  }),
  verify({ publicKey, message, signature }) {
    // The library's verifySignature answers true for a signature that does NOT verify.
    if (Curve.verifySignature(arrayBuffer(publicKey), arrayBuffer(message), arrayBuffer(signature))) {
      throw new Rejection('signature', 'verifySignature says true, which means invalid');
    }
    return {};
  },
};

const session = {
  async createParty({ identity }) {
    const pair = identity ? keyPair(identity) : await KeyHelper.generateIdentityKeyPair();
    const registrationId = identity ? identity.registrationId : KeyHelper.generateRegistrationId();
    const party = parties.add(new Device(pair, registrationId));
    return { party, identityKey: hex(pair.pubKey), registrationId };
  },
  async addSignedPreKey({ party, id, keyPair: given, signature }) {
    const { identity, signedPreKeys } = parties.get(party);
    const made = given ? { keyPair: keyPair(given) } : await KeyHelper.generateSignedPreKey(identity, id);
    const signed = signature
      ? arrayBuffer(signature)
      : made.signature ?? Curve.calculateSignature(identity.privKey, made.keyPair.pubKey);
    signedPreKeys.set(id, made.keyPair);
    return { id, publicKey: hex(made.keyPair.pubKey), signature: hex(signed) };
  },
  async addOneTimePreKeys({ party, firstId, count }) {
    const made = await Promise.all(Array.from({ length: count }, (_, i) => KeyHelper.generatePreKey(firstId + i)));
    made.forEach((preKey) => parties.get(party).preKeys.set(preKey.keyId, preKey.keyPair));
    return { keys: made.map((preKey) => ({ id: preKey.keyId, publicKey: hex(preKey.keyPair.pubKey) })) };
  },
  importOneTimePreKey({ party, id, keyPair: given }) {
    parties.get(party).preKeys.set(id, keyPair(given));
    return {};
  },
  removeSignedPreKey({ party, id }) {
    parties.get(party).signedPreKeys.delete(id);
    return {};
  },
  heldPreKeys({ party }) {
    const { signedPreKeys, preKeys } = parties.get(party);
    return { signedPreKeyIds: ascending(signedPreKeys), oneTimePreKeyIds: ascending(preKeys) };
  },
  async processBundle({ party, remote, bundle }) {
    const preKey = (key) => key && { keyId: key.id, publicKey: arrayBuffer(key.publicKey) };
    await new SessionBuilder(parties.get(party).storage(remote), toAddress(remote)).processPreKey({
      registrationId: bundle.registrationId,
      identityKey: arrayBuffer(bundle.identityKey),
      signedPreKey: { ...preKey(bundle.signedPreKey), signature: arrayBuffer(bundle.signedPreKey.signature) },
      preKey: preKey(bundle.oneTimePreKey),
    });
    return {};
  },
  async encrypt(params) {
    const { type, body } = await cipher(params).encrypt(arrayBuffer(params.plaintext));
    return { type: type === 3 ? 'prekey' : 'message', body: hex(Buffer.from(body, 'binary')) };
  },
  async decrypt(params) {
    const decrypt = params.type === 'message' ? 'decryptWhisperMessage' : 'decryptPreKeyWhisperMessage';
    return { plaintext: hex(await cipher(params)[decrypt](arrayBuffer(params.body))) };
  },
  hasSession: async (params) => ({ hasSession: await cipher(params).hasOpenSession() }),
  deleteSession({ party, remote }) {
    parties.get(party).sessions.delete(toAddress(remote).toString());
    return {};
  },
  pinnedIdentity({ party, remote }) {
    const key = parties.get(party).pinned.get(toAddress(remote).toString());
    return key ? { identityKey: hex(key) } : {};
  },
  trustIdentity({ party, remote, identityKey }) {
    parties.get(party).pinned.set(toAddress(remote).toString(), arrayBuffer(identityKey));
    return {};
  },
  exportState({ party }) {
    const { identity, registrationId, preKeys, signedPreKeys, sessions, pinned } = parties.get(party);
    const sorted = (map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
    const records = sorted(sessions).map(([id, record]) => [id, plain(JSON.parse(record))]);
    const all = [identity, registrationId, sorted(preKeys), sorted(signedPreKeys), sorted(pinned), records];
    return { state: hex(v8.serialize(all)) };
  },
  restoreState({ party, state }) {
    const [identity, registrationId, preKeys, signedPreKeys, pinned, records] = v8.deserialize(bytes(state));
    parties.replace(party, Object.assign(new Device(identity, registrationId), {
      preKeys: new Map(preKeys),
      signedPreKeys: new Map(signedPreKeys),
      pinned: new Map(pinned),
      sessions: new Map(records.map(([id, record]) => [id, JSON.stringify(restored(record))])),
    }));
    return {};
  },
};

await serve(HELLO, { 'signal.keys': keys, 'signal.session': session }, parties);
