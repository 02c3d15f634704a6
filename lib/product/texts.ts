import type {} from "use-intl";
import type { Locale } from "@/lib/core/domain/text-pair";
import type { Wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { compiledWording } from "@/lib/core/text/translator";
import { accountsText } from "@/lib/accounts/text";
import { analysisText } from "@/lib/analysis/text";
import { boundariesText } from "@/lib/boundaries/text";
import { chartsText } from "@/lib/core/text/charts";
import { childrenText } from "@/lib/children/text";
import { commonText } from "@/lib/core/text/common";
import { completenessText } from "@/lib/completeness/text";
import { dashboardText } from "@/lib/dashboard/text";
import { decisionsText } from "@/lib/decisions/text";
import { definitionsText } from "@/lib/definitions/text";
import { evidenceText } from "@/lib/evidence/text";
import { fieldsText } from "@/lib/fields/text";
import { figuresText } from "@/lib/figures/text";
import { followText } from "@/lib/follow/text";
import { growthText } from "@/lib/growth/text";
import { installationText } from "@/lib/installation/text";
import { kaderText } from "@/lib/kader/text";
import { liveText } from "@/lib/live/text";
import { mapText } from "@/lib/core/text/map";
import { meetingsText } from "@/lib/meetings/text";
import { notesText } from "@/lib/notes/text";
import { qualityText } from "@/lib/quality/text";
import { listsText } from "@/lib/lists/text";
import { packsText } from "@/lib/packs/text";
import { posyanduText } from "@/lib/posyandu/text";
import { registryText } from "@/lib/registry/text";
import { reportsText } from "@/lib/reports/text";
import { snapshotsText } from "@/lib/snapshots/text";
import { submissionsText } from "@/lib/submissions/text";
import { startText } from "@/lib/start/text";
import { targetsText } from "@/lib/targets/text";
import { uploadText } from "@/lib/core/text/upload";
import { viewText } from "@/lib/core/text/view";

/** What everybody says: shared pieces, which belong to no subject, and the subjects. */
const texts = [
  commonText,
  viewText,
  mapText,
  chartsText,
  uploadText,
  accountsText,
  boundariesText,
  figuresText,
  analysisText,
  installationText,
  registryText,
  submissionsText,
  reportsText,
  childrenText,
  liveText,
  dashboardText,
  definitionsText,
  growthText,
  notesText,
  targetsText,
  startText,
  completenessText,
  kaderText,
  fieldsText,
  qualityText,
  listsText,
  posyanduText,
  evidenceText,
  decisionsText,
  snapshotsText,
  meetingsText,
  followText,
  packsText,
] as const;

type With<Part extends "words" | "everywhere"> = Extract<
  (typeof texts)[number],
  Record<Part, Wording>
>;

type Messages = { [T in With<"words"> as T["name"]]: T["words"]["id"] } & {
  everywhere: {
    [T in With<"everywhere"> as T["name"]]: T["everywhere"]["id"];
  };
};

/** Every code of a refusal with its meaning and remedy, for the page of definitions. */
export function reasonsIn(locale: Locale): { code: string; text: string }[] {
  return texts.flatMap(({ reasons }: SubjectText) =>
    Object.entries(reasons?.[locale] ?? {}).map(([code, text]) => ({
      code,
      text,
    })),
  );
}

/**
 * What the client components of a page say: `common`, the subjects named, and those whose pieces they show. The words of others are missing at run
 * time.
 */
export function textsOf(
  locale: Locale,
  subjects: readonly Exclude<With<"words">["name"], "common">[],
): Messages {
  const wanted: readonly string[] = ["common", ...subjects];
  const said = texts.filter(({ name }) => wanted.includes(name));
  const compiled = (wordings: ReadonlyMap<string, Wording>) =>
    Object.fromEntries(
      [...wordings].map(([name, wording]) => [
        name,
        compiledWording(locale, wording),
      ]),
    );
  return {
    everywhere: compiled(wordingsOf(texts, "everywhere")),
    ...compiled(wordingsOf(said.flatMap(withShown), "words")),
  } as Messages;
}

function withShown(text: SubjectText): SubjectText[] {
  return [text, ...(text.shows ?? []).flatMap(withShown)];
}

/** One part of what these say, by name. */
function wordingsOf(
  some: readonly SubjectText[],
  part: "words" | "everywhere",
): Map<string, Wording> {
  return new Map(
    some.flatMap(({ name, [part]: wording }) =>
      wording === undefined ? [] : [[name, wording] as const],
    ),
  );
}

declare module "use-intl" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into the library's own
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
