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

/** What a lost connection's pool still has under way is given this long. */
const retiringMs = 60_000;
const endingSeconds = 5;

/**
 * A pool that outlives its connections. The driver reuses a lost connection together with what it had not sent and the error it had not
 * told, and may never get it going again (porsager/postgres #1209, #1215): so the first loss replaces all of its connections.
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
        // That a server cannot be reached at all leaves nothing behind.
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

/** Looks like the driver, and is always the current one. */
function facade(current: () => Sql): Sql {
  const begin = (...given: Given) => beginGuarded(current(), ...given);
  return new Proxy(current(), {
    apply: (_, __, given: unknown[]): unknown =>
      Reflect.apply<undefined, unknown[], unknown>(current(), undefined, given),
    get: (_, key): unknown =>
      key === "begin" ? begin : Reflect.get(current(), key),
  });
}
