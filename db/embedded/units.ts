import type { Message } from "./frames";
import { copyFail, encodeMessage, readStatement } from "./replies";

/**
 * Messages that must run together, named after what the last of them wants:
 * - "sync" and "query": the answer, and then the client is done;
 * - "flush": the answer so far; more messages of the same statement will follow;
 * - "copy": a COPY FROM STDIN; the client waits to be told to send its rows;
 * - "rows": that COPY together with all of its rows.
 */
export type Unit = {
  kind: "sync" | "query" | "flush" | "copy" | "rows";
  messages: Message[];
};

export type Units = {
  add: (message: Message) => Unit[];
  /** The client was told to send the rows of this COPY: from now on, gather them. */
  beginCopy: (statement: Unit) => void;
};

const copyStatement = /^\s*copy\b[^;]*\bfrom\s+stdin\b/i;

/** Groups the messages of one client into units. Pure: no socket, no engine. */
export function createUnits(): Units {
  let open: Message[] = [];
  let copying: Message[] | undefined;

  const endCopy = (last: Message): Unit => {
    const messages = [...(copying ?? []), last];
    copying = undefined;
    return { kind: "rows", messages };
  };

  const addDuringCopy = (message: Message): Unit[] => {
    if (message.type === "d") copying?.push(message);
    if ("dHS".includes(message.type)) return [];
    if ("cf".includes(message.type)) return [endCopy(message)];
    const reason = `unexpected message "${message.type}" during COPY`;
    return [endCopy(messageOf(copyFail(reason))), ...add(message)];
  };

  const add = (message: Message): Unit[] => {
    if (copying !== undefined) return addDuringCopy(message);
    // Rows of a COPY that has already failed, or a password, for which nobody asked. PostgreSQL ignores them too.
    if ("dcfp".includes(message.type)) return [];
    open.push(message);
    const kind = kindOfEnd(message);
    if (kind === undefined) return [];
    const messages = open;
    open = [];
    return [{ kind, messages }];
  };

  return {
    add,
    beginCopy: (statement) => {
      copying = statement.messages;
    },
  };
}

function kindOfEnd(message: Message): Unit["kind"] | undefined {
  if (message.type === "S") return "sync";
  if (message.type === "H") return "flush";
  if (message.type !== "Q") return undefined;
  return copyStatement.test(readStatement(message).sql) ? "copy" : "query";
}

const messageOf = (bytes: Buffer): Message => ({
  kind: "message",
  type: String.fromCharCode(bytes[0] ?? 0),
  bytes,
});

/**
 * The bytes of a unit for the engine. The engine cannot wait for the rows of a COPY: when they are not there, it breaks. A COPY can hide
 * where `copyStatement` does not see it, for example behind another statement. So whenever there may be one, a CopyFail follows: a COPY
 * that reads it ends with an error, and otherwise PostgreSQL ignores it.
 */
export function encodeUnit({ kind, messages }: Unit, mayCopy: boolean): Buffer {
  const refusal = copyFail("send COPY FROM STDIN alone, as a simple query");
  if (kind === "rows") {
    return Buffer.concat([...messages.map(({ bytes }) => bytes), refusal]);
  }
  return Buffer.concat(
    messages.flatMap(({ type, bytes }) =>
      mayCopy && (type === "Q" || type === "E") ? [bytes, refusal] : [bytes],
    ),
  );
}

/** Removes what a client has prepared. The backend lives longer than the client, and another one may use the same names. */
export const closeStatements = (names: Iterable<string>): Buffer =>
  Buffer.concat(
    [...names].map((name) => encodeMessage("C", Buffer.from(`S${name}\0`))),
  );
