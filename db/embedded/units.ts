import type { Message } from "./frames";
import { copyFail, encodeMessage, readStatement } from "./replies";

/**
 * Messages that must run together. "sync" and "query" end an exchange; "flush" pauses one, the client goes on with it; "copy" asks to
 * send rows, which then follow as "rows".
 */
export type Unit = {
  kind: "sync" | "query" | "flush" | "copy" | "rows";
  messages: Message[];
};

export type Units = {
  add: (message: Message) => Unit[];
  /** From now on the client sends the rows of this COPY. */
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
    // What is left of a COPY that has failed, and passwords nobody asked for.
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
 * The bytes of a unit for the engine. A COPY that finds no rows would bring the engine down, so one that was not foreseen finds a
 * refusal; where no COPY reads it, PostgreSQL passes over it.
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

/** Ends the statements a client prepared: the backend outlives its clients. */
export const closeStatements = (names: Iterable<string>): Buffer =>
  Buffer.concat(
    [...names].map((name) => encodeMessage("C", Buffer.from(`S${name}\0`))),
  );
