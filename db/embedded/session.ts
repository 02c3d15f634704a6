import type { Socket } from "node:net";
import {
  createFrameReader,
  openingCodes,
  type Frame,
  type Message,
} from "./frames";
import { listenedChannel } from "./listening";
import { simpleQuery, type Engine } from "./open-engine";
import {
  copyIn,
  errorResponse,
  greeting,
  readStatement,
  readString,
  readyForQuery,
  sync,
} from "./replies";
import type { Notification, Reply } from "./sort-reply";
import type { Guest, Turns } from "./turns";
import {
  closeStatements,
  createUnits,
  encodeUnit,
  type Unit,
  type Units,
} from "./units";

export type SessionHost = {
  engine: Promise<Engine>;
  turns: Turns;
  /** Hands notifications to every session that listens to their channel. */
  spread: (notifications: Notification[]) => void;
  /** Call it after an UNLISTEN. It ended the listening of the one backend, which must go on for the other sessions. */
  keepListening: () => Promise<void>;
  onEnd: (session: Session) => void;
};

/** One connected client. */
export type Session = Guest & {
  channels: Set<string>;
  send: (bytes: Buffer) => void;
  close: () => void;
};

type State = {
  host: SessionHost;
  session: Session;
  units: Units;
  /** The names of the statements this client has prepared. */
  statements: Set<string>;
  /** After an error the protocol wants everything up to the next Sync to be ignored. */
  isSkipping: boolean;
  /** A statement of this client says STDIN somewhere, so any later one may start a COPY. */
  mayCopy: boolean;
  hasUnlistened: boolean;
};

/**
 * Serves one client. The engine has a single backend for all clients, so two things must never happen: that a statement of another client
 * runs inside this one's transaction, or between the messages of one statement (Parse, Bind, Execute, Sync). Therefore messages are
 * gathered into units that run together (units.ts), and a client has the engine to itself until its transaction is over (turns.ts).
 */
export function openSession(
  id: number,
  socket: Socket,
  host: SessionHost,
): Session {
  const say = (code: string, reason: string) => {
    socket.end(errorResponse("FATAL", code, reason), () => socket.destroy());
  };
  const session: Session = {
    channels: new Set(),
    send: (bytes) => {
      if (socket.writable && bytes.length > 0) socket.write(bytes);
    },
    evict: () =>
      say("25P03", "terminated: idle inside a transaction while others waited"),
    close: () => say("57P01", "terminated: the embedded database is closing"),
  };
  const state: State = {
    host,
    session,
    units: createUnits(),
    statements: new Set(),
    isSkipping: false,
    mayCopy: false,
    hasUnlistened: false,
  };
  const readFrames = createFrameReader();
  socket.setNoDelay(true);
  socket.on("data", (chunk) => {
    try {
      for (const frame of readFrames(chunk)) receive(state, socket, id, frame);
    } catch (error) {
      say("08P01", error instanceof Error ? error.message : "protocol error");
    }
  });
  // After an error comes "close", and that ends the session.
  socket.on("error", () => undefined);
  socket.once("close", () => endSession(state));
  return session;
}

function receive(state: State, socket: Socket, id: number, frame: Frame): void {
  if (frame.kind === "message") {
    receiveMessage(state, socket, frame);
  } else if (frame.code === openingCodes.session) {
    void state.host.engine.then(({ serverVersion }) =>
      state.session.send(greeting(id, serverVersion)),
    );
  } else if (openingCodes.encryption.has(frame.code)) {
    socket.write("N");
  } else {
    // A cancel request. The engine takes no messages while it works, so it cannot be interrupted.
    socket.destroy();
  }
}

function receiveMessage(state: State, socket: Socket, message: Message): void {
  if (message.type === "X") {
    socket.end();
    return;
  }
  for (const unit of state.units.add(message)) {
    state.host.turns.request(state.session, () => runUnit(state, unit));
  }
}

/** Runs one unit; answers whether the client keeps the engine. */
async function runUnit(state: State, unit: Unit): Promise<boolean> {
  const engine = await state.host.engine;
  if (state.isSkipping && unit.kind !== "sync") return true;
  if (unit.kind === "copy") {
    state.units.beginCopy(unit);
    state.session.send(copyIn);
    return true;
  }
  const messages = state.isSkipping ? unit.messages.slice(-1) : unit.messages;
  state.isSkipping = false;
  for (const message of messages) note(state, message);
  const reply = await engine.run(
    encodeUnit({ ...unit, messages }, state.mayCopy),
    state.session.send,
  );
  const keeps = answer(state, unit, reply);
  state.host.spread(reply.notifications);
  if (state.hasUnlistened && !keeps) {
    state.hasUnlistened = false;
    await state.host.keepListening();
  }
  return keeps;
}

function answer(state: State, unit: Unit, reply: Reply): boolean {
  if (unit.kind === "flush") {
    state.isSkipping = reply.hasFailed;
    state.session.send(reply.rest);
    return true;
  }
  const status = reply.status ?? "I";
  state.session.send(Buffer.concat([reply.rest, readyForQuery(status)]));
  return status !== "I";
}

/** Remembers what this client prepared and what it listens to. The one backend does not know its clients, so we have to. */
function note(state: State, message: Message): void {
  if (message.type === "C") {
    state.statements.delete(readString(message.bytes, 6));
    return;
  }
  if (message.type !== "P" && message.type !== "Q") return;
  const { name, sql } = readStatement(message);
  if (name !== "") state.statements.add(name);
  if (/\bstdin\b/i.test(sql)) state.mayCopy = true;
  const listening = listenedChannel(sql);
  if (listening === undefined) return;
  const { channels } = state.session;
  if (listening.verb === "listen") {
    channels.add(listening.channel);
    return;
  }
  state.hasUnlistened = true;
  if (listening.channel === "*") channels.clear();
  else channels.delete(listening.channel);
}

function endSession({ host, session, statements }: State): void {
  session.channels.clear();
  host.onEnd(session);
  host.turns.forget(session);
  host.turns.request(session, async () => {
    const engine = await host.engine;
    await engine.run(sync);
    if (engine.isInTransaction()) await engine.run(simpleQuery("rollback"));
    if (statements.size > 0) {
      await engine.run(Buffer.concat([closeStatements(statements), sync]));
    }
    return false;
  });
}
