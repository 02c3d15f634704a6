import type { ProblemWithMore } from "@/lib/core/refusals/contract";

export type ApiFailure =
  /** The server refused and said why. */
  | { kind: "refused"; status: number; problem: ProblemWithMore }
  /** No answer came: no network, a timeout, a server that is down. */
  | { kind: "unreachable" }
  /** An answer came that does not fit the contract. */
  | { kind: "unreadable"; status: number };

export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly failure: ApiFailure;
  constructor(failure: ApiFailure, cause?: unknown) {
    super(
      failure.kind === "refused"
        ? `${failure.problem.code}: ${failure.problem.message.en}`
        : failure.kind,
      { cause },
    );
    this.failure = failure;
  }
}

/** What went wrong, also for errors that are not of the API. */
export function failureOf(error: unknown): ApiFailure {
  return error instanceof ApiError
    ? error.failure
    : { kind: "unreadable", status: 0 };
}

/** True where the API refused for this reason. */
export function isRefused(error: unknown, code: string): boolean {
  const failure = failureOf(error);
  return failure.kind === "refused" && failure.problem.code === code;
}
