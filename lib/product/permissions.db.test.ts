import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeOnOneEngine } from "@/db/testing/describe-on-both-engines";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import {
  openLiveServer,
  type LiveServer,
} from "@/lib/live/server/testing/live-client";
import {
  expectProblem,
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "./testing/api-under-test";
import { everyOperation } from "./testing/every-answer";
import type { PermissionRow } from "./testing/permissions/permission-row";
import { permissionRows } from "./testing/permissions/permission-rows";
import {
  permissionWorld,
  type PermissionWorld,
} from "./testing/permissions/permission-world";
import { testMonth as month } from "./testing/test-product";

/** Each kind of sender, with a session and with a key. Area 15.01 is the operator's own, and foreign to the neighbour. */
const columns = [
  ["stranger"],
  ["viewer", "viewerKey"],
  ["planner", "plannerKey"],
  ["operator", "operatorKey"],
  ["neighbour", "neighbourKey"],
  ["admin", "adminKey"],
] as const satisfies readonly (readonly ActorName[])[];

/** Those who are refused first, so that they find what they ask about. */
const cellsOf = ({ real, demo }: PermissionRow, isDemo: boolean) =>
  columns
    .flatMap((actors, column) =>
      actors.map((as) => ({
        as,
        wanted: ((isDemo ? demo : undefined) ?? real)[column] ?? 0,
      })),
    )
    .sort((a, b) => b.wanted - a.wanted);

/** Whether a watch is let in, in the same order. */
const watches = [
  { area: "15", level: "regency", real: [1, 1, 1, 1, 1, 1] },
  { area: "15.01.01", level: "village", real: [0, 1, 1, 1, 1, 1] },
  { area: "15.01.01.2001", level: "posyandu", real: [0, 1, 1, 1, 1, 1] },
  { area: "15", level: "posyandu", real: [0, 0, 0, 0, 0, 0] },
] as const;

/** What Socket.IO listens to by itself. */
const ownOfLibrary = new Set<string | symbol>(["disconnect", "error"]);

describeOnOneEngine("who may do what", ({ database }) => {
  let api: ApiUnderTest;
  let live: LiveServer;
  let world: PermissionWorld;

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    live = await openLiveServer(api);
    world = permissionWorld(api);
  });
  afterAll(async () => {
    await live.stop();
    await api.close();
  });

  it("is said of every operation that the API has, and of no other", async () => {
    const said = new Set(permissionRows.map(({ operation }) => operation));
    expect([...said].sort()).toEqual((await everyOperation(api)).sort());
  });

  const kinds = [["real"], ["a demo"]] as const;
  describe.each(kinds)("where the installation is %s", (kind) => {
    const isDemo = kind === "a demo";

    it.each(
      permissionRows.map((row, index) => [row.operation, index, row] as const),
    )("%s (%i)", async (operation, _, row) => {
      api.product.isDemo = () => false;
      const isReading = operation.startsWith("GET ");
      let asked = await row.ask(world);
      for (const { as, wanted } of cellsOf(row, isDemo)) {
        const isRefused = wanted >= 400;
        if (!isReading && !isRefused) asked = await row.ask(world);
        const before = isReading ? null : await api.stored();
        api.product.isDemo = () => isDemo;
        const { url, init } = asked;
        const headers = new Headers(init?.headers);
        headers.set("x-actor", as);
        const response = await api.api.request(`/api/v1${url}`, {
          ...init,
          headers,
        });
        const text = await response.text();
        expect([as, response.status], text.slice(0, 500)).toEqual([as, wanted]);
        if (isRefused)
          expectProblem(
            {
              status: response.status,
              type: response.headers.get("content-type") ?? "",
              body: JSON.parse(text),
            },
            { status: wanted, code: JSON.parse(text).code },
          );
        expect(response.headers.get("cache-control")).not.toBeNull();
        if (isReading) continue;
        // What is refused has changed nothing; what is done has, or this would see nothing.
        if (isRefused) expect(await api.stored()).toEqual(before);
        else expect(await api.stored()).not.toEqual(before);
      }
      expect(api.leftOvers()).toEqual([]);
    });

    it("sockets watch what their reader may read", async () => {
      api.product.isDemo = () => isDemo;
      for (const [column, actors] of columns.entries())
        for (const as of actors) {
          const { socket, watch } = await live.connect(as);
          for (const { area, level, real } of watches) {
            const answer = await watch({
              area: AreaCode.parse(area),
              level,
              month: Month.parse(month),
              sequence: 0,
            });
            const admin = real.at(-1);
            const wanted = isDemo ? admin : real[column];
            expect([as, area, level, answer.ok]).toEqual([
              as,
              area,
              level,
              wanted === 1,
            ]);
          }
          socket.disconnect();
        }
    });
  });

  it("is said of every event that a socket may send", async () => {
    const { socket } = await live.connect("stranger");
    const [served] = await live.io.fetchSockets();
    const names = live.io.sockets.sockets.get(served?.id ?? "")?.eventNames();
    expect(names?.filter((name) => !ownOfLibrary.has(name)).sort()).toEqual([
      // Whoever knows the number of an upload hears how far it is, in rows.
      "follow",
      // Rooms of subjects ask themselves who may come in; leaving needs nothing.
      "join",
      "part",
      // Takes back a watch.
      "unwatch",
      "watch",
    ]);
    socket.disconnect();
  });
});
