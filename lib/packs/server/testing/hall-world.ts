import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import {
  formDataOf,
  openApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { testMonth as month } from "@/lib/product/testing/test-product";
import type { ReturnReply } from "@/lib/packs/contract";
import { snapshotOffice } from "@/lib/snapshots/server/testing/snapshot-office";
import { openLaptop } from "./laptop";

export const said = {
  field: null,
  office: "Kepala Dinas Kesehatan",
  due: "2026-11-01",
  target: null,
  priority: "medium",
};

export type HallWorld = Awaited<ReturnType<typeof openHallWorld>>;

/** The invented province with a meeting that was taken along twice, and a laptop in a hall that runs on one of the two. */
export async function openHallWorld(database: Database) {
  const api = await openApiUnderTest(database);
  const office = snapshotOffice(() => api);
  const [before, fresh] = [randomUUID(), randomUUID()];

  const decision = (id: string, text: string, more = {}) => ({
    id,
    text,
    ...said,
    indicator: "ds",
    areas: ["15.01"],
    month,
    meeting: null,
    snapshot: null,
    writtenAt: null,
    ...more,
  });
  const at = (instant: string) => {
    api.product.now = () => new Date(instant);
  };
  await office.report("p1", 30, "2026-08");
  for (const [posyandu, d] of [
    ["p1", 32],
    ["p2", 28],
    ["p3", 36],
    ["p7", 20],
  ] as const)
    await office.report(posyandu, d);
  const { id: snapshot } = await office.taken();
  const planned = await office.post("/meetings", {
    title: "Rapat dengan \\N dan “tanda”",
    area: "15",
    month,
    heldOn: "2026-10-20",
    place: "Aula",
    snapshot,
  });
  const meeting = (planned.body.meeting as { id: string }).id;
  const written = await office.post(
    "/decisions",
    decision(before, "Kunjungi balita\nyang tidak ditimbang"),
  );
  expect(written.status).toBe(201);
  const download = async () => {
    const response = await api.raw(`/meetings/${meeting}/pack`, "planner");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toMatch(
      /filename="rapat-15-2026-09-[0-9A-F]{4}\.pantau"/,
    );
    return new Uint8Array(await response.arrayBuffer());
  };
  const pack = await download();
  const early = await download();
  // What comes after the snapshot is not in it.
  await office.report("p1", 12);
  const laptop = await openLaptop(pack, () => api.product.now());
  const results = async () => {
    const response = await laptop.ask(`/meetings/${meeting}/return`);
    expect(response.status).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };
  const handIn = async (
    bytes: Uint8Array,
    { dryRun = false, to = meeting } = {},
  ) =>
    api.post(
      `/meetings/${to}/returns?dryRun=${String(dryRun)}`,
      { body: formDataOf({ content: bytes, name: "hasil.pantau" }) },
      "admin",
    );
  const taken = async (bytes: Uint8Array, how = {}) => {
    const { status, body } = await handIn(bytes, how);
    expect(status, JSON.stringify(body)).toBe(200);
    const reply = body as unknown as ReturnReply;
    return {
      reply,
      outcomes: reply.items.map(({ thing, outcome }) => `${thing} ${outcome}`),
    };
  };

  return {
    ...{ api, office, laptop, meeting, snapshot, pack, early, database },
    ...{ before, fresh, decision, at, results, handIn, taken },
    close: async () => {
      await laptop.close();
      await api.close();
    },
  };
}
