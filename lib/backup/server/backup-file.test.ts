import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { packTar } from "modern-tar";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { knownMigrations } from "@/db/backup/migrations";
import { AppError } from "@/lib/core/refusals/errors";
import { type Header, endingName, headerName } from "./header";
import { openBackup } from "./read-file";
import { openForRestore } from "./restore-backup";
import { createBackupFile } from "./write-file";

let folder = "";
let file = "";
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "pantau-test-"));
});
beforeEach(() => {
  count += 1;
  file = path.join(folder, `${String(count)}.backup`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const header: Header = {
  product: "pantau-posyandu",
  formVersion: 1,
  version: "0.1.0",
  madeAt: "2026-11-27T03:00:00.000Z",
  province: "15",
  engine: "embedded",
  serverVersion: "18",
  postgisVersion: "3.5",
  sequence: 7,
  migrations: knownMigrations().map(({ hash }) => hash),
  tables: [
    {
      name: "measurements_2026_10",
      columns: ["month"],
      part: { of: "measurements", month: "2026-10" },
    },
  ],
  childKeys: [{ id: 1, mark: "abc" }],
};
const here = {
  province: "15",
  withoutChildKeys: false,
  childKeys: header.childKeys,
};

async function write(change: object = {}): Promise<Buffer> {
  const writer = await createBackupFile(file);
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  await writer.add(headerName, json({ ...header, ...change }));
  for (const number of [1, 2])
    await writer.add(
      `tables/measurements_2026_10/${String(number)}.copy.gz`,
      gzipSync(`2026-10\n`.repeat(number)),
    );
  await writer.add(endingName, json({ rows: {}, sequences: [] }));
  await writer.finish();
  return readFileSync(file);
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error === undefined) return "accepted";
  expect(error).toBeInstanceOf(AppError);
  const { text } = error as AppError;
  expect(text.id).not.toBe(text.en);
  return (error as AppError).code;
}

it("is read as it was written, and leaves no draft", async () => {
  await write();
  expect(readdirSync(folder).filter((name) => name.includes("part"))).toEqual(
    [],
  );
  const { header: read, portions, ending } = await openForRestore(file, here);
  expect(read).toEqual(header);
  const found: string[] = [];
  for await (const { table, copyText } of portions)
    found.push(`${table} ${Buffer.from(copyText).toString()}`);
  expect(found).toEqual([
    "measurements_2026_10 2026-10\n",
    "measurements_2026_10 2026-10\n2026-10\n",
  ]);
  expect(ending()).toEqual({
    rows: {},
    sequences: [],
    contents: [],
  });
});

it("is refused with any one bit of it turned round", async () => {
  const whole = await write();
  // Every seventh byte: headers, contents, fillings, sums and the end.
  for (let at = 0; at < whole.length; at += 7) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
    writeFileSync(file, damaged);
    expect(
      ["backup-damaged", "backup-foreign", "backup-newer"],
      `byte ${String(at)}`,
    ).toContain(await codeOf(openBackup(file)));
  }
});

it("is refused wherever it is cut off, and with something behind it", async () => {
  const whole = await write();
  for (let length = 0; length < whole.length; length += 509) {
    writeFileSync(file, whole.subarray(0, length));
    expect(await codeOf(openBackup(file))).toMatch(/damaged|foreign/);
  }
  writeFileSync(file, Buffer.concat([whole, Buffer.alloc(512)]));
  expect(await codeOf(openBackup(file))).toBe("backup-damaged");
});

it("is refused from another product, a later version and another province, each with its reason", async () => {
  const code = () => codeOf(openForRestore(file, here));
  expect(await code()).toBe("backup-missing");
  writeFileSync(file, "id;nama\n1;Melati\n");
  expect(await code()).toBe("backup-foreign");
  writeFileSync(
    file,
    await packTar([{ header: { name: headerName, size: 2 }, body: "{}" }]),
  );
  expect(await code()).toBe("backup-foreign");
  await write({ product: "another" });
  expect(await code()).toBe("backup-foreign");
  await write({ formVersion: 2, tables: "another form" });
  expect(await code()).toBe("backup-newer");
  await write({ migrations: [...header.migrations, "not known yet"] });
  expect(await code()).toBe("backup-newer");
  await write({ province: "16" });
  expect(await code()).toBe("backup-other-province");
});

it("of measured children wants their key, unless it is said that it is lost", async () => {
  await write();
  const without = { ...here, childKeys: [{ id: 1, mark: "of another key" }] };
  expect(await codeOf(openForRestore(file, without))).toBe(
    "backup-keys-missing",
  );
  const lost = { ...without, withoutChildKeys: true };
  expect(await codeOf(openForRestore(file, lost))).toBe("accepted");
  await write({ tables: [] });
  expect(await codeOf(openForRestore(file, without))).toBe("accepted");
});
