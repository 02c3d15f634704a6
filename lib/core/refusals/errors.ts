import type { Text } from "@/lib/core/domain/text-pair";
import { coreRefusals } from "./core-refusals";
import type { RefusalKinds, RefusalWords } from "./refusal-kinds";

/** What the reader is told of a refused request. `details` goes into the reply beside it, such as the issues of a file. */
export type Refusal = {
  code: string;
  /** HTTP status; that of the code where nothing else is said. */
  status?: number;
  text: Text;
  remedy: Text;
  details?: Readonly<Record<string, unknown>>;
};

/** A request refused for a reason that the sender can read; anything else that is thrown is a bug or an outage. */
export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly text: Text;
  readonly remedy: Text;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(`${refusal.code}: ${refusal.text.en}`, options);
    this.name = "AppError";
    this.code = refusal.code;
    this.status = refusal.status ?? statusOfCore(refusal.code);
    this.text = refusal.text;
    this.remedy = refusal.remedy;
    this.details = refusal.details ?? {};
  }
}

type FactsOf<Kinds extends RefusalKinds, Code extends keyof Kinds> = Parameters<
  Kinds[Code]["words"]
>;

/**
 * A way to refuse for the reasons of a subject; the facts that the words name are typed by the code. A subject keeps its reasons in
 * server/refusals.ts and names them in its subject.ts.
 */
export function refusalsOf<const Kinds extends RefusalKinds>(kinds: Kinds) {
  return <Code extends keyof Kinds & string>(
    code: Code,
    ...facts: FactsOf<Kinds, Code>
  ): AppError => new AppError({ code, ...saidOf(kinds, code, facts) });
}

type CoreCode = keyof typeof coreRefusals;

/** The refusal for a code of core in its usual words: `refusal("unknown-area", { code })`. */
export const refusal = refusalsOf(coreRefusals);

/** The same for a refusal behind which another error stands: an outage, a file that broke a reader. */
export function refusalFrom<Code extends CoreCode>(
  cause: unknown,
  code: Code,
  ...facts: FactsOf<typeof coreRefusals, Code>
): AppError {
  return new AppError(
    { code, ...saidOf(coreRefusals, code, facts) },
    { cause },
  );
}

function saidOf(
  kinds: RefusalKinds,
  code: string,
  facts: readonly unknown[],
): RefusalWords & { status: number } {
  const kind = kinds[code];
  if (kind === undefined) throw new RangeError(`No refusal is called ${code}`);
  const words = kind.words as (...facts: readonly unknown[]) => RefusalWords;
  return { status: kind.status, ...words(...facts) };
}

function statusOfCore(code: string): number {
  const kinds: RefusalKinds = coreRefusals;
  const kind = kinds[code];
  if (kind === undefined)
    throw new RangeError(`The status of ${code} was not given`);
  return kind.status;
}
