"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ChangeReply } from "@/lib/analysis/contract";
import {
  changePieces,
  type ChangePiece,
  type ShownPart,
} from "@/lib/analysis/client/shown-change";
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
import { OwnChange } from "./own-change";

const grid =
  "grid items-center gap-x-2 grid-cols-[1.5rem_minmax(0,7rem)_minmax(3rem,1fr)_3rem_auto] sm:grid-cols-[1.5rem_minmax(0,11rem)_minmax(6rem,1fr)_3.5rem_auto]";

/** A bar for what was found, one for who did not open, one for who reported; left of the middle they lower the figure, right of it they raise it. */
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
    ...parts.flatMap((part) =>
      changePieces.map((piece) => Math.abs(part[piece])),
    ),
  );
  return (
    <>
      <Key />
      <ul className="flex flex-col">
        {parts.map((part) => (
          <li key={part.area} className="border-b border-line/70 last:border-0">
            <div className={cx(grid, "min-h-8")}>
              <Tick
                part={part}
                isIn={!partsIn(without).includes(part.area)}
                onChange={(isIn) => leave(leaveOut(without, part.area, !isIn))}
              />
              <PartRow reply={reply} part={part} longest={longest} />
            </div>
            <OwnChange reply={reply} part={part} />
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
      {changePieces.map((piece) => (
        <span key={piece} className="flex items-center gap-x-2">
          <span
            aria-hidden
            className={cx("h-2.5 w-6 rounded-[2px]", looks[piece])}
          />
          <Explained why={text(`piece.${piece}Why`)} className="text-left">
            {text(`piece.${piece}Full`)}
          </Explained>
        </span>
      ))}
    </p>
  );
}

/** Told apart by pattern: full, dotted and hatched with an edge. */
const looks: Record<ChangePiece, string> = {
  found: "bg-accent",
  closed: "dotted border border-dotted border-line-strong",
  reporting: "hatched border border-line-strong",
};

/** One above the other. */
const lines: Record<ChangePiece, string> = {
  found: "top-0",
  closed: "top-[9px]",
  reporting: "bottom-0",
};

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
          aria-label={text(
            part.after === null ? "drivers.missingOf" : "drivers.posyanduOf",
            { name, month: formats.month(reply.against) },
          )}
          title={
            part.after === null
              ? text("drivers.missingOf", {
                  name,
                  month: formats.month(reply.against),
                })
              : undefined
          }
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

/** The three bars and their sum; of a part that is left out only that it is. */
function Pieces({
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
  const digits = shownDecimals[indicatorOf(reply.indicator).unit];
  const signed = (value: number) => formats.signed(value, digits);
  const { shown } = part;
  if (part.isOut)
    return (
      <span className="col-span-2 text-right text-13 text-muted">
        {text("drivers.left")}
      </span>
    );
  const words = changePieces
    .map((piece) => `${text(`piece.${piece}`)} ${signed(shown[piece])}`)
    .join(", ");
  return (
    <>
      <span aria-hidden className="relative my-1 block h-[26px]" title={words}>
        {changePieces.map((piece) => (
          <Bar key={piece} piece={piece} share={part[piece] / longest} />
        ))}
        <span className="absolute inset-y-0 left-1/2 w-px bg-line-strong" />
      </span>
      <span className="figures text-right font-semibold">
        {signed(shown.contribution)}
        <span className="sr-only">{`; ${words}`}</span>
      </span>
    </>
  );
}

/** Nothing is no bar, not even an edge. */
function Bar({ piece, share }: { piece: ChangePiece; share: number }) {
  if (share === 0) return null;
  const width = `${Math.abs(share) * 50}%`;
  return (
    <span
      className={cx("absolute h-2 rounded-[2px]", looks[piece], lines[piece])}
      style={share < 0 ? { right: "50%", width } : { left: "50%", width }}
    />
  );
}
