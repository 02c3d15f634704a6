import { readString, type TransactionStatus } from "./replies";

export type Notification = { channel: string; bytes: Buffer };

/** What the engine's answer says about the session, and the last part of what goes to the client. */
export type Reply = {
  rest: Buffer;
  status: TransactionStatus | undefined;
  hasFailed: boolean;
  notifications: Notification[];
};

type ReplySorter = {
  /** Takes the next piece of the engine's output. It may end anywhere, also inside a message. */
  take: (piece: Buffer) => void;
  end: () => Reply;
};

/** Less than this waits for what comes next, so that a short answer is one write to the socket. The engine's pieces have 8 KB. */
const batchBytes = 4 * 1024;
const headerBytes = 5;

/**
 * Sorts the engine's output while it comes. A long answer is passed on in parts, so that the client reads it while the engine still works
 * and it is never in memory as a whole.
 *
 * Three kinds of message do not go to the client as they come:
 * - ReadyForQuery (Z): PGlite also sends one after an error in the middle of an exchange, and the client would take it for the end of its
 *   next query. The session sends its own.
 * - NotificationResponse (A): it is for the clients that listen, not for the one that asked.
 * - CopyInResponse (G): the client already got one, before it sent its rows.
 */
export function createReplySorter(
  passOn: (bytes: Buffer) => void,
): ReplySorter {
  const reply: Omit<Reply, "rest"> = {
    status: undefined,
    hasFailed: false,
    notifications: [],
  };
  let batch: Buffer[] = [];
  let batched = 0;
  /** How much of the message that goes to the client is still to come. */
  let missing = 0;
  /** The beginning of a message that cannot be sorted before more of it has come. */
  let unsorted: Buffer = Buffer.alloc(0);

  const keep = (bytes: Buffer) => {
    batch.push(bytes);
    batched += bytes.length;
    if (batched >= batchBytes) passOn(takeBatch());
  };
  const takeBatch = () => {
    const whole = join(batch);
    batch = [];
    batched = 0;
    return whole;
  };

  const take = (piece: Buffer) => {
    const bytes =
      unsorted.length === 0 ? piece : Buffer.concat([unsorted, piece]);
    unsorted = Buffer.alloc(0);
    let keptFrom = 0;
    let at = Math.min(missing, bytes.length);
    missing -= at;
    while (at < bytes.length) {
      const end = endOfMessage(bytes, at);
      if (end === undefined) {
        unsorted = bytes.subarray(at);
        break;
      }
      const message = bytes.subarray(at, end);
      if (isWithheld(message)) {
        keep(bytes.subarray(keptFrom, at));
        keptFrom = end;
        readWithheld(message, reply);
      } else {
        reply.hasFailed ||= typeOf(message) === "E";
        missing = Math.max(0, end - bytes.length);
      }
      at = Math.min(end, bytes.length);
    }
    keep(bytes.subarray(keptFrom, at));
  };

  return { take, end: () => ({ ...reply, rest: takeBatch() }) };
}

/** Without a copy where there is nothing to join. */
const join = (parts: Buffer[]): Buffer =>
  parts.length === 1 && parts[0] !== undefined
    ? parts[0]
    : Buffer.concat(parts);

const typeOf = (message: Buffer) => String.fromCharCode(message[0] ?? 0);

const isWithheld = (message: Buffer) => "ZAG".includes(typeOf(message));

/** Where the message at an offset ends, which may be in a later piece; undefined when too little of it has come to sort it. */
function endOfMessage(bytes: Buffer, at: number): number | undefined {
  if (bytes.length < at + headerBytes) return undefined;
  const end = at + 1 + bytes.readInt32BE(at + 1);
  const isPart = end > bytes.length;
  return isPart && isWithheld(bytes.subarray(at)) ? undefined : end;
}

function readWithheld(message: Buffer, reply: Omit<Reply, "rest">): void {
  const type = typeOf(message);
  if (type === "Z") reply.status = readStatus(message);
  if (type === "A") {
    const channel = readString(message, headerBytes + 4);
    reply.notifications.push({ channel, bytes: message });
  }
}

function readStatus(message: Buffer): TransactionStatus {
  const letter = String.fromCharCode(message[headerBytes] ?? 0);
  return letter === "T" || letter === "E" ? letter : "I";
}
