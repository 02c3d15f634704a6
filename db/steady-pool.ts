import type { Options, PostgresType, Sql } from "postgres";
import { agreeOnTypes } from "./driver-types";
import { beginGuarded } from "./guarded-transaction";

/** Opens connections of the driver to the one database, with a few options of its own. */
export type Connect = (options: ConnectOptions) => Sql;

export type ConnectOptions = Pick<
  Options<Record<string, PostgresType>>,
  "max" | "onclose" | "onparameter" | "fetch_types"
> & { onnotify?: (channel: string, payload: string) => void };

export type SteadyPool = { sql: Sql; end: () => Promise<void> };

/** How long the running queries of a pool may still take after one of its connections was lost. */
const retiringMs = 60_000;
const endingSeconds = 5;

/**
 * A pool that outlives its connections. After a loss, the driver reuses the connection together with unsent queries and unreported errors, and may
 * never make it work again (porsager/postgres #1209, #1215). Therefore the first loss replaces all connections.
 */
export function openSteadyPool(connect: Connect): SteadyPool {
  const retired = new Set<Sql>();
  let isEnding = false;

  const start = (): Sql => {
    let wasOpen = false;
    const pool = connect({
      onparameter: () => {
        wasOpen = true;
      },
      onclose: () => {
        // If the server could not be reached at all, there is no connection to replace.
        if (wasOpen && !isEnding && pool === current) replace();
      },
    });
    agreeOnTypes(pool);
    return pool;
  };
  const replace = () => {
    const old = current;
    retired.add(old);
    current = start();
    setTimeout(() => {
      void endPool(old).then(() => retired.delete(old));
    }, retiringMs).unref();
  };
  let current = start();

  return {
    sql: facade(() => current),
    end: async () => {
      isEnding = true;
      await Promise.all([current, ...retired].map(endPool));
    },
  };
}

const endPool = (pool: Sql) => pool.end({ timeout: endingSeconds });

type Given =
  Parameters<typeof beginGuarded> extends [Sql, ...infer Rest] ? Rest : never;

/** Behaves like the driver, and always passes on to the current pool. */
function facade(current: () => Sql): Sql {
  const begin = (...given: Given) => beginGuarded(current(), ...given);
  return new Proxy(current(), {
    apply: (_, __, given: unknown[]): unknown =>
      Reflect.apply<undefined, unknown[], unknown>(current(), undefined, given),
    get: (_, key): unknown =>
      key === "begin" ? begin : Reflect.get(current(), key),
  });
}
