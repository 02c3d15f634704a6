import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { listSnapshots } from "@/db/snapshots/snapshots";
import { mayRead } from "@/lib/core/access/permissions";
import { AreaCode, AreaLevel } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import {
  type Door,
  type Visitor,
  actorDoor,
  openDoor,
  operation,
} from "@/lib/core/http/operation";
import type { ApiContext, ApiEnv } from "@/lib/core/http/request-context";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import {
  CompareReply,
  NewSnapshot,
  Snapshot,
  SnapshotId,
  SnapshotsReply,
  SnapshotWithdrawal,
} from "@/lib/snapshots/contract";
import { compareSnapshots, insistSnapshot } from "./compare-snapshots";
import { mayReadSnapshot, mayTakeSnapshots } from "./permissions";
import { snapshotReply } from "./snapshot-reply";
import { takeSnapshot, withdrawSnapshot } from "./take-snapshot";

const params = z.object({ id: SnapshotId });
/** One a month for sixteen years. */
const mostListed = 200;

const body = <Schema extends z.ZodType>(schema: Schema) => ({
  content: { "application/json": { schema } },
  required: true as const,
});

const takeDoor = actorDoor(mayTakeSnapshots, {
  id: "mengambil potret",
  en: "take snapshots",
});
const compareDoor: Door = {
  may: ({ audience }) => audience === "oversight",
  to: { id: "membandingkan potret", en: "compare snapshots" },
};

const listRoute = operation(openDoor, {
  method: "get",
  path: "/snapshots",
  summary:
    "Figures that were frozen: those of an area, of areas inside it and of those it lies in, taken last first",
  request: { query: z.object({ area: AreaCode, month: Month.optional() }) },
  responses: {
    200: jsonReply(SnapshotsReply, "Snapshots, 200 at most"),
    ...problems(400, 403, 404),
  },
});

const takeRoute = operation(takeDoor, {
  method: "post",
  path: "/snapshots",
  summary:
    "Freeze an area and a month with everything that its pages show; every read of figures answers from it with `snapshot`",
  request: { body: body(NewSnapshot) },
  responses: {
    201: jsonReply(Snapshot, "Frozen"),
    ...problems(400, 401, 403, 404),
    422: problems(422)[422],
  },
});

const readRoute = operation(openDoor, {
  method: "get",
  path: "/snapshots/{id}",
  summary: "One snapshot",
  request: { params },
  responses: {
    200: jsonReply(Snapshot, "The snapshot"),
    ...problems(400, 401, 403, 404),
  },
});

const compareRoute = operation(compareDoor, {
  method: "get",
  path: "/snapshots/{id}/compare",
  summary:
    "What two snapshots of an area do not have the same of a month that both hold, and by which changes; the earlier one first",
  request: {
    params,
    query: z.object({ with: SnapshotId, level: AreaLevel.optional() }),
  },
  responses: {
    200: jsonReply(CompareReply, "What changed"),
    ...problems(400, 401, 403, 404, 422),
  },
});

const withdrawRoute = operation(takeDoor, {
  method: "post",
  path: "/snapshots/{id}/withdraw",
  summary:
    "Take a snapshot back, with a reason; it stays readable, and says so",
  request: { params, body: body(SnapshotWithdrawal) },
  responses: {
    200: jsonReply(Snapshot, "Withdrawn"),
    ...problems(400, 401, 403, 404, 409),
  },
});

const visitorOf = (c: ApiContext): Visitor => ({
  actor: c.get("actor"),
  audience: c.get("audience"),
});

/** Figures that were frozen. What is asked of one of them, lib/core/http/frozen-answers.ts answers. */
export function snapshotRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(listRoute, async (c) => {
    const { area, month = null } = c.req.valid("query");
    const visitor = visitorOf(c);
    insistArea(product.directory, area);
    const records = await listSnapshots(product.database.sql, {
      area,
      month,
      limit: mostListed,
    });
    const snapshots = records
      .filter(
        ({ areaCode }) =>
          mayReadSnapshot(visitor, areaCode) &&
          mayRead(visitor.audience, areaCode),
      )
      .map((record) => snapshotReply(product, visitor, record));
    const mayTake = mayTakeSnapshots(visitor.actor);
    return c.json({ area, snapshots, mayTake }, 200);
  });
  app.openapi(takeRoute, async (c) => {
    const record = await takeSnapshot(
      product,
      c.get("actor"),
      c.req.valid("json"),
    );
    return c.json(snapshotReply(product, visitorOf(c), record), 201);
  });
  app.openapi(readRoute, async (c) => {
    const visitor = visitorOf(c);
    const { id } = c.req.valid("param");
    const record = await insistSnapshot(product, visitor, id);
    return c.json(snapshotReply(product, visitor, record), 200);
  });
  app.openapi(compareRoute, async (c) => {
    const asked = { ...c.req.valid("param"), ...c.req.valid("query") };
    return c.json(await compareSnapshots(product, visitorOf(c), asked), 200);
  });
  app.openapi(withdrawRoute, async (c) => {
    const asked = { ...c.req.valid("param"), ...c.req.valid("json") };
    const record = await withdrawSnapshot(product, c.get("actor"), asked);
    return c.json(snapshotReply(product, visitorOf(c), record), 200);
  });
  return app;
}
