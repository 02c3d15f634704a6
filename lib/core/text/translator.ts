import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/core/domain/text-pair";
import { precompile } from "./precompile";
import type { Tree, Wording } from "./pair";

const compiled = new WeakMap<Wording, Map<Locale, Tree>>();

/** Wording in one language, ready for the small formatter. */
export function compiledWording<W extends Wording>(
  locale: Locale,
  wording: W,
): W["id"] {
  const known = compiled.get(wording) ?? new Map<Locale, Tree>();
  compiled.set(wording, known);
  const made = known.get(locale) ?? (precompile(wording[locale]) as Tree);
  known.set(locale, made);
  return made;
}

/** Wording for server components: `translatorOf(locale, definitions)("title")`, with a subject's wording from its text.ts. */
export function translatorOf<W extends Wording>(locale: Locale, wording: W) {
  return createTranslator<W["id"]>({
    locale,
    messages: compiledWording(locale, wording),
  });
}
