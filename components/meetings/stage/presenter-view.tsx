"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { useFormats } from "@/lib/core/text/formats";
import { countWords, leftOfItem } from "@/lib/meetings/domain/item-time";
import { useSlideTitle } from "../use-slide-title";
import { useStageValue } from "../stage-context";
import { PackStanding } from "../pack/pack-standing";
import type { Pack } from "../pack/use-pack";
import { StageSign } from "./stage-sign";
import { StageWindows } from "./stage-windows";
import { useStageKeys } from "./use-stage-keys";

/** The presenter's own screen: what to say, what comes next, and how much time is left. Its keys move the hall's screen. */
export function PresenterView({ pack }: { pack: Pack }) {
  const text = useTranslations("meetings");
  const value = useStageValue();
  const { slides, slide, stage, meeting, parts } = value;
  const titleOf = useSlideTitle();
  const now = useNow();
  const { opened, open } = useStageKeys(value, "");
  const next = slides[slides.findIndex(({ id }) => id === slide?.id) + 1];
  if (slide === null) return null;
  return (
    <div className="flex min-h-dvh flex-col gap-4 p-4 sm:p-6">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-14 text-muted">
        <h1 className="text-16 font-semibold text-ink wrap-anywhere">
          {text("presenter.title")} · {meeting.title}
        </h1>
        <StageSign />
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="grid flex-1 gap-6 outline-none lg:grid-cols-[minmax(0,1fr)_22rem]"
      >
        <section aria-labelledby="now" className="flex flex-col gap-4">
          <div>
            <p className="text-14 text-muted">{text("presenter.now")}</p>
            <h2 id="now" className="text-28 font-semibold wrap-anywhere">
              {titleOf(slide)}
              {stage.isBlack ? (
                <span className="text-20 font-normal text-caution">
                  {" "}
                  · {text("keys.black")}
                </span>
              ) : null}
            </h2>
          </div>
          <Notes notes={slide.notes} />
          <div className="border-t border-line pt-3">
            <h3 className="text-14 text-muted">{text("presenter.next")}</h3>
            <p className="text-20 font-semibold wrap-anywhere">
              {next ? titleOf(next) : text("presenter.last")}
            </p>
          </div>
          <Controls />
        </section>
        <aside className="flex flex-col gap-5">
          <Clocks now={now} />
          {parts.line}
          <PackStanding pack={pack} slides={slides} />
          <Items now={now} />
        </aside>
      </main>
      <StageWindows opened={opened} onClose={() => open(null)} />
    </div>
  );
}

function Notes({ notes }: { notes: string }) {
  const text = useTranslations("meetings");
  return (
    <div className="flex-1">
      <h3 className="text-14 text-muted">{text("presenter.notes")}</h3>
      <p className="max-w-prose text-20 leading-normal text-pretty whitespace-pre-line wrap-anywhere">
        {notes || (
          <span className="text-muted">{text("presenter.noNotes")}</span>
        )}
      </p>
    </div>
  );
}

function Controls() {
  const text = useTranslations("meetings");
  const { act } = useStageValue();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button onClick={() => act({ type: "step", by: -1 })}>
        {text("stage.previous")}
      </Button>
      <Button variant="primary" onClick={() => act({ type: "step", by: 1 })}>
        {text("stage.next")}
      </Button>
      <Button variant="quiet" onClick={() => act({ type: "black" })}>
        {text("keys.black")}
      </Button>
      <p className="text-13 text-muted">{text("presenter.together")}</p>
    </div>
  );
}

function Clocks({ now }: { now: number | null }) {
  const text = useTranslations("meetings");
  const formats = useFormats();
  const { slide, stage } = useStageValue();
  if (slide === null) return null;
  const left =
    now === null ? slide.minutes * 60 : leftOfItem(stage, slide, now);
  const elapsed =
    now === null || stage.startedAt === null
      ? 0
      : Math.floor((now - stage.startedAt) / 1000);
  return (
    <dl className="grid grid-cols-2 gap-4">
      <div className="col-span-2">
        <dt className="text-14 text-muted">
          {text(left < 0 ? "presenter.over" : "presenter.left")}
        </dt>
        <dd
          data-left
          className={cx(
            "figures text-64 leading-none font-semibold",
            left < 0 && "text-worse",
          )}
        >
          {countWords(left)}
        </dd>
        <dd className="figures text-14 text-muted">
          {text("presenter.planned", {
            minutes: formats.number(slide.minutes),
          })}
        </dd>
      </div>
      <div>
        <dt className="text-14 text-muted">{text("presenter.clock")}</dt>
        <dd className="figures text-28 font-semibold">
          {now === null ? "–" : formats.time(new Date(now).toISOString())}
        </dd>
      </div>
      <div>
        <dt className="text-14 text-muted">{text("presenter.elapsed")}</dt>
        <dd className="figures text-28 font-semibold">{countWords(elapsed)}</dd>
      </div>
    </dl>
  );
}

/** All items with the time that is left of each. */
function Items({ now }: { now: number | null }) {
  const text = useTranslations("meetings");
  const { number } = useFormats();
  const { slides, slide, stage, act } = useStageValue();
  const titleOf = useSlideTitle();
  return (
    <section aria-labelledby="items">
      <h3 id="items" className="pb-1 text-14 text-muted">
        {text("presenter.agenda")}
      </h3>
      <ol className="flex flex-col">
        {slides.map((one, at) => (
          <li key={one.id}>
            <button
              type="button"
              aria-current={one.id === slide?.id}
              onClick={() => act({ type: "show", at })}
              className={cx(
                "flex w-full cursor-pointer items-baseline gap-2 rounded-control px-2 py-1 text-left text-14 hover:bg-sunken",
                one.id === slide?.id &&
                  "bg-accent-soft font-semibold text-accent",
              )}
            >
              <span className="figures w-5 shrink-0 text-right text-muted">
                {number(at + 1)}
              </span>
              <span className="min-w-0 flex-1 truncate">{titleOf(one)}</span>
              <span className="figures shrink-0 text-muted">
                {countWords(
                  now === null ? one.minutes * 60 : leftOfItem(stage, one, now),
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Null before the page has woken: a server has another clock. */
function useNow(): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
