// Sealcheck adapter for npm libsignal: calls the library's public API, and keeps the stores it asks its user for.
import { createRequire } from 'node:module';
import v8 from 'node:v8';
import { Parties, Rejection, bytes, hex, plain, restored, serve } from '../peer-support/serve.mjs';

const require = createRequire(import.meta.url);
const { curve, keyhelper, ProtocolAddress, SessionBuilder, SessionCipher, SessionRecord } = require('libsignal');

const HELLO = {
  implementation: {
    name: 'libsignal (npm)',
    version: require('libsignal/package.json').version,
    language: 'JavaScript',
    homepage: 'https://github.com/WhiskeySockets/libsignal-node',
  },
  abilities: ['state-export', 'snapshot'],
  errorDetail: 'none',
  profiles: ['signal-v3', 'signal-limits-2000', 'signal-hardened'],
};

const keyPair = ({ privateKey, publicKey }) => ({ privKey: bytes(privateKey), pubKey: bytes(publicKey) });
const toAddress = ({ name, deviceId }) => new ProtocolAddress(name, deviceId);
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

  /** The library's storage interface for one remote: it names that remote with its device in one call, without in others. */
  storage(remote) {
    const pinned = this.pinned.get(toAddress(remote).toString());
    return {
      getOurIdentity: () => this.identity,
      getOurRegistrationId: () => this.registrationId,
      isTrustedIdentity: (_, key) => !pinned || pinned.equals(key),
      loadPreKey: async (id) => this.preKeys.get(id),
      removePreKey: async (id) => this.preKeys.delete(id),
      loadSignedPreKey: async (id) => this.signedPreKeys.get(id),
      loadSession: async (id) => this.sessions.has(id) ? SessionRecord.deserialize(this.sessions.get(id)) : undefined,
      storeSession: async (id, record) => void this.sessions.set(id, record.serialize()),
    };
  }

  /** The library never says when an identity is to be kept: it is pinned once a call that used it has succeeded. */
  pin(remote, key) {
    const id = toAddress(remote).toString();
    if (!this.pinned.has(id)) this.pinned.set(id, Buffer.from(key));
  }

  pinFromSession(remote) {
    const open = SessionRecord.deserialize(this.sessions.get(toAddress(remote).toString())).getOpenSession();
    if (open) this.pin(remote, open.indexInfo.remoteIdentityKey);
  }
}

const cipher = ({ party, remote }) => new SessionCipher(parties.get(party).storage(remote), toAddress(remote));

/** Any private key: what the library takes for a public key is what its agreement takes. */
const PRIVATE_KEY = Buffer.alloc(32, 0x40);

const keys = {
  decodePublicKey({ encoded }) {
    curve.calculateAgreement(bytes(encoded), PRIVATE_KEY);
    return { publicKey: encoded };
  },
  publicKey: ({ privateKey }) => ({ publicKey: hex(curve.getPublicFromPrivateKey(bytes(privateKey))) }),
  agree: ({ privateKey, publicKey }) => ({
    sharedSecret: hex(curve.calculateAgreement(bytes(publicKey), bytes(privateKey))),
  }),
  sign: ({ privateKey, message }) => ({ signature: hex(curve.calculateSignature(bytes(privateKey), bytes(message))) }),
  verify({ publicKey, message, signature }) {
    if (!curve.verifySignature(bytes(publicKey), bytes(message), bytes(signature))) {
      throw new Rejection('signature', 'verifySignature says false');
    }
    return {};
  },
};

const session = {
  createParty({ identity }) {
    const pair = identity ? keyPair(identity) : keyhelper.generateIdentityKeyPair();
    const registrationId = identity ? identity.registrationId : keyhelper.generateRegistrationId();
    const party = parties.add(new Device(pair, registrationId));
    return { party, identityKey: hex(pair.pubKey), registrationId };
  },
  addSignedPreKey({ party, id, keyPair: given, signature }) {
    const { identity, signedPreKeys } = parties.get(party);
    const made = given ? { keyPair: keyPair(given) } : keyhelper.generateSignedPreKey(identity, id);
    const signed = signature
      ? bytes(signature)
      : made.signature ?? curve.calculateSignature(identity.privKey, made.keyPair.pubKey);
    signedPreKeys.set(id, made.keyPair);
    return { id, publicKey: hex(made.keyPair.pubKey), signature: hex(signed) };
  },
  addOneTimePreKeys({ party, firstId, count }) {
    const made = Array.from({ length: count }, (_, i) => keyhelper.generatePreKey(firstId + i));
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
    const preKey = (key) => key && { keyId: key.id, publicKey: bytes(key.publicKey) };
    await new SessionBuilder(parties.get(party).storage(remote), toAddress(remote)).initOutgoing({
      registrationId: bundle.registrationId,
      identityKey: bytes(bundle.identityKey),
      signedPreKey: { ...preKey(bundle.signedPreKey), signature: bytes(bundle.signedPreKey.signature) },
      preKey: preKey(bundle.oneTimePreKey),
    });
    parties.get(party).pin(remote, bytes(bundle.identityKey));
    return {};
  },
  async encrypt(params) {
    const { type, body } = await cipher(params).encrypt(bytes(params.plaintext));
    return { type: type === 3 ? 'prekey' : 'message', body: hex(body) };
  },
  async decrypt(params) {
    if (params.type === 'message') {
      return { plaintext: hex(await cipher(params).decryptWhisperMessage(bytes(params.body))) };
    }
    const plaintext = await cipher(params).decryptPreKeyWhisperMessage(bytes(params.body));
    parties.get(params.party).pinFromSession(params.remote);
    return { plaintext: hex(plaintext) };
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
    parties.get(party).pinned.set(toAddress(remote).toString(), bytes(identityKey));
    return {};
  },
  exportState({ party }) {
    const { identity, registrationId, preKeys, signedPreKeys, sessions, pinned } = parties.get(party);
    const sorted = (map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
    const records = sorted(sessions).map(([id, record]) => [id, plain(record)]);
    const all = [identity, registrationId, sorted(preKeys), sorted(signedPreKeys), sorted(pinned), records];
    return { state: hex(v8.serialize(all)) };
  },
  restoreState({ party, state }) {
    const [identity, registrationId, preKeys, signedPreKeys, pinned, records] = v8.deserialize(bytes(state));
    parties.replace(party, Object.assign(new Device(identity, registrationId), {
      preKeys: new Map(preKeys),
      signedPreKeys: new Map(signedPreKeys),
      pinned: new Map(pinned),
      sessions: new Map(records.map(([id, record]) => [id, restored(record)])),
    }));
    return {};
  },
};

await serve(HELLO, { 'signal.keys': keys, 'signal.session': session }, parties);
