import type { Text } from "@/lib/core/domain/text-pair";

/** Why the database cannot be used, and what to do about it, for the person who started the program. */
export class DatabaseStartError extends Error {
  override name = "DatabaseStartError";
  readonly text: Text;

  constructor(text: Text, options?: ErrorOptions) {
    super(`${text.id}\n${text.en}`, options);
    this.text = text;
  }
}
