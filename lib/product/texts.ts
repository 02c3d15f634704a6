import type {} from "use-intl";
import type { Wording } from "@/lib/core/text/pair";
import { compiledWording } from "@/lib/core/text/translator";
import type { Locale } from "@/lib/core/domain/text-pair";
import { boundaries, boundariesEverywhere } from "@/lib/boundaries/text";
import { upload } from "@/lib/core/text/upload";
import { registry, registryEverywhere } from "@/lib/registry/text";
import {
  children,
  childrenEverywhere,
  childrenReasons,
} from "@/lib/children/text";
import { common } from "@/lib/core/text/common";
import { definitions, definitionsEverywhere } from "@/lib/definitions/text";
import { growth } from "@/lib/growth/text";
import { province, dashboardEverywhere } from "@/lib/dashboard/text";
import { signIn } from "@/lib/accounts/text";
import {
  submit,
  submissionsEverywhere,
  submissionsReasons,
} from "@/lib/submissions/text";
import { installationEverywhere } from "@/lib/installation/text";
import { reportsEverywhere, reportsReasons } from "@/lib/reports/text";
import { figuresReasons } from "@/lib/figures/text";
import { notes, notesEverywhere, notesReasons } from "@/lib/notes/text";
import { coreReasons } from "@/lib/core/text/reasons";

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
  notes,
};
/** What subjects say on every page, by the name of the subject. */
const everywhere = {
  dashboard: dashboardEverywhere,
  definitions: definitionsEverywhere,
  boundaries: boundariesEverywhere,
  registry: registryEverywhere,
  installation: installationEverywhere,
  submissions: submissionsEverywhere,
  reports: reportsEverywhere,
  children: childrenEverywhere,
  notes: notesEverywhere,
};

/** Codes of refusals, explained. */
const reasons = [
  coreReasons,
  figuresReasons,
  submissionsReasons,
  reportsReasons,
  childrenReasons,
  notesReasons,
] as const;

/** Every code of a refusal with its meaning and remedy, for the page of definitions. */
export function reasonsIn(locale: Locale): { code: string; text: string }[] {
  return reasons.flatMap((wording) =>
    Object.entries(wording[locale]).map(([code, text]) => ({ code, text })),
  );
}

type TextArea = keyof typeof texts;

type Messages = { [A in TextArea]: (typeof texts)[A]["id"] } & {
  everywhere: { [S in keyof typeof everywhere]: (typeof everywhere)[S]["id"] };
};

/** What the client components of a page say: always `common`, and the subjects named. What was not named is missing at run time. */
export function textsOf(
  locale: Locale,
  subjects: readonly Exclude<TextArea, "common">[],
): Messages {
  const wanted: readonly TextArea[] = ["common", ...subjects];
  return {
    everywhere: compiledAll(locale, everywhere),
    ...compiledAll(locale, pick(wanted)),
  } as Messages;
}

function pick(areas: readonly TextArea[]): Record<string, Wording> {
  return Object.fromEntries(areas.map((area) => [area, texts[area]]));
}

function compiledAll(locale: Locale, wordings: Record<string, Wording>) {
  return Object.fromEntries(
    Object.entries(wordings).map(([name, wording]) => [
      name,
      compiledWording(locale, wording),
    ]),
  );
}

declare module "use-intl" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into the library's own
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
