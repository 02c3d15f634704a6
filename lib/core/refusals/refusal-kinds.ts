import type { Text } from "@/lib/core/domain/text-pair";

/** What happened, and what to do about it. */
export type RefusalWords = { text: Text; remedy: Text };

/** Reasons to refuse a request, by code. The argument of `words` is what the words name. */
export type RefusalKinds = Readonly<
  Record<string, { status: number; words: (facts: never) => RefusalWords }>
>;

/** What a sender wrote, in quotes and cut short, since it comes back in an answer. */
export function quoted(value: string): string {
  return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
}
