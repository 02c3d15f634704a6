import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { AreaCode } from "@/lib/core/domain/ids";
import { decidePlace, readChildPlaces } from "./decide-place";
import { acceptChildFile, checkChildFile } from "./receive-child-file";
import { writeChildFile } from "@/lib/children/server/testing/child-layouts";
import { dirtyMonth } from "@/lib/children/server/testing/child-province";
import { childRequest } from "@/lib/children/server/testing/child-rows";
import {
  expectExact,
  openChildProduct,
} from "@/lib/children/server/testing/child-test-product";
import { trueCounts } from "@/lib/children/server/testing/dirty-children";
import { operator, type TestProduct } from "@/lib/product/testing/test-product";
import { withdrawSubmission } from "@/lib/submissions/server/withdraw-submission";

const regency = "15.01" as AreaCode;

describeOnBothEngines("counts of children", ({ database }) => {
  let test: TestProduct;

  beforeAll(async () => {
    test = await openChildProduct(database());
  });
  afterAll(async () => {
    await test.close();
  });

  const exact = async () => expectExact(test);

  it("of 10,000 dirty rows are exact once every waiting name is decided", async () => {
    const rows = dirtyMonth("2026-09", { wanted: 10_000, seed: 11 });
    const bytes = await writeChildFile(rows, "newest", "xlsx");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const file = {
      path: path.join(test.dataDir, "dirty"),
      name: "x",
      bytes: bytes.length,
      sha256,
    };
    await writeFile(file.path, bytes);
    const request = await childRequest(test, "", { file });
    const check = await checkChildFile(test.product, request);
    const idOf = (village: string, subdistrict: string, written: string) =>
      rows.find(
        ({ cells, isMisspelt }) =>
          isMisspelt &&
          cells.Posyandu === written &&
          String(cells["Desa/Kel"])
            .toLowerCase()
            .endsWith(village.toLowerCase()) &&
          String(cells.Kec).toLowerCase().endsWith(subdistrict.toLowerCase()),
      )?.posyanduId;
    const plain = (name: string) => name.replace(/^(Ds|Kec)\. /i, "");
    expect(check.openPlaces.length).toBeGreaterThan(30);
    // One half is decided before accepting, the other half in the queue afterwards.
    const decisions = Object.fromEntries(
      check.openPlaces
        .filter((_, index) => index % 2 === 0)
        .map((place) => [
          place.key,
          idOf(
            plain(place.village),
            plain(place.subdistrict),
            place.posyandu,
          ) ?? null,
        ]),
    );
    const reply = await acceptChildFile(test.product, {
      ...request,
      decisions,
    });
    expect(reply.rows.queued).toBeGreaterThan(0);
    await exact();
    const { places } = await readChildPlaces(test.product, operator, regency);
    for (const place of places.filter(({ status }) => status === "open")) {
      const posyandu = idOf(
        plain(place.village ?? ""),
        plain(place.subdistrict ?? ""),
        place.posyandu ?? "",
      );
      if (posyandu === undefined) throw new Error(`Nobody meant ${place.key}`);
      await decidePlace(test.product, operator, {
        id: place.id,
        decision: { posyandu },
      });
    }
    await exact();
    const stored = await database().sql<
      {
        id: string;
        weighed: number;
        height: number;
        stunted: number;
        n: number;
        t: number;
      }[]
    >`
      select posyandu_id as id, sum(weighed)::int as weighed, sum(height_measured)::int as height, sum(stunted)::int as stunted,
        sum(n_gained)::int as n, sum(t_not_gained)::int as t from child_counts where age_group >= 0 and month = '2026-09' group by 1`;
    expect(
      Object.fromEntries(stored.map(({ id, ...counts }) => [id, counts])),
    ).toEqual(
      Object.fromEntries(
        [...trueCounts(rows)].map(
          ([id, { weighed, heightMeasured, stunted, n, t }]) => [
            id,
            { weighed, height: heightMeasured, stunted, n, t },
          ],
        ),
      ),
    );
    await withdrawSubmission(test.product, operator, reply.id);
    expect(
      await database().sql`select 1 from child_counts limit 1`,
    ).toHaveLength(0);
    await exact();
  }, 180_000);
});
