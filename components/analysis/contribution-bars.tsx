"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ChangeReply } from "@/lib/analysis/contract";
import type { ShownPart } from "@/lib/analysis/client/shown-change";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { isAreaCode } from "@/lib/core/domain/area-code";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { cx } from "@/components/ui/class-names";
import { Explained } from "@/components/ui/explained";
import { AreaName } from "@/components/view/area-name";
import { useView } from "@/components/view/view-context";
import { contributionHref } from "./contribution-href";
import { leaveOut, partsIn } from "./leave-out";

const grid =
  "grid items-center gap-x-2 grid-cols-[1.5rem_minmax(0,7rem)_minmax(3rem,1fr)_3rem_auto] sm:grid-cols-[1.5rem_minmax(0,11rem)_minmax(6rem,1fr)_3.5rem_auto]";

/** A bar for what posyandu found otherwise, one for who reported; left of the middle they lower the figure, right of it they raise it. */
export function ContributionBars({
  reply,
  parts,
}: {
  reply: ChangeReply;
  parts: readonly ShownPart[];
}) {
  const { without, leave } = useLeftOut();
  const longest = Math.max(
    1e-9,
    ...parts.flatMap(({ found, reporting }) => [
      Math.abs(found),
      Math.abs(reporting),
    ]),
  );
  return (
    <>
      <Key />
      <ul className="flex flex-col">
        {parts.map((part) => (
          <li
            key={part.area}
            className={cx(
              grid,
              "min-h-8 border-b border-line/70 last:border-0",
            )}
          >
            <Tick
              part={part}
              isIn={!partsIn(without).includes(part.area)}
              onChange={(isIn) => leave(leaveOut(without, part.area, !isIn))}
            />
            <PartRow reply={reply} part={part} longest={longest} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Which parts are left out: ticked at once, while the figures of before stay until the new ones have come. */
function useLeftOut() {
  const { view, go } = useView();
  const [seen, setSeen] = useState(view.without);
  const [without, setWithout] = useState(view.without);
  if (seen !== view.without) {
    setSeen(view.without);
    setWithout(view.without);
  }
  return {
    without,
    leave: (next: string) => {
      setWithout(next);
      go({ without: next });
    },
  };
}

function Tick({
  part: { name },
  isIn,
  onChange,
}: {
  part: ShownPart;
  isIn: boolean;
  onChange: (isIn: boolean) => void;
}) {
  const text = useTranslations("analysis");
  return (
    <label className="flex size-6 cursor-pointer items-center justify-center">
      <input
        type="checkbox"
        checked={isIn}
        aria-label={text("drivers.include", { name })}
        className="size-4 accent-(--accent)"
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}

function Key() {
  const text = useTranslations("analysis");
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 text-13 text-muted">
      {(["found", "who"] as const).map((piece) => (
        <span key={piece} className="flex items-center gap-x-2">
          <span
            aria-hidden
            className={cx("h-2 w-6 rounded-[2px]", looks[piece])}
          />
          <Explained why={text(`drivers.${piece}Why`)}>
            {text(`drivers.${piece}`)}
          </Explained>
        </span>
      ))}
    </p>
  );
}

/** Told apart by pattern: full, and hatched with an edge. */
const looks = {
  found: "bg-accent",
  who: "hatched border border-line-strong",
} as const;

function PartRow({
  reply,
  part,
  longest,
}: {
  reply: ChangeReply;
  part: ShownPart;
  longest: number;
}) {
  const text = useTranslations("analysis");
  const formats = useFormats();
  const { area, name, isOut } = part;
  return (
    <>
      <span className={cx("truncate", isOut && "text-muted")} title={name}>
        <AreaName code={area} name={name} isShortOnPhone={true} />
      </span>
      <Pieces reply={reply} part={part} longest={longest} />
      {isAreaCode(area) ? (
        <Link
          href={contributionHref(formats.locale, reply, part)}
          prefetch={false}
          aria-label={text("drivers.posyanduOf", { name })}
          className="inline-block leading-6 text-13 text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
        >
          {text("drivers.posyandu")}
        </Link>
      ) : (
        <span />
      )}
    </>
  );
}

/** The two bars and their sum; of a part that is left out only that it is. */
function Pieces({
  reply,
  part: { found, reporting, shown, isOut },
  longest,
}: {
  reply: ChangeReply;
  part: ShownPart;
  longest: number;
}) {
  const text = useTranslations("analysis");
  const formats = useFormats();
  const digits = shownDecimals[indicatorOf(reply.indicator).unit];
  const signed = (value: number) => formats.signed(value, digits);
  if (isOut)
    return (
      <span className="col-span-2 text-right text-13 text-muted">
        {text("drivers.left")}
      </span>
    );
  const words = `${text("drivers.found")} ${signed(shown.found)}, ${text("drivers.who")} ${signed(shown.reporting)}`;
  return (
    <>
      <span aria-hidden className="relative block h-5" title={words}>
        <Bar piece="found" share={found / longest} />
        <Bar piece="who" share={reporting / longest} />
        <span className="absolute inset-y-0 left-1/2 w-px bg-line-strong" />
      </span>
      <span className="figures text-right font-semibold">
        {signed(shown.contribution)}
        <span className="sr-only">{`; ${words}`}</span>
      </span>
    </>
  );
}

function Bar({ piece, share }: { piece: keyof typeof looks; share: number }) {
  const width = `${Math.abs(share) * 50}%`;
  return (
    <span
      className={cx(
        "absolute h-2 rounded-[2px]",
        looks[piece],
        piece === "found" ? "top-0.5" : "bottom-0.5",
      )}
      style={share < 0 ? { right: "50%", width } : { left: "50%", width }}
    />
  );
}
