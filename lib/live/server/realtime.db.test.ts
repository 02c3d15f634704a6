import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { writeSetting } from "@/db/core/settings";
import type { ChangeKind } from "@/lib/core/domain/change-kinds";
import { installationChanges } from "@/lib/installation/domain/changes";
import { subjects } from "@/lib/product/server";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { CellsEvent, type Watch } from "@/lib/live/contract";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { cellRows, everything } from "@/lib/figures/server/cells";
import { countAreas } from "@/lib/figures/server/count-areas";
import { publishDue } from "@/lib/figures/server/publish";
import {
  expectWords,
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { shortCsv } from "@/lib/product/testing/bad-files";
import { changeStructure } from "@/lib/live/server/testing/change-structure";
import { roundsOfRows, row } from "@/lib/live/server/testing/random-rows";
import {
  applyCells,
  openLiveServer,
  type LiveServer,
  type Screen,
} from "@/lib/live/server/testing/live-client";
import { everyQuestion, testMonth } from "@/lib/product/testing/test-product";

const month = testMonth as Month;
/** A busy machine needs longer than a second. */
const soon = { timeout: 20_000, interval: 20 };
const room = (area: string, level: Watch["level"], sequence = 0): Watch => ({
  area: area as AreaCode,
  level,
  month,
  sequence,
});
const structuralKinds: readonly ChangeKind[] = subjects
  .flatMap(({ changes = {} }) => Object.values(changes))
  .filter(({ reach }) => reach === "everything");

describeOnBothEngines("live cells", ({ database }) => {
  let api: ApiUnderTest;
  let live: LiveServer;

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    live = await openLiveServer(api);
  });
  afterEach(async () => {
    // Events that a test has caused must not arrive in the next one.
    await api.product.feed.settled();
  });
  afterAll(async () => {
    await live.stop();
    await api.close();
  });

  const send = async (...rows: (readonly (string | number)[])[]) => {
    const { status, body } = await api.send({
      content: shortCsv(...rows),
      as: "admin",
      // Counts that are made up fall and repeat themselves; that they do is agreed to.
      fields: { confirm: everyQuestion },
    });
    expect([status, body]).toMatchObject([201, {}]);
    return Number(body.sequence);
  };
  const now = () => api.product.feed.sequence;
  const structuralChange = (kind: ChangeKind) =>
    changeStructure(api, database(), kind);

  it("tell a watched room the rows that a submission touched, and its total, at its sequence", async () => {
    const client = await live.connect("operator");
    const reply = await client.watch(room("15", "subdistrict", now()));
    expect(reply).toEqual({ ok: true, sequence: now(), refetch: false });
    const sequence = await send(row("p1", 50, 40), row("p5", 60, 30));
    await expect.poll(() => client.cells, soon).toHaveLength(1);
    const [event] = client.cells;
    const shown = { area: "15", level: "subdistrict", month };
    expect(event).toMatchObject({ sequence, ...shown });
    expect(event?.rows.map(({ area }) => area)).toEqual([
      "15.01.01",
      "15.01.02",
    ]);
    expect(event?.total.values.ds).toMatchObject({
      numerator: 70,
      denominator: 110,
    });
    expect(event?.rows[0]?.values.ds).toMatchObject({
      numerator: 40,
      denominator: 50,
    });
  });

  it("tell nothing of another month, nor of another area", async () => {
    const client = await live.connect("operator");
    await client.watch(room("15.02", "village", now()));
    await client.watch({
      ...room("15", "regency", now()),
      month: "2026-07" as Month,
    });
    await send(row("p2", 50, 41));
    await api.product.feed.settled();
    expect(client.cells).toEqual([]);
  });

  it("bring somebody who comes late up to date without any event, and say nothing when nothing was missed", async () => {
    const before = now();
    const sequence = await send(row("p3", 70, 35));
    await api.product.feed.settled();
    const late = await live.connect("planner");
    const reply = await late.watch(room("15.01", "village", before));
    expect(reply).toEqual({ ok: true, sequence, refetch: false });
    await expect.poll(() => late.cells, soon).toHaveLength(1);
    const village = {
      area: "15.01.01.2002",
      values: { ds: { numerator: 35 } },
    };
    expect(late.cells[0]?.rows).toMatchObject([village]);
    expect(await late.watch(room("15.01", "village", sequence))).toMatchObject({
      refetch: false,
    });
    await api.product.feed.settled();
    expect(late.cells).toHaveLength(1);
  });

  it.each([
    ["nothing", undefined],
    ["a word", "15"],
    ["no area", { level: "regency", month, sequence: 0 }],
    ["a month no calendar has", { ...room("15", "regency"), month: "2026-13" }],
    ["a sequence below zero", room("15", "regency", -1)],
    ["an area that is not there", room("15.99", "village")],
    ["a level above the area", room("15.01.01.2001", "province")],
    ["every posyandu of a province", room("15", "posyandu")],
  ])("refuse to watch %s, in both languages", async (_, watch) => {
    const client = await live.connect("operator");
    const reply = await client.watch(watch as Watch);
    expect(reply.ok).toBe(false);
    if (reply.ok) return;
    expectWords(reply.problem.message);
    expectWords(reply.problem.remedy);
  });

  it("go on for everybody, whatever a stranger sends", async () => {
    const stranger = await live.connect("anonymous");
    const noise = stranger.socket as unknown as {
      emit: (...all: unknown[]) => void;
    };
    for (const name of ["watch", "unwatch", "follow"]) {
      for (const value of [
        null,
        {},
        [],
        7,
        "x".repeat(500),
        room("15.01", "province", now()),
      ])
        noise.emit(name, value, "no callback");
      noise.emit(name);
    }
    for (let upload = 0; upload < 100; upload += 1)
      stranger.socket.emit("follow", `u${String(upload)}`);
    noise.emit("submit", { area: "15.01" }, shortCsv(row("p1", 1, 1)));
    const client = await live.connect("neighbour");
    await client.watch(room("15", "regency", now()));
    const sequence = await send(row("p1", 55, 40));
    await expect.poll(() => client.cells.at(-1)?.sequence, soon).toBe(sequence);
    const rooms = [...live.io.sockets.adapter.rooms.keys()];
    expect(rooms.filter((name) => name.startsWith("upload|"))).toEqual([
      "upload|u99",
    ]);
  });

  it("let the operator of a neighbour watch, who can send by no event at all", async () => {
    const client = await live.connect("neighbour");
    expect(await client.watch(room("15.01", "village", now()))).toMatchObject({
      ok: true,
    });
    const before = await api.stored();
    const socket = client.socket as unknown as {
      emit: (...all: unknown[]) => void;
    };
    for (const name of ["submit", "submission", "cells", "ticker", "upload"])
      socket.emit(name, { area: "15.01", file: shortCsv(row("p1", 1, 1)) });
    expect(await client.watch(room("15.01", "village", now()))).toMatchObject({
      ok: true,
    });
    expect(await api.stored()).toEqual(before);
  });

  it("show the public no village, and of small counts only that they are hidden", async () => {
    const reader = await live.connect("anonymous");
    for (const refused of [
      room("15", "village"),
      room("15.01.01", "posyandu"),
      room("15.01.01.2001", "village"),
    ])
      expect(await reader.watch(refused)).toMatchObject({
        ok: false,
        problem: { code: "level-not-public" },
      });
    await reader.watch(room("15", "subdistrict", now()));
    await send(row("p7", 40, 3));
    await api.product.feed.settled();
    expect(reader.cells).toEqual([]);
    await publishDue(api.product);
    await expect.poll(() => reader.cells, soon).toHaveLength(1);
    const [event] = reader.cells;
    expect(
      event?.rows.map(({ area, values }) => [area, values.ds?.state]),
    ).toContainEqual(["15.02.01", "suppressed"]);
    const cells = [event?.total, ...(event?.rows ?? [])].flatMap((one) =>
      Object.values(one?.values ?? {}),
    );
    for (const cell of cells.filter(({ state }) => state === "suppressed"))
      for (const name of ["value", "numerator", "denominator"])
        expect(cell).not.toHaveProperty(name);
    expect(JSON.stringify(event)).not.toContain("posyandu_id");
  });

  it("are at most forty rooms a socket; leaving one makes place", async () => {
    const client = await live.connect("operator");
    const inMonth = (index: number) => ({
      ...room("15", "regency", now()),
      month:
        `20${String(10 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, "0")}` as Month,
    });
    const replies = await Promise.all(
      Array.from({ length: 41 }, (_, index) => client.watch(inMonth(index))),
    );
    expect(replies.map(({ ok }) => ok)).toEqual([
      ...Array.from({ length: 40 }, () => true),
      false,
    ]);
    client.socket.emit("unwatch", inMonth(0));
    expect(await client.watch(inMonth(40))).toMatchObject({ ok: true });
  });

  it.each(structuralKinds)(
    "are read anew after a change of kind $name, as cells cannot tell it",
    async (kind) => {
      const before = now();
      const sequence = await structuralChange(kind);
      await api.product.feed.settled();
      const client = await live.connect("operator");
      expect(await client.watch(room("15", "regency", before))).toEqual({
        ok: true,
        sequence,
        refetch: true,
      });
    },
  );

  it("are read anew by a client that is ahead of the log, as after a backup was put back", async () => {
    const client = await live.connect("operator");
    expect(await client.watch(room("15", "regency", now() + 1_000))).toEqual({
      ok: true,
      sequence: now(),
      refetch: true,
    });
  });

  it("end every connection when a demo is cleared, as those without an account may see less from now on", async () => {
    await writeSetting(database().sql, "demo", "loaded");
    await structuralChange(installationChanges.cleared);
    await api.product.feed.settled();
    const reader = await live.connect("anonymous");
    await writeSetting(database().sql, "demo", "cleared");
    await structuralChange(installationChanges.cleared);
    await expect.poll(() => reader.socket.connected, soon).toBe(false);
  });

  it("make a screen equal to a fresh read, whoever sends at the same time and whenever it joined", async () => {
    const watched = room("15", "village");
    const read = async (): Promise<Screen> => {
      const { sequence, total, rows } = await countAreas(api.product, {
        ...watched,
        indicator: "all",
      });
      const shown = cellRows([total, ...rows], everything, "village");
      return { sequence, rows: new Map(shown.map((one) => [one.area, one])) };
    };
    const early = await live.connect("planner");
    const screen = await read();
    early.socket.on("cells", (event) => {
      expect(
        CellsEvent.shape.rows.element.shape.values.safeParse(event.total.values)
          .success,
      ).toBe(true);
      applyCells(screen, event);
    });
    await early.watch({ ...watched, sequence: screen.sequence });
    for (const round of roundsOfRows()) {
      const joining = await live.connect("planner");
      const joined = await read();
      joining.socket.on("cells", (event) => {
        applyCells(joined, event);
      });
      const [sequences] = await Promise.all([
        Promise.all(round.map((rows) => send(...rows))),
        joining.watch({ ...watched, sequence: joined.sequence }),
      ]);
      const last = Math.max(...sequences);
      await expect
        .poll(() => [screen.sequence, joined.sequence], soon)
        .toEqual([last, last]);
      await api.product.feed.settled();
      // Once this is answered, everything that was emitted before has arrived too.
      for (const one of [early, joining])
        await one.watch({ ...watched, sequence: last });
      const fresh = await read();
      expect(screen).toEqual(fresh);
      expect(joined).toEqual(fresh);
      joining.socket.disconnect();
    }
  }, 180_000);
});
