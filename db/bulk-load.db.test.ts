import { beforeEach, expect, it } from "vitest";
import { bulkLoad } from "./bulk-load";
import { describeOnBothEngines } from "./testing/describe-on-both-engines";

const nasty = [
  "tab\tin between",
  "line\nbreak",
  "return\rhere",
  "back\\slash",
  "\\N",
  "\\.",
  "",
  " ",
  "Kècamatan “Ōta” 🏥",
  "'; drop table loads; --",
];

const escapes: Record<string, string> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
};

const escape = (value: string) =>
  value.replaceAll(/[\\\t\n\r]/g, (character) => escapes[character] ?? "");

const encode = (rows: (string | null)[][]) =>
  Buffer.from(
    rows
      .map((row) =>
        row.map((value) => (value === null ? "\\N" : escape(value))).join("\t"),
      )
      .map((line) => `${line}\n`)
      .join(""),
  );

const columns = [{ name: "id" }, { name: "label" }, { name: "count" }];

function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
  }
}

describeOnBothEngines("bulkLoad", ({ database }) => {
  beforeEach(async () => {
    await database().sql`drop table if exists loads`;
    await database().sql`
      create table loads (id integer primary key, label text, count integer check (count >= 0))`;
  });

  const load = (copyText: Uint8Array | Iterable<Uint8Array>) =>
    database().sql.begin((tx) =>
      bulkLoad(tx, { table: "loads", columns, copyText }),
    );
  const count = async () => {
    const rows = await database().sql`select from loads`;
    return rows.length;
  };

  it("brings every character of a text through, and tells null from empty", async () => {
    const rows = nasty.map((label, id) => [String(id), label, null]);
    await load(encode([...rows, ["99", null, "7"]]));
    const stored = await database().sql`
      select id, label, count from loads order by id`;
    expect(stored.map((row) => row.label as unknown)).toEqual([...nasty, null]);
    expect(stored.at(-1)).toEqual({ id: 99, label: null, count: 7 });
    expect(stored.at(0)?.count).toBeNull();
  });

  it("does not mind where the text is cut, even inside a character", async () => {
    const bytes = encode(nasty.map((label, id) => [String(id), label, "1"]));
    await load(pieces(bytes, 3));
    expect(await count()).toBe(nasty.length);
  });

  it("loads ten thousand rows in the transaction, unseen until it commits", async () => {
    const rows = Array.from({ length: 10_000 }, (_, id) => [
      String(id),
      `posyandu ${id}`,
      String(id % 7),
    ]);
    await database().sql.begin(async (tx) => {
      await bulkLoad(tx, {
        table: "loads",
        columns,
        copyText: pieces(encode(rows), 65_536),
      });
      const [sum] = await tx`select sum(count)::int as sum from loads`;
      expect(sum?.sum).toBe(rows.reduce((all, row) => all + Number(row[2]), 0));
    });
    expect(await count()).toBe(10_000);
  });

  it("takes no rows as no rows", async () => {
    await load([]);
    expect(await count()).toBe(0);
  });

  it.each([
    ["a value that is no number", "1\tx\tseven\n", /line 2.*column count/],
    ["a broken rule", "1\tx\t-1\n", /loads_count_check/],
    ["too few columns", "1\tx\n", /missing data for column "count"/],
    ["a row that was there", "0\tx\t1\n", /duplicate key/],
  ])(
    "refuses %s with the server's words, and keeps nothing",
    async (_, line, reason) => {
      const error: unknown = await load(Buffer.from(`0\tx\t1\n${line}`)).catch(
        (thrown: unknown) => thrown,
      );
      const { message, where } = error as { message: string; where?: string };
      expect(`${message} ${where ?? ""}`).toMatch(reason);
      expect(await count()).toBe(0);
    },
  );

  it("goes on working after a refusal", async () => {
    for (let time = 0; time < 12; time += 1) {
      await expect(load(Buffer.from("x\ty\tz\n"))).rejects.toThrow(/integer/);
    }
    await load(encode([["1", "fine", "1"]]));
    expect(await count()).toBe(1);
  });

  it("refuses a table that is not there", async () => {
    await expect(
      database().sql.begin((tx) =>
        bulkLoad(tx, { table: "nowhere", columns, copyText: [] }),
      ),
    ).rejects.toThrow(/nowhere/);
  });

  it("keeps nothing when the rows themselves break off", async () => {
    function* broken(): Generator<Uint8Array> {
      yield Buffer.from("1\tx\t1\n");
      throw new Error("the file ends here");
    }
    await expect(load(broken())).rejects.toThrow("the file ends here");
    expect(await count()).toBe(0);
  });
});
