import type { ApiClient } from "@/lib/core/client/api-client";

/** The API for somebody who follows a meeting: each read carries the pass that its code has given. */
export function passApi(api: ApiClient, pass: string | null): ApiClient {
  if (pass === null) return api;
  return {
    call: (path, schema, options = {}) =>
      api.call(path, schema, {
        ...options,
        headers: { ...options.headers, "x-stage-pass": pass },
      }),
  };
}
