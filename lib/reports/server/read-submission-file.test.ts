import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { readSubmissionFile } from "./read-submission-file";
import { shareRegistry } from "./shared-registry";

const text = "posyandu_id,bulan,s_target\np1,2026-09,10\n";
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "pantau-read-"));
  await writeFile(path.join(folder, "a.csv"), text);
});
afterAll(() => rm(folder, { recursive: true }));

it.each([true, false])("packs a file that is kept: %s", async (isKept) => {
  const registry = shareRegistry(JSON.stringify([]), {
    villages: [],
    subdistricts: [],
    regencies: [],
  });
  const reading = await readSubmissionFile(
    {
      path: path.join(folder, "a.csv"),
      fileName: "a.csv",
      sheet: null,
      headings: [],
      area: "15.01" as AreaCode,
      month: null,
      currentMonth: "2026-10" as Month,
      rowDecisions: [],
      isKept,
      registry,
      nameDecisions: [],
    },
    () => undefined,
  );
  expect(reading.rowsRead).toBe(1);
  expect(reading.gzip && gunzipSync(reading.gzip).toString()).toBe(
    isKept ? text : null,
  );
});
