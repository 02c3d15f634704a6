import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/domain/text-pair";
import { messagesOf, type Messages, type TextArea } from "./messages";
import { precompile } from "./precompile";

const compiled = new Map<string, Messages>();

/** Messages of the named areas, ready for the small formatter. Areas that were not named are missing at run time. */
export function compiledMessages(
  locale: Locale,
  areas: readonly TextArea[],
): Messages {
  const key = `${locale}:${areas.join()}`;
  const known = compiled.get(key);
  if (known) return known;
  const made = precompile(messagesOf(locale, areas)) as Messages;
  compiled.set(key, made);
  return made;
}

/** Wording for server components: `translatorOf(locale, "submit")("title")`. */
export function translatorOf<A extends TextArea>(locale: Locale, area: A) {
  return createTranslator<Messages, A>({
    locale,
    messages: compiledMessages(locale, [area]),
    namespace: area,
  });
}
