import type { Message } from "./frames";

/** I: no transaction, T: inside one, E: inside one that failed. */
export type TransactionStatus = "I" | "T" | "E";

export function encodeMessage(type: string, ...fields: Buffer[]): Buffer {
  const body = Buffer.concat(fields);
  const header = Buffer.alloc(5);
  header.write(type, 0, "latin1");
  header.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([header, body]);
}

/** Strings of the protocol end with a zero byte. */
export const text = (value: string): Buffer => Buffer.from(`${value}\0`);

export function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

export const readyForQuery = (status: TransactionStatus): Buffer =>
  encodeMessage("Z", Buffer.from(status));

export const sync = encodeMessage("S");

/** Tells a client to send the rows of its COPY, as text. */
export const copyIn = encodeMessage("G", Buffer.from([0, 0, 0]));

export const copyFail = (reason: string): Buffer =>
  encodeMessage("f", text(reason));

export function errorResponse(
  severity: "ERROR" | "FATAL",
  code: string,
  message: string,
): Buffer {
  const field = (key: string, value: string) => text(`${key}${value}`);
  return encodeMessage(
    "E",
    field("S", severity),
    field("V", severity),
    field("C", code),
    field("M", message),
    Buffer.from([0]),
  );
}

/** Accepts a client. There is no password: who may open the socket's file is trusted. */
export function greeting(sessionId: number, serverVersion: string): Buffer {
  const parameters = {
    server_version: serverVersion,
    server_encoding: "UTF8",
    client_encoding: "UTF8",
    DateStyle: "ISO, MDY",
    IntervalStyle: "postgres",
    TimeZone: "UTC",
    integer_datetimes: "on",
    standard_conforming_strings: "on",
  };
  return Buffer.concat([
    encodeMessage("R", int32(0)),
    ...Object.entries(parameters).map(([name, value]) =>
      encodeMessage("S", text(name), text(value)),
    ),
    encodeMessage("K", int32(sessionId), int32(0)),
    readyForQuery("I"),
  ]);
}

/** The zero-terminated string at an offset of a message. */
export function readString(bytes: Buffer, offset: number): string {
  return bytes.toString("utf8", offset, bytes.indexOf(0, offset));
}

/** Name and text of a statement: of a Parse, or of a simple query, which has no name. */
export function readStatement(message: Message): { name: string; sql: string } {
  if (message.type === "Q")
    return { name: "", sql: readString(message.bytes, 5) };
  const name = readString(message.bytes, 5);
  const at = message.bytes.indexOf(0, 5) + 1;
  return { name, sql: readString(message.bytes, at) };
}
