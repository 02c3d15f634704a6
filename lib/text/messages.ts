import type {} from "use-intl";
import type { Locale } from "@/lib/domain/text-pair";
import { boundaries } from "./messages/boundaries";
import { children } from "./messages/children";
import { common } from "./messages/common";
import { definitions } from "./messages/definitions";
import { growth } from "./messages/growth";
import { province } from "./messages/province";
import { signIn } from "./messages/sign-in";
import { submit } from "./messages/submit";

/** All wording by area of the product. A page sends the browser only the areas it uses. */
const areas = {
  common,
  province,
  submit,
  children,
  signIn,
  definitions,
  boundaries,
  growth,
};
export type TextArea = keyof typeof areas;

export type Messages = { [A in TextArea]: (typeof areas)[A]["id"] };

/** Messages of the named areas in one language, as ICU text. */
export function messagesOf(
  locale: Locale,
  wanted: readonly TextArea[],
): Partial<Messages> {
  return Object.fromEntries(wanted.map((area) => [area, areas[area][locale]]));
}

declare module "use-intl" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into the library's own
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
