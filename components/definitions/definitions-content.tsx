import { catalogueVersion } from "@/lib/core/catalogue/catalogue";
import { elements } from "@/lib/core/catalogue/elements";
import { indicatorGroups } from "@/lib/core/catalogue/indicator-entry";
import { indicators } from "@/lib/core/catalogue/indicators";
import type { Locale } from "@/lib/core/domain/text-pair";
import { translatorOf } from "@/lib/core/text/translator";
import { viewText } from "@/lib/core/text/view";
import { definitionsText } from "@/lib/definitions/text";
import { DefinitionScores } from "./definition-scores";
import { DefinitionSearch, Findable } from "./definition-search";
import { DefinitionStates } from "./definition-states";
import { IndicatorDefinition, indicatorWords } from "./indicator-definition";
import { ReadingNotes } from "./reading-notes";

type Reasons = readonly { code: string; text: string }[];

/** All definitions, written on the server from the catalogue. */
export function DefinitionsContent({
  locale,
  reasons,
}: {
  locale: Locale;
  /** Codes of refusals with their meaning. */
  reasons: Reasons;
}) {
  const text = translatorOf(locale, definitionsText.words);
  const all = indicators.map((indicator) => indicatorWords(indicator, locale));
  return (
    <>
      <p className="figures text-14 text-muted">
        {text("version", {
          version: catalogueVersion,
          indicators: String(indicators.length),
          elements: String(elements.length),
        })}
      </p>
      <Contents locale={locale} />
      <DefinitionSearch all={all}>
        <div className="flex flex-col gap-10">
          {indicatorGroups.map((group) => (
            <IndicatorGroup key={group} group={group} locale={locale} />
          ))}
        </div>
      </DefinitionSearch>
      <DefinitionStates locale={locale} />
      <ReadingNotes locale={locale} />
      <DefinitionScores locale={locale} />
      <ErrorCodes locale={locale} reasons={reasons} />
    </>
  );
}

function Contents({ locale }: { locale: Locale }) {
  const text = translatorOf(locale, definitionsText.words);
  const link = (id: string, label: string) => (
    <li key={id}>
      <a
        href={`#${id}`}
        className="text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
      >
        {label}
      </a>
    </li>
  );
  return (
    <nav aria-label={text("contents")} className="print:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-14">
        {indicatorGroups.map((group) =>
          link(`group-${group}`, groupName(locale, group)),
        )}
        {link("states", text("states.heading"))}
        {link("reading", text("reading.heading"))}
        {link("z-score", text("scores.heading"))}
        {link("errors", text("errorsHeading"))}
      </ul>
    </nav>
  );
}

/** A group is called here as where an indicator is picked. */
function groupName(
  locale: Locale,
  group: (typeof indicatorGroups)[number],
): string {
  return translatorOf(locale, viewText.words)(`group.${group}`);
}

function IndicatorGroup({
  group,
  locale,
}: {
  group: (typeof indicatorGroups)[number];
  locale: Locale;
}) {
  const members = indicators.filter((indicator) => indicator.group === group);
  return (
    <Findable words={members.map((entry) => indicatorWords(entry, locale))}>
      <section aria-labelledby={`group-${group}`}>
        <h2
          id={`group-${group}`}
          className="scroll-mt-20 pb-2 text-20 font-semibold"
        >
          {groupName(locale, group)}
        </h2>
        <div className="divide-y divide-line border-y border-line">
          {members.map((entry) => (
            <Findable key={entry.id} words={indicatorWords(entry, locale)}>
              <IndicatorDefinition indicator={entry} locale={locale} />
            </Findable>
          ))}
        </div>
      </section>
    </Findable>
  );
}

function ErrorCodes({ locale, reasons }: { locale: Locale; reasons: Reasons }) {
  const text = translatorOf(locale, definitionsText.words);
  return (
    <section aria-labelledby="errors" className="flex flex-col gap-3">
      <h2 id="errors" className="scroll-mt-20 text-20 font-semibold">
        {text("errorsHeading")}
      </h2>
      <p className="max-w-prose text-muted">{text("errorsLead")}</p>
      <dl className="divide-y divide-line border-y border-line">
        {reasons.map(({ code, text: meaning }) => (
          <div
            key={code}
            id={code}
            className="grid scroll-mt-20 gap-x-6 gap-y-1 py-2.5 target:bg-accent-soft sm:grid-cols-[14rem_minmax(0,1fr)]"
          >
            <dt className="font-mono text-14 font-semibold">{code}</dt>
            <dd className="text-pretty">{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
