import type { ErrorCode } from "./contract";
import type { Text } from "@/lib/core/domain/text-pair";
import { refusalTexts, type RefusalTexts } from "./refusal-texts";

/** What the reader is told of a refused request. `details` goes into the reply beside it, such as the issues of a file. */
export type Refusal = {
  code: ErrorCode;
  text: Text;
  remedy: Text;
  details?: Readonly<Record<string, unknown>>;
};

/** A request refused for a reason that the sender can read; anything else that is thrown is a bug or an outage. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly text: Text;
  readonly remedy: Text;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(`${refusal.code}: ${refusal.text.en}`, options);
    this.name = "AppError";
    this.code = refusal.code;
    this.text = refusal.text;
    this.remedy = refusal.remedy;
    this.details = refusal.details ?? {};
  }
}

type FactsOf<Code extends ErrorCode> = Parameters<RefusalTexts[Code]>;

/** The refusal for a code in its usual words; the facts it names are typed by the code: `refusal("unknown-area", { code })`. */
export function refusal<Code extends ErrorCode>(
  code: Code,
  ...facts: FactsOf<Code>
): AppError {
  return new AppError({ code, ...wordsOf(code, facts) });
}

/** The same for a refusal behind which another error stands: an outage, a file that broke a reader. */
export function refusalFrom<Code extends ErrorCode>(
  cause: unknown,
  code: Code,
  ...facts: FactsOf<Code>
): AppError {
  return new AppError({ code, ...wordsOf(code, facts) }, { cause });
}

function wordsOf(code: ErrorCode, facts: readonly unknown[]) {
  const words = refusalTexts[code] as (...facts: readonly unknown[]) => {
    text: Text;
    remedy: Text;
  };
  return words(...facts);
}

const statuses: Record<ErrorCode, number> = {
  "bad-request": 400,
  "unknown-area": 404,
  "unknown-indicator": 404,
  "level-not-below": 400,
  "level-not-public": 403,
  "month-outside-range": 400,
  "not-signed-in": 401,
  "not-allowed": 403,
  "not-found": 404,
  "already-withdrawn": 409,
  "file-too-large": 413,
  "file-unreadable": 422,
  "file-missing": 400,
  "not-multipart": 415,
  "rows-refused": 422,
  "columns-missing": 422,
  "idempotency-conflict": 409,
  "upload-aborted": 400,
  "too-busy": 503,
  "too-many-requests": 429,
  "database-unavailable": 503,
  internal: 500,
};

/** HTTP status of a refusal. */
export function statusOf(code: ErrorCode): number {
  return statuses[code];
}
