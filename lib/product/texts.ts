import type {} from "use-intl";
import { compiledWording } from "@/lib/core/text/translator";
import type { Locale } from "@/lib/core/domain/text-pair";
import { boundaries } from "@/lib/boundaries/text";
import { upload } from "@/lib/core/text/upload";
import { registry } from "@/lib/registry/text";
import { children } from "@/lib/children/text";
import { common } from "@/lib/core/text/common";
import { definitions } from "@/lib/definitions/text";
import { growth } from "@/lib/growth/text";
import { province } from "@/lib/dashboard/text";
import { signIn } from "@/lib/accounts/text";
import { submit } from "@/lib/submissions/text";

/** All wording by subject. A page sends the browser only what it uses. */
const texts = {
  common,
  upload,
  registry,
  province,
  submit,
  children,
  signIn,
  definitions,
  boundaries,
  growth,
};
type TextArea = keyof typeof texts;

type Messages = { [A in TextArea]: (typeof texts)[A]["id"] };

/** What the client components of a page say: always `common`, and the subjects named. What was not named is missing at run time. */
export function textsOf(
  locale: Locale,
  subjects: readonly Exclude<TextArea, "common">[],
): Messages {
  const wanted: readonly TextArea[] = ["common", ...subjects];
  return Object.fromEntries(
    wanted.map((area) => [area, compiledWording(locale, texts[area])]),
  ) as Messages;
}

declare module "use-intl" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into the library's own
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
