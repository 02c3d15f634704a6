import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createTempFiles } from "@/lib/core/files/tables/testing/sample-files";
import { truth, way, writeIn } from "@/lib/reports/server/testing/many-ways";
import { readForm, storedOf } from "@/lib/reports/server/testing/read-form";

const tempFile = createTempFiles();
const wanted = truth
  .map(([, , , s, d, n], index) => [`p${String(index)}`, "2026-10", s, d, n])
  .sort();

it("the same month, in whatever way it is written, gives the same counts", async () => {
  await fc.assert(
    fc.asyncProperty(way, async (one) => {
      const { name, bytes } = writeIn(one);
      const reading = await readForm({ path: tempFile(bytes), fileName: name });
      expect(
        reading.issues.filter(({ severity }) => severity === "error"),
      ).toEqual([]);
      expect(storedOf(reading.copyText)).toEqual(wanted);
      expect(reading.rowsRead).toBe(wanted.length);
    }),
    { numRuns: 200 },
  );
});
