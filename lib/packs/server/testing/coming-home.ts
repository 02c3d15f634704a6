import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { testMonth as month } from "@/lib/product/testing/test-product";
import { makeReturn } from "@/lib/packs/server/make-return";
import { PackContent } from "@/lib/packs/server/pack-content";
import { openFile } from "@/lib/packs/server/sealed-file";
import { said, type HallWorld } from "./hall-world";

/** What is written in the hall, and how it comes home: one after the other, in one world. */
export function comingHome(world: () => HallWorld): void {
  it("writes decisions under numbers of its own, with figures of the snapshot", async () => {
    const { laptop, meeting, snapshot, before, fresh, decision } = world();
    const { status, body } = await laptop.post(
      "/decisions",
      decision(fresh, "Tambah hari buka", { meeting }),
    );
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body.number).toMatch(/^TL\/15\/2026-10\/S-[0-9A-F]{4}\/001$/);
    expect(body).toMatchObject({ figures: { then: { snapshot } } });
    const edited = await laptop.post(`/decisions/${fresh}/edit`, {
      version: 1,
      ...said,
      text: "Tambah dua hari buka",
      verification: null,
    });
    expect(edited.status, JSON.stringify(edited.body)).toBe(200);
    const reported = await laptop.post(`/decisions/${before}/progress`, {
      id: randomUUID(),
      text: "Sudah mulai",
      link: null,
    });
    expect(reported.status).toBe(201);
    const opened = await laptop.post(`/meetings/${meeting}/state`, {
      state: "open",
      version: 1,
    });
    expect(opened.status, JSON.stringify(opened.body)).toBe(200);
    // It keeps its snapshot: it has no other figures.
    const detached = await laptop.post(`/meetings/${meeting}/edit`, {
      title: "Rapat",
      area: "15",
      month,
      heldOn: null,
      place: "",
      snapshot: null,
      version: 2,
    });
    expect(detached.body.code).toBe("not-in-hall");
  });

  it("is looked at first, then stored once, under the next numbers of the province", async () => {
    const { api, laptop, meeting, database, fresh, results, taken } = world();
    const file = await results();
    const stored = await api.stored();
    const looked = await taken(file, { dryRun: true });
    expect(looked.outcomes).toEqual([
      "change new",
      "progress new",
      "decision new",
      "change new",
      "state new",
    ]);
    expect(looked.reply).toMatchObject({ stored: false, isKnown: false });
    expect(await api.stored()).toEqual(stored);

    const { reply } = await taken(file);
    expect(reply).toMatchObject({ stored: true, isKnown: false });
    const written = reply.items.find(({ thing }) => thing === "decision");
    expect(written?.number).toBe("TL/15/2026-10/002");
    expect(written?.numberThere).toMatch(/S-[0-9A-F]{4}\/001$/);
    const { body } = await api.get(`/decisions/${fresh}`, "planner");
    const there = await laptop.get(`/decisions/${fresh}`);
    const figures = (of: typeof body) =>
      (of.decision as { figures: { then: { asOf: string } } }).figures.then;
    expect(figures(body)).toEqual(figures(there.body));
    expect(body.decision).toMatchObject({
      text: "Tambah dua hari buka",
      version: 2,
      by: { id: "Perencana Wilayah 15" },
    });
    const now = await api.get(`/meetings/${meeting}`, "planner");
    expect(now.body.meeting).toMatchObject({ state: "open", version: 2 });

    const after = await api.stored();
    const again = await taken(file);
    expect(again.reply).toMatchObject({ stored: false, isKnown: true });
    expect(again.outcomes.every((one) => one.endsWith("known"))).toBe(true);
    expect(await api.stored()).toEqual(after);
    const [audit] =
      await database.sql`select actor, detail from audit_log where action = 'meeting.returnReceived'`;
    expect(audit).toMatchObject({ actor: "admin", detail: { new: 5 } });
  });

  it("names what contradicts, keeps what the province has, and stores the rest", async () => {
    const {
      api,
      office,
      laptop,
      meeting,
      database,
      fresh,
      decision,
      at,
      results,
      taken,
    } = world();
    const edit = { ...said, verification: null };
    const there = await office.post(`/decisions/${fresh}/edit`, {
      ...edit,
      version: 2,
      text: "Menurut provinsi",
    });
    expect(there.status).toBe(200);
    const closed = await office.post(`/meetings/${meeting}/state`, {
      state: "closed",
      version: 2,
    });
    expect(closed.status).toBe(200);
    await laptop.post(`/decisions/${fresh}/edit`, {
      ...edit,
      version: 2,
      text: "Menurut ruangan",
    });
    at("2026-10-05T05:00:00Z");
    const second = randomUUID();
    await laptop.post("/decisions", decision(second, "Latih kader"));
    await laptop.post(`/meetings/${meeting}/state`, {
      state: "closed",
      version: 2,
    });
    at("2026-10-05T09:00:00Z");
    const { reply, outcomes } = await taken(await results());
    expect(outcomes.filter((one) => !one.endsWith("known"))).toEqual([
      "change conflict",
      "decision new",
      "state conflict",
    ]);
    for (const { outcome, reason } of reply.items)
      expect(reason !== null).toBe(outcome === "conflict");
    const { body } = await api.get(`/decisions/${fresh}`, "planner");
    expect(body.decision).toMatchObject({ text: "Menurut provinsi" });
    const numbers =
      await database.sql`select series, array_agg(ordinal order by ordinal) as ordinals from decisions group by series`;
    expect(numbers).toEqual([{ series: "15/2026-10", ordinals: [1, 2, 3] }]);
  });

  it("takes what two laptops wrote, without doubles", async () => {
    const { api, laptop, meeting, early, decision, taken } = world();
    const other = await openFile("pack", early, {
      content: PackContent,
      file: "early",
    });
    await laptop.post("/decisions", decision(randomUUID(), "Dari laptop lain"));
    const { bytes } = await makeReturn(laptop.database, other.content, {
      version: "test",
      now: api.product.now(),
    });
    const { reply, outcomes } = await taken(bytes);
    expect(reply.mark).not.toBe(laptop.product.hall?.mark);
    expect(
      reply.items.flatMap(({ number, outcome }) =>
        outcome === "new" ? [number] : [],
      ),
    ).toEqual(["TL/15/2026-10/004"]);
    expect(outcomes).toContain("decision known");
    const { body } = await api.get(`/meetings/${meeting}/packs`, "planner");
    expect(
      (body.packs as { returns: number }[])
        .map(({ returns }) => returns)
        .sort(),
    ).toEqual([1, 2]);
  });

  it("refuses what was changed, is of another meeting, or was made without its pack", async () => {
    const { api, office, meeting, pack, database, results, handIn } = world();
    const file = await results();
    const stored = await api.stored();
    const refusals: [string, Uint8Array, string, string?][] = [
      ["cut", file.subarray(0, -7), "pack-damaged"],
      ["a byte changed", flipped(file, file.length - 60), "pack-damaged"],
      ["a pack", pack, "return-is-pack"],
      ["another file", new TextEncoder().encode("a,b\n1,2\n"), "pack-foreign"],
    ];
    for (const [what, bytes, code] of refusals) {
      const reply = await handIn(bytes);
      expect([what, reply.status, reply.body.code]).toEqual([what, 422, code]);
    }
    const planned = await office.post("/meetings", {
      title: "Lain",
      area: "15",
      month,
      heldOn: null,
      place: "",
      snapshot: null,
    });
    const to = (planned.body.meeting as { id: string }).id;
    expect((await handIn(file, { to })).body.code).toBe("return-elsewhere");
    await database.sql`update meeting_packs set key = 'another'`;
    expect((await handIn(file)).body.code).toBe("return-unknown");
    const without = await api.get(`/meetings/${to}/pack`, "planner");
    expect(without.body.code).toBe("pack-without-snapshot");
    expect(
      (await api.get(`/meetings/${meeting}/return`, "planner")).body.code,
    ).toBe("no-hall");
    const {
      meetings: _,
      changes: __,
      sequence: ___,
      audited: ____,
      ...rest
    } = stored as Record<string, unknown>;
    expect(await api.stored()).toMatchObject(rest);
  });
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
