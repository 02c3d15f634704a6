import type { Locale } from "@/lib/core/domain/text-pair";
import type { Wording } from "./pair";

/**
 * Everything that a subject says, or a shared folder of components. lib/product/texts.ts lists them. Each is written `as const satisfies SubjectText`,
 * so that its name and keys stay types, and a page cannot ask for what does not exist.
 */
export type SubjectText = {
  readonly name: string;
  /** What its pages and pieces say. The browser gets it with the pages that name the subject. */
  readonly words?: Wording;
  /** What it says on every page: the menu, the ticker, forms of submissions, by keys that its client/subject.ts names. */
  readonly everywhere?: Wording;
  /** Its codes of refusals, as the page of definitions explains them. */
  readonly reasons?: Readonly<Record<Locale, Readonly<Record<string, string>>>>;
  /** Whose pieces its own pieces show: a page that names the subject sends the words of these too. */
  readonly shows?: readonly SubjectText[];
};
