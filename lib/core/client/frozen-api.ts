import type { ApiClient } from "./api-client";

/** What is asked of the product as it is, whatever a page shows: the list of snapshots. */
const alwaysLive = /^\/api\/v1\/snapshots\b/;

/**
 * The API of a page that shows a snapshot: every read names it, so that nothing on the page can be of another moment. What the snapshot does not hold is
 * refused, and the page says so. What is sent goes as it is.
 */
export function frozenApi(api: ApiClient, snapshot: string): ApiClient {
  return {
    call: (path, schema, options) => {
      const isRead = (options?.method ?? "GET") === "GET";
      return api.call(
        isRead && !alwaysLive.test(path) ? withSnapshot(path, snapshot) : path,
        schema,
        options,
      );
    },
  };
}

function withSnapshot(path: string, snapshot: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}snapshot=${snapshot}`;
}
