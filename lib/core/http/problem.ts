import { STATUS_CODES } from "node:http";
import type { Problem } from "@/lib/core/refusals/contract";
import type { AppError } from "@/lib/core/refusals/errors";

/** A refusal as it is sent. */
export function problemOf(
  { status, code, text, remedy }: AppError,
  requestId: string,
): Problem {
  return {
    type: `/definitions#${code}`,
    title: STATUS_CODES[status] ?? code,
    status,
    code,
    message: text,
    remedy,
    requestId,
  };
}
