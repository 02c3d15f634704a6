import type { Sql, TransactionSql } from "postgres";

type Work = (tx: TransactionSql) => unknown;
type Standing = { isOver: boolean };

/**
 * Runs a transaction so that it ends with its connection. Left to itself the driver, after a lost connection, sends its rollback to the
 * socket that is gone, which ends the whole process, or runs what is left of the transaction inside the next one on that connection
 * (porsager/postgres #1208, #1216).
 */
export async function beginGuarded(
  sql: Sql,
  ...given: [Work] | [string, Work]
): Promise<unknown> {
  const standing: Standing = { isOver: false };
  const work = given.length === 1 ? given[0] : given[1];
  const guarded = (tx: TransactionSql) => insulate(standing, tx, work);
  const outcome =
    given.length === 1 ? sql.begin(guarded) : sql.begin(given[0], guarded);
  const markOver = () => {
    standing.isOver = true;
  };
  outcome.then(markOver, markOver);
  return outcome;
}

async function insulate(
  standing: Standing,
  tx: TransactionSql,
  work: Work,
): Promise<unknown> {
  try {
    const result = await settle(work(guard(tx, standing)));
    return standing.isOver ? await never() : result;
  } catch (error) {
    // With the connection the transaction has already been ended, and its caller told; nothing may be sent any more.
    if (standing.isOver) await never();
    throw error;
  }
}

/** The driver lets a transaction answer with a list of queries. */
const settle = async (result: unknown): Promise<unknown> =>
  Array.isArray(result) ? Promise.all(result) : result;

const never = () => new Promise<never>(() => undefined);

type Call = (...given: unknown[]) => unknown;

function guard(tx: TransactionSql, standing: Standing): TransactionSql {
  const insist = () => {
    if (standing.isOver) throw new TransactionOverError();
  };
  const query =
    (call: Call): Call =>
    (...given) => {
      insist();
      return watch(call(...given), standing);
    };
  const call = (name: "unsafe" | "file" | "savepoint") =>
    Reflect.get(tx, name) as Call;
  const savepoint: Call = (...given) => {
    insist();
    const work = given.pop() as Work;
    const inner = (nested: TransactionSql) => insulate(standing, nested, work);
    return call("savepoint")(...given, inner);
  };
  const replaced = new Map<string | symbol, Call>([
    ["unsafe", query(call("unsafe"))],
    ["file", query(call("file"))],
    ["savepoint", savepoint],
  ]);
  return new Proxy(tx, {
    apply: (target, _, given: unknown[]) => query(target)(...given),
    get: (target, key): unknown =>
      replaced.get(key) ?? Reflect.get(target, key),
  });
}

/** Notes the loss of the connection at the moment the driver tells the query, before whoever waits for it can go on. */
function watch(query: unknown, standing: Standing): unknown {
  if (!isQuery(query)) return query;
  const { reject } = query;
  query.reject = (error) => {
    if (isConnectionLoss(error)) standing.isOver = true;
    reject(error);
  };
  return query;
}

type DriverQuery = { reject: (error: unknown) => void };

const isQuery = (value: unknown): value is DriverQuery =>
  value instanceof Promise && "reject" in value;

function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  const isDriver = typeof code === "string" && code.startsWith("CONNECTION_");
  const isSocket = "syscall" in error;
  return isDriver || isSocket || severity === "FATAL" || severity === "PANIC";
}

/** A statement came too late: its transaction has ended, or its connection was lost. */
class TransactionOverError extends Error {
  override name = "TransactionOverError";
  readonly code = "CONNECTION_CLOSED";

  constructor() {
    super("The transaction is over: it has ended, or its connection was lost");
  }
}
