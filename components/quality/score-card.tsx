"use client";

import { useTranslations } from "use-intl/react";
import { SectionCard } from "@/components/frame/section-card";
import { SimulatedMark } from "@/components/figures/simulated-mark";
import { useView } from "@/components/view/view-context";
import { shownValue } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import type { QualityReply, Score } from "@/lib/quality/contract";
import { ScoreBar } from "./score-bar";
import { ScoreTable } from "./score-table";

/** The score of the area, what it is made of, and the same of the areas inside it. */
export function ScoreCard({ reply }: { reply: QualityReply }) {
  const text = useTranslations("quality");
  const { session } = useView();
  const { score } = reply.total;
  return (
    <SectionCard
      id="score"
      heading={text("score.heading")}
      note={<Checked reply={reply} />}
      actions={session.demo ? <SimulatedMark /> : null}
    >
      {score === null ? (
        <NoScore reply={reply} />
      ) : (
        <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[auto_1fr]">
          <Total score={score} />
          <Parts score={score} />
        </div>
      )}
      {reply.rows.length > 0 ? <ScoreTable reply={reply} /> : null}
    </SectionCard>
  );
}

function Checked({ reply: { checked, area } }: { reply: QualityReply }) {
  const text = useTranslations("quality");
  const { moment, number } = useFormats();
  if (checked === null) return null;
  const { at, forms, regencies, ofRegencies } = checked;
  if (area.length > 8) return text("checkedVillage", { moment: moment(at) });
  return text("checked", {
    moment: moment(at),
    forms: number(forms),
    whole: regencies === ofRegencies ? "all" : "some",
    regencies: number(regencies),
    of: number(ofRegencies),
  });
}

function NoScore({ reply: { total } }: { reply: QualityReply }) {
  const text = useTranslations("quality");
  return (
    <p className="max-w-prose text-muted">
      {text(total.area.length > 8 ? "score.village" : "score.partial")}
    </p>
  );
}

function Total({ score: { answer } }: { score: Score }) {
  const text = useTranslations("quality");
  const { number } = useFormats();
  if (answer.value === undefined)
    return (
      <p className="text-20 text-muted">
        {text(
          answer.state === "not-applicable" ? "score.noPosyandu" : "score.none",
        )}
      </p>
    );
  return (
    <p className="flex items-baseline gap-2 lg:flex-col lg:gap-0">
      <span className="figures text-40 font-semibold">
        {number(answer.value, 1)}
      </span>
      <span className="text-14 text-muted">{text("score.of")}</span>
    </p>
  );
}

function Parts({ score: { parts } }: { score: Score }) {
  const text = useTranslations("quality");
  const { number, percent } = useFormats();
  return (
    <div className="flex flex-col gap-4">
      <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
        {parts.map(({ id, weight, answer }) => (
          <div key={id} className="flex flex-col gap-1">
            <dt className="flex flex-wrap items-baseline justify-between gap-x-2">
              <span className="font-semibold">{text(`score.part.${id}`)}</span>
              <span className="text-12 text-muted">
                {text("score.weight", { weight: number(weight) })}
              </span>
            </dt>
            <dd className="flex flex-col gap-1">
              {answer.value === undefined ? (
                <span className="text-14 text-muted">{text("score.none")}</span>
              ) : (
                <>
                  <span className="figures flex flex-wrap items-baseline gap-x-2">
                    <span className="text-20 font-semibold">
                      {percent(answer.value)}
                    </span>
                    <span className="text-13 text-muted">
                      {text("score.counts", {
                        part: number(answer.numerator ?? 0),
                        whole: number(answer.denominator ?? 0),
                      })}
                    </span>
                  </span>
                  <ScoreBar percent={shownValue("percent", answer.value)} />
                </>
              )}
              <span className="text-13 text-pretty text-muted">
                {text(`score.partText.${id}`)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="max-w-prose text-13 text-pretty text-muted">
        {text("score.how")}
      </p>
    </div>
  );
}
