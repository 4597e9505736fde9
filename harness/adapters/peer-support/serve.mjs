// What the adapters of JavaScript libraries share: the adapter protocol on stdin and stdout, and exceptions as rejections.
import { Console } from 'node:console';
import { createInterface } from 'node:readline';

// Libraries log to the console, whole sessions with their keys among it; stdout carries the protocol only.
globalThis.console = new Console(process.stderr, process.stderr);

export const bytes = (hex) => Buffer.from(hex, 'hex');
export const hex = (buffer) => Buffer.from(buffer).toString('hex');

/** The answer "this input is refused". */
export class Rejection extends Error {
  constructor(layer, message) {
    super(message);
    this.layer = layer;
  }
}

/** The parties of one adapter by their handles. */
export class Parties {
  #devices = new Map();

  add(device) {
    const party = `party-${this.#devices.size + 1}`;
    this.#devices.set(party, device);
    return party;
  }

  get(party) {
    const device = this.#devices.get(party);
    if (!device) throw new Rejection('state', `no party ${party}`);
    return device;
  }

  replace(party, device) {
    this.get(party);
    this.#devices.set(party, device);
  }

  clear() {
    this.#devices.clear();
  }
}

/** An object tree with each base64 string replaced by its bytes, so that a state export shows keys as they are. */
export const plain = (value) => mapLeaves(value, (leaf) =>
  typeof leaf === 'string' && leaf !== 'v1' ? Buffer.from(leaf, 'base64') : leaf);

/** The inverse of `plain`. */
export const restored = (value) => mapLeaves(value, (leaf) => Buffer.isBuffer(leaf) ? leaf.toString('base64') : leaf);

function mapLeaves(value, change) {
  if (Array.isArray(value)) return value.map((element) => mapLeaves(element, change));
  return value && typeof value === 'object' && !Buffer.isBuffer(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapLeaves(inner, change)]))
    : change(value);
}

/**
 * The layer that a thrown value stands for, or undefined if it is no refusal. The libraries document none and mostly
 * throw plain Errors; a RangeError comes from their protobuf reader at the end of the input. TypeError, ReferenceError,
 * a failed assertion and a rejection with nothing are mistakes in a program.
 */
function layer(error) {
  if (error instanceof Rejection) return error.layer;
  if (error?.name === 'UntrustedIdentityKeyError') return 'identity';
  if (error?.name === 'MessageCounterError') return 'replay';
  if (error?.name === 'PreKeyError' || error?.name === 'SessionError') return 'state';
  if (error?.code?.startsWith?.('ERR_OSSL')) return 'decrypt';
  if (error?.name === 'RangeError' || error?.name === 'ProtocolError' || error?.constructor === Error) return 'parse';
  return undefined;
}

/**
 * Answers until `bye` or the end of stdin.
 *
 * @param hello what the library says of itself; `protocol` and `roles` are filled in
 * @param roles role name to an object with one function per operation
 * @param parties forgotten at `reset`
 */
export async function serve(hello, roles, parties) {
  const own = {
    hello: () => ({ protocol: 1, ...hello, roles: Object.keys(roles) }),
    reset: () => parties.clear() ?? {},
    bye: () => ({}),
  };
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params = {} } = JSON.parse(line);
    const dot = method.lastIndexOf('.');
    const role = dot < 0 ? own : roles[method.slice(0, dot)] ?? {};
    const name = method.slice(dot + 1);
    const answer = Object.hasOwn(role, name)
      ? await attempt(role[name], params)
      : { error: { code: -32601, message: `not implemented: ${method}` } };
    process.stdout.write(JSON.stringify({ jsonrpc: '2.0', id, ...answer }) + '\n');
    if (method === 'bye') break;
  }
  // Without this the process lives on until the harness closes its end.
  process.stdin.destroy();
}

async function attempt(operation, params) {
  try {
    return { result: await operation(params) };
  } catch (error) {
    const refused = layer(error);
    return refused
      ? { error: { code: -32000, message: error.message, data: { layer: refused } } }
      : { error: { code: -32603, message: String(error?.stack ?? error) } };
  }
}
