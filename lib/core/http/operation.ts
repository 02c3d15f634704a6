import { createRoute, type RouteConfig } from "@hono/zod-openapi";
import { createMiddleware } from "hono/factory";
import type { Actor } from "@/lib/core/access/actor";
import { insist, type Audience } from "@/lib/core/access/permissions";
import type { Text } from "@/lib/core/domain/text-pair";
import { readJsonBody } from "./json-body";
import { problems } from "./openapi";
import type { ApiEnv } from "./request-context";

/** Who comes to an operation. */
export type Visitor = { actor: Actor; audience: Audience };

/**
 * What is asked of a request before anything of it is read: whether its sender may use the operation at all. For which area, the verb asks once
 * the request has said it.
 */
export type Door = {
  may: (visitor: Visitor) => boolean;
  /** What somebody else may not do; follows "may not". */
  to: Text;
};

/** For what anybody may ask; what each is told, the audience decides. */
export const openDoor: Door = {
  may: () => true,
  to: { id: "meminta itu", en: "ask for that" },
};

/** For people of whom this is true. */
export function actorDoor(may: (actor: Actor) => boolean, to: Text): Door {
  return { may: ({ actor }) => may(actor), to };
}

/** Larger than anything that is written as JSON here. */
const mostJsonBytes = 64 * 1024;

/**
 * A route behind its door, the only way to make one. In this order: who asks is known already, whether they may, whether the body is of a kind and
 * size that is taken here and comes in time; and only then it is parsed. Files are received by `withUpload`, which has limits of its own.
 */
export function operation<Route extends Omit<RouteConfig, "middleware">>(
  door: Door,
  route: Route,
) {
  const takesJson =
    route.request?.body?.content["application/json"] !== undefined;
  const atDoor = createMiddleware<ApiEnv>(async (c, next) => {
    const { actor, audience } = c.var;
    insist(door.may({ actor, audience }), actor, door.to);
    if (takesJson)
      c.req.raw = await readJsonBody(c.req.raw, { mostBytes: mostJsonBytes });
    await next();
  });
  const behindDoor: Route = {
    ...route,
    responses: { ...refusalsAt(door, takesJson), ...route.responses },
  };
  return createRoute<Route["path"], Route>({
    ...behindDoor,
    middleware: atDoor,
  });
}

/** What the door itself may answer. */
function refusalsAt(door: Door, takesJson: boolean): RouteConfig["responses"] {
  return {
    ...(door !== openDoor && problems(401, 403)),
    ...(takesJson && problems(408, 413, 415)),
  };
}
