import { expect, it } from "vitest";
import {
  copyIn,
  encodeMessage,
  errorResponse,
  int32,
  readyForQuery,
  text,
} from "./replies";
import { createReplySorter } from "./sort-reply";

const row = (value: string) => encodeMessage("D", text(value));
const notification = encodeMessage(
  "A",
  int32(7),
  text("change_log"),
  text("payload"),
);
const long = row("x".repeat(200_000));
const done = encodeMessage("C", text("SELECT 3"));
const output = Buffer.concat([
  copyIn,
  row("first"),
  notification,
  readyForQuery("E"),
  long,
  row(""),
  done,
  readyForQuery("T"),
]);
const forTheClient = Buffer.concat([row("first"), long, row(""), done]);

function sort(bytes: Buffer, size: number) {
  const passed: Buffer[] = [];
  const sorter = createReplySorter((part) => passed.push(part));
  for (let at = 0; at < bytes.length; at += size) {
    sorter.take(bytes.subarray(at, at + size));
  }
  const reply = sorter.end();
  return { ...reply, passed, whole: Buffer.concat([...passed, reply.rest]) };
}

it.each([1, 2, 5, 6, 7, 31, 8192, 65_536, output.length])(
  "sorts an answer that comes in pieces of %i bytes",
  (size) => {
    const { whole, status, hasFailed, notifications } = sort(output, size);
    expect(whole.equals(forTheClient)).toBe(true);
    expect(status).toBe("T");
    expect(hasFailed).toBe(false);
    expect(notifications.map(({ channel }) => channel)).toEqual(["change_log"]);
    expect(notifications[0]?.bytes.equals(notification)).toBe(true);
  },
);

it("passes on a long answer while it comes, and leaves a short one for the end", () => {
  expect(sort(output, 8192).passed.length).toBeGreaterThan(1);
  const short = sort(Buffer.concat([row("one"), readyForQuery("I")]), 8192);
  expect(short.passed).toEqual([]);
  expect(short.rest.equals(row("one"))).toBe(true);
});

it("notes an error, and that no transaction was named", () => {
  const { hasFailed, status } = sort(errorResponse("ERROR", "42P01", "no"), 3);
  expect(hasFailed).toBe(true);
  expect(status).toBeUndefined();
});
