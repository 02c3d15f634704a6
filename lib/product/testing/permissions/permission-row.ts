import type { PermissionWorld } from "./permission-world";

/** What is asked: an address, and what is sent with it. */
export type Asked = { url: string; init?: RequestInit };

/** Statuses in the order of `columns` in the test: stranger, viewer, planner, own operator, foreign operator, admin. */
export type Statuses = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
];

export type PermissionRow = {
  /** As the API's document names it; an operation may have several rows. */
  operation: string;
  /** What is asked of area 15.01. Made anew for each request that is let through, if it changes what is stored. */
  ask: (world: PermissionWorld) => Asked | Promise<Asked>;
  real: Statuses;
  /** In a demo, if somebody may do other things there. */
  demo?: Statuses;
};

export const all: Statuses = [200, 200, 200, 200, 200, 200];
export const nobodyFinds: Statuses = [404, 404, 404, 404, 404, 404];
export const oversight: Statuses = [403, 200, 200, 200, 200, 200];
export const signedIn: Statuses = [401, 200, 200, 200, 200, 200];
export const senders: Statuses = [401, 403, 403, 200, 403, 200];
export const sendersAndPlanners: Statuses = [401, 403, 200, 200, 403, 200];
export const planners: Statuses = [401, 403, 200, 403, 403, 200];
export const admins: Statuses = [401, 403, 403, 403, 403, 200];

/** The same with another answer to what is done. A list that is mapped has forgotten how long it is. */
export const instead = (statuses: Statuses, done: number) =>
  statuses.map((status) =>
    status === 200 ? done : status,
  ) as unknown as Statuses;

export const get = (
  operation: string,
  query: string,
  real: Statuses,
  demo?: Statuses,
): PermissionRow => ({
  operation: `GET ${operation}`,
  ask: () => ({ url: operation.replace("{code}", "15.01") + query }),
  real,
  ...(demo && { demo }),
});

export const json = (url: string, body: unknown): Asked => ({
  url,
  init: {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  },
});
export const bare = (url: string): Asked => ({ url, init: { method: "POST" } });
export const form = (url: string, body: FormData): Asked => ({
  url,
  init: { method: "POST", body },
});
