import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { elements } from "@/lib/core/catalogue/elements";
import type { Text } from "@/lib/core/domain/text-pair";
import { useFormats } from "@/lib/core/text/formats";
import type { ColumnUse, HeadingChoiceList } from "@/lib/reports/contract";
import { identityColumns, isOfNoConcern } from "@/lib/reports/domain/headings";
import type { DryRunReply } from "@/lib/submissions/contract";

export type ReadColumn = NonNullable<DryRunReply["columns"]>[number];

const labels: ReadonlyMap<string, Text> = new Map(
  elements.map(({ code, label }) => [code, label]),
);
const identities = [...identityColumns, "year"] as const;

type UseGroup = {
  label: string;
  uses: readonly { use: ColumnUse; label: string }[];
};

/** Everything that a column can be read as, in the groups and the order of the template. */
export function useColumnUses(): readonly UseGroup[] {
  const text = useTranslations("reports");
  const { say } = useFormats();
  return useMemo(() => {
    const groups = [...new Set(elements.map(({ group }) => group))];
    return [
      {
        label: text("columns.identityGroup"),
        uses: identities.map((use) => ({
          use,
          label: text(`columns.identity.${use}`),
        })),
      },
      ...groups.map((group) => ({
        label: text(`columns.group.${group}`),
        uses: elements
          .filter((element) => element.group === group)
          .map(({ code, label }) => ({ use: code, label: say(label) })),
      })),
    ];
  }, [text, say]);
}

/** What a use is called on screen. */
export function useNameOfUse(): (use: string) => string {
  const text = useTranslations("reports");
  const { say } = useFormats();
  return (use) => {
    if (use === "passed-over") return text("columns.skipped");
    const label = labels.get(use);
    if (label !== undefined) return say(label);
    const identity = identities.find((one) => one === use);
    return identity === undefined ? use : text(`columns.identity.${identity}`);
  };
}

/** A value of the list of uses, read back; null for "as its heading says". */
export function readUse(value: string): ColumnUse | null {
  if (value === "passed-over") return value;
  return (
    identities.find((use) => use === value) ??
    elements.find(({ code }) => code === value)?.code ??
    null
  );
}

/** Columns that a choice is added to, and columns that are no longer read because of it, by their letters. */
export type Beside = { summed: string[]; replaced: string[] };

/**
 * What becomes of the other columns that are, or would be, read as the same. Columns chosen for one element are added up; one that only its heading
 * gives the element gives way.
 */
export function besidesOf(
  columns: readonly ReadColumn[],
  choices: Readonly<HeadingChoiceList>,
  heading: string,
): Beside {
  const use = choices[heading];
  const others =
    use === undefined || use === "passed-over"
      ? []
      : columns.filter((column) => column.heading !== heading);
  const lettersOf = (found: readonly ReadColumn[]) =>
    found.map(({ letter }) => letter);
  const isElement = elements.some(({ code }) => code === use);
  return {
    summed: isElement
      ? lettersOf(others.filter((one) => choices[one.heading] === use))
      : [],
    replaced: lettersOf(
      others.filter(
        (one) => choices[one.heading] === undefined && one.use === use,
      ),
    ),
  };
}

/** Columns with content that nobody reads; numbering, remarks and percentages are left aside. */
export function unreadColumns(columns: readonly ReadColumn[]): ReadColumn[] {
  return columns.filter(
    ({ use, heading, filled }) =>
      use === null && (filled ?? 0) > 0 && !isOfNoConcern(heading),
  );
}
