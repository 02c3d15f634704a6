import type { ReactNode } from "react";
import { countsUnreported, elementOf } from "@/lib/core/catalogue/catalogue";
import { definitionOf } from "@/lib/core/catalogue/definitions";
import type {
  IndicatorEntry,
  Term,
} from "@/lib/core/catalogue/indicator-entry";
import type { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { Locale } from "@/lib/core/domain/text-pair";
import { bindFormats } from "@/lib/core/text/bind-formats";
import { translatorOf } from "@/lib/core/text/translator";
import { definitionsText } from "@/lib/definitions/text";
import { valueText } from "@/components/figures/cell-text";
import { termLabel } from "@/lib/core/text/term-label";

function termsText(terms: readonly Term[], locale: Locale): string {
  const labels = terms.map((term) => termLabel(term, elementOf)[locale]);
  return labels.join(
    ` ${translatorOf(locale, definitionsText.words)("plus")} `,
  );
}

/** All words by which a search can find an indicator. */
export function indicatorWords(
  indicator: Props["indicator"],
  locale: Locale,
): string {
  const { id, label, numerator, denominator } = indicator;
  const { source, noTargetBecause } = indicator;
  return [
    id,
    label.id,
    label.en,
    definitionOf(id)[locale],
    termsText([...numerator, ...denominator], locale),
    source ?? "",
    noTargetBecause?.[locale] ?? "",
  ].join(" ");
}

/** A target without decimals is written without decimals. */
function targetText(
  indicator: IndicatorEntry,
  target: number,
  locale: Locale,
): string {
  const digits = Number.isInteger(target) ? 0 : 1;
  return valueText(bindFormats(locale, 7), indicator, target, digits);
}

type Props = { indicator: ReturnType<typeof indicatorOf>; locale: Locale };

/** One indicator: what it means, what is divided by what, and how to read it. Its id is its address on the page. */
export function IndicatorDefinition({ indicator, locale }: Props) {
  return (
    <article
      id={indicator.id}
      aria-labelledby={`${indicator.id}-label`}
      className="grid scroll-mt-16 gap-x-8 gap-y-2 py-4 target:bg-accent-soft md:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] print:break-inside-avoid"
    >
      <div className="flex flex-col gap-1.5">
        <h3 id={`${indicator.id}-label`} className="text-16 font-semibold">
          <a href={`#${indicator.id}`} className="hover:text-accent">
            {indicator.label[locale]}
          </a>
        </h3>
        <p className="text-pretty">{definitionOf(indicator.id)[locale]}</p>
        <p className="font-mono text-12 text-muted">{indicator.id}</p>
      </div>
      <Facts indicator={indicator} locale={locale} />
    </article>
  );
}

function Facts({ indicator, locale }: Props) {
  const text = translatorOf(locale, definitionsText.words);
  const { numerator, denominator, defaultTarget, noTargetBecause, source } =
    indicator;
  return (
    <dl className="grid grid-cols-[8.5rem_minmax(0,1fr)] content-start gap-x-4 gap-y-1 text-14">
      <Fact name={text("numerator")}>{termsText(numerator, locale)}</Fact>
      <Fact name={text("denominator")}>
        {termsText(denominator, locale)}
        {countsUnreported(indicator) ? (
          <span className="block text-muted">{text("registryNote")}</span>
        ) : null}
      </Fact>
      <Fact name={text("unit")}>
        {text(`unitOf.${indicator.unit}`)},{" "}
        {text(`directionOf.${indicator.good}`)}
      </Fact>
      <Fact name={text("target")}>
        {defaultTarget === null ? (
          <>
            <span className="text-muted">
              {text(noTargetBecause ? "noOwnTarget" : "noTarget")}
            </span>
            {noTargetBecause ? (
              <span className="block">{noTargetBecause[locale]}</span>
            ) : null}
          </>
        ) : (
          <>
            <span className="figures">
              {targetText(indicator, defaultTarget, locale)}
            </span>
            <span className="block text-muted">{text("targetNote")}</span>
          </>
        )}
      </Fact>
      {source === null ? null : <Fact name={text("source")}>{source}</Fact>}
      <Fact name={text("publicLevel")}>
        {text(`publicLevelOf.${indicator.publicDownTo}`)}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="text-pretty">{children}</dd>
    </>
  );
}
