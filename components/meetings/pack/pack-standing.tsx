"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { useFormats } from "@/lib/core/text/formats";
import type { PackStatus } from "@/lib/meetings/client/pack/keep-pack";
import type { Slide } from "@/lib/meetings/contract";
import type { PackPart } from "@/lib/meetings/domain/pack";
import { useSlideTitle } from "../use-slide-title";
import type { Pack } from "./use-pack";

type Of<Kind extends PackStatus["kind"]> = Extract<PackStatus, { kind: Kind }>;

/** How far the pack of a meeting is on this device, and what of it is missing; nothing where none is made. */
export function PackStanding({
  pack: { status, retry },
  slides,
}: {
  pack: Pack;
  slides: readonly Slide[];
}) {
  const text = useTranslations("meetings");
  if (status === null) return null;
  return (
    <section
      aria-label={text("pack.heading")}
      data-pack={status.kind}
      className="flex max-w-prose flex-col gap-2 text-14"
    >
      <Standing {...{ status, slides, retry }} />
    </section>
  );
}

function Standing({
  status,
  slides,
  retry,
}: {
  status: PackStatus;
  slides: readonly Slide[];
  retry: () => void;
}) {
  const text = useTranslations("meetings");
  switch (status.kind) {
    case "looking":
      return <p className="text-muted">{text("pack.looking")}</p>;
    case "loading":
      return <Loading status={status} />;
    case "ready":
      return <Ready status={status} />;
    case "partial":
      return <Partial {...{ status, slides, retry }} />;
    case "refused":
      return <Refused status={status} retry={retry} />;
  }
}

function Loading({
  status: { done, total, bytes },
}: {
  status: Of<"loading">;
}) {
  const text = useTranslations("meetings");
  const { number, bytes: size } = useFormats();
  const words = text("pack.loading", {
    done: number(done),
    total: number(total),
    size: size(bytes),
  });
  return (
    <>
      <p className="figures">{words}</p>
      <div
        role="progressbar"
        aria-label={text("pack.heading")}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={words}
        className="h-2 overflow-hidden rounded-full bg-sunken"
      >
        <div
          style={{ width: `${String((100 * done) / Math.max(1, total))}%` }}
          className="h-full bg-accent forced-color-adjust-none"
        />
      </div>
      <p className="text-13 text-muted">{text("pack.loadingText")}</p>
    </>
  );
}

function Ready({ status: { at, bytes } }: { status: Of<"ready"> }) {
  const text = useTranslations("meetings");
  const { moment, bytes: size } = useFormats();
  return (
    <Said tone="text-better" title={text("pack.ready")}>
      {text("pack.readyText", { size: size(bytes), moment: moment(at) })}
    </Said>
  );
}

function Partial({
  status: { missing },
  slides,
  retry,
}: {
  status: Of<"partial">;
  slides: readonly Slide[];
  retry: () => void;
}) {
  const text = useTranslations("meetings");
  const parts = usePartNames(slides)(missing);
  return (
    <Said
      tone="text-caution"
      title={text("pack.partial")}
      action={<Retry onClick={retry} />}
    >
      {parts === ""
        ? text("pack.notBegun")
        : text("pack.partialText", { parts })}
    </Said>
  );
}

function Refused({
  status: { why },
  retry,
}: {
  status: Of<"refused">;
  retry: () => void;
}) {
  const text = useTranslations("meetings");
  return (
    <Said
      tone="text-caution"
      title={text("pack.refused")}
      action={
        why === "full" ? (
          <Retry onClick={retry} />
        ) : why === "renewed" ? (
          <Button size="sm" onClick={() => location.reload()}>
            {text("pack.reload")}
          </Button>
        ) : null
      }
    >
      {text(`pack.${why}`)}
    </Said>
  );
}

function Retry({ onClick }: { onClick: () => void }) {
  const common = useTranslations("common");
  return (
    <Button size="sm" onClick={onClick}>
      {common("action.retry")}
    </Button>
  );
}

function Said({
  tone,
  title,
  action = null,
  children,
}: {
  tone: string;
  title: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <p role="status" className={cx("font-semibold", tone)}>
        {title}
      </p>
      <p className="figures text-pretty text-muted wrap-anywhere">{children}</p>
      {action === null ? null : <div>{action}</div>}
    </>
  );
}

/** More parts than these are counted. */
const mostNamed = 6;

/** What is missing, in words. */
function usePartNames(
  slides: readonly Slide[],
): (parts: readonly PackPart[]) => string {
  const text = useTranslations("meetings");
  const { number } = useFormats();
  const titleOf = useSlideTitle();
  const name = (part: PackPart): string => {
    if (part.kind === "area")
      return text("pack.part.area", { name: part.name });
    if (part.kind !== "slide") return text(`pack.part.${part.kind}`);
    const slide = slides.find(({ id }) => id === part.slide);
    const title = slide === undefined ? "–" : titleOf(slide);
    return text("pack.part.slide", { title });
  };
  return (parts) => {
    const rest = parts.length - mostNamed;
    return [
      ...parts.slice(0, mostNamed).map(name),
      ...(rest > 0 ? [text("pack.part.more", { count: number(rest) })] : []),
    ].join(", ");
  };
}
