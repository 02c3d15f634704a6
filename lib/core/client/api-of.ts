import type { QueryClient } from "@tanstack/react-query";
import { createApiClient, type ApiClient, type Transport } from "./api-client";
import { carry } from "./kept-answers";

declare global {
  /** Set by server.ts: the API, called in process and without the network. */
  var __pantauApi: Transport | undefined;
}

const clients = new WeakMap<QueryClient, ApiClient>();

let browserClient: ApiClient | undefined;

/** The API over HTTP, with the browser's own cookies. */
export function browserApi(): ApiClient {
  browserClient ??= createApiClient(carry, location.origin);
  return browserClient;
}

/** The API in process, on behalf of whoever sent these headers. It fails if the page was not started by server.ts. */
export function inProcessApi(cookie: string | null): ApiClient {
  const transport = globalThis.__pantauApi;
  if (transport === undefined)
    throw new Error("The API was not handed over: start with server.ts");
  return createApiClient(
    transport,
    "http://in-process.invalid",
    cookie === null ? {} : { cookie },
  );
}

/** Queries of this cache use this API; without it they go over HTTP. */
export function assignApi(client: QueryClient, api: ApiClient): void {
  clients.set(client, api);
}

export function apiOf(client: QueryClient): ApiClient {
  return clients.get(client) ?? browserApi();
}
