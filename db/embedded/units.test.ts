import { describe, expect, it } from "vitest";
import type { Message } from "./frames";
import { encodeMessage, text } from "./replies";
import { createUnits, encodeUnit, type Unit } from "./units";

const message = (type: string, ...fields: Buffer[]): Message => ({
  kind: "message",
  type,
  bytes: encodeMessage(type, ...fields),
});
const messages = (types: string) => Array.from(types, (type) => message(type));
const query = (sql: string) => message("Q", text(sql));
const types = (unit: Unit) => unit.messages.map(({ type }) => type).join("");

function unitsOf(...messages: Message[]): string[] {
  const units = createUnits();
  return messages
    .flatMap((one) => units.add(one))
    .map((unit) => `${unit.kind} ${types(unit)}`);
}

describe("units", () => {
  it("end where the client waits for an answer", () => {
    const sent = messages("PDHBESPBES");
    expect(unitsOf(...sent, query("select 1"))).toEqual([
      "flush PDH",
      "sync BES",
      "sync PBES",
      "query Q",
    ]);
  });

  it("know a COPY that waits for rows from one that does not", () => {
    expect(unitsOf(query('  COPY "t" (a, b) FROM STDIN'))).toEqual(["copy Q"]);
    expect(unitsOf(query("copy t from '/tmp/x'"))).toEqual(["query Q"]);
    expect(unitsOf(query("select 1; copy t from stdin"))).toEqual(["query Q"]);
    expect(unitsOf(query("select 'copy t from stdin'"))).toEqual(["query Q"]);
  });

  it("gather the rows of a COPY, whatever is said in between", () => {
    const units = createUnits();
    const [copy] = units.add(query("copy t from stdin"));
    if (copy) units.beginCopy(copy);
    const rows = messages("dHdSdc").flatMap(units.add);
    expect(rows.map(types)).toEqual(["Qdddc"]);
    expect(units.add(message("S")).map(types)).toEqual(["S"]);
  });

  it("end a COPY that another statement breaks into", () => {
    const units = createUnits();
    const [copy] = units.add(query("copy t from stdin"));
    if (copy) units.beginCopy(copy);
    const broken = [message("d"), query("select 1")].flatMap(units.add);
    expect(broken.map(types)).toEqual(["Qdf", "Q"]);
  });

  it("pass over what is left of a failed COPY", () => {
    expect(unitsOf(message("d"), message("c"), message("S"))).toEqual([
      "sync S",
    ]);
  });
});

it("gives an unforeseen COPY a refusal to read instead of nothing", () => {
  const unit: Unit = {
    kind: "sync",
    messages: messages("PBES"),
  };
  const bytes = encodeUnit(unit, true).toString("latin1");
  expect(bytes).toMatch(/^P[^]*B[^]*E[^]*f[^]*COPY FROM STDIN alone[^]*S/);
  expect(encodeUnit(unit, false).includes("stdin")).toBe(false);
});
