import { createMiddleware } from "hono/factory";
import type { Product } from "@/lib/core/product/product";
import { refusal } from "@/lib/core/refusals/errors";
import type { ApiEnv } from "./request-context";

/** What core itself answers in a hall: the names of areas, and the document of the API. */
const ofCore = ["GET /areas*", "GET /openapi.json"];

/** Of one meeting: its id in the path of what is written. */
const meetingPath = /^\/meetings\/([^/]+)/;

/**
 * Closes what a laptop in a hall cannot answer: it has one meeting, its snapshot and its decisions, and nothing else of the province. What is not named by
 * its subject is refused in words, never answered from tables that are empty there. Meetings of before are there for their titles; only its own is written.
 */
export function insistInHall(
  product: Product,
  base: string,
  open: readonly string[],
) {
  const doors = [...ofCore, ...open];
  const isOpen = (asked: string) =>
    doors.some((door) =>
      door.endsWith("*") ? asked.startsWith(door.slice(0, -1)) : asked === door,
    );
  return createMiddleware<ApiEnv>(async (c, next) => {
    const { hall } = product;
    if (hall === undefined) return next();
    const path = new URL(c.req.url).pathname.slice(base.length);
    const method = c.req.method === "HEAD" ? "GET" : c.req.method;
    const meeting = meetingPath.exec(path)?.[1] ?? hall.meeting;
    const isForeign = method !== "GET" && meeting !== hall.meeting;
    if (isForeign || !isOpen(`${method} ${path}`)) throw refusal("not-in-hall");
    return next();
  });
}
