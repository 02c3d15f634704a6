"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { SectionCard } from "@/components/frame/section-card";
import { later } from "@/components/ui/later";
import { Skeleton } from "@/components/ui/skeleton";
import { ChevronRight } from "@/components/ui/icons";
import { listHref } from "@/lib/core/client/list-address";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import type { PosyanduReply } from "@/lib/posyandu/contract";
import { directionTo } from "@/lib/posyandu/domain/direction";

/** The geometry is loaded beside the page, since it is read first without it. */
const PosyanduMap = later(
  async () => (await import("./posyandu-map")).PosyanduMap,
  () => <Skeleton className="aspect-4/3 w-full" />,
);

const linkLook =
  "inline-block leading-6 hover:text-accent hover:underline font-semibold";

/** Who it is, where, when it is open, and who is near. */
export function PosyanduAbout({ reply }: { reply: PosyanduReply }) {
  const text = useTranslations("posyandu");
  const { month, number } = useFormats();
  const { place, strata, registrationNumber, puskesmas } = reply;
  return (
    <SectionCard id="about" heading={text("about.heading")}>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[3fr_2fr]">
        <dl className="grid content-start gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
          <Item label={text("about.area")}>
            <Trail reply={reply} />
          </Item>
          <Item label={text("about.openDays")}>
            <OpenDays reply={reply} />
          </Item>
          <Item label={text("about.puskesmas")}>
            {puskesmas ?? text("about.unknown")}
          </Item>
          <Item label={text("about.strata")}>
            {strata === null
              ? text("about.unknown")
              : text(`strataNamed.${strata}`)}
          </Item>
          <Item label={text("about.id")}>
            <span className="figures">{reply.id}</span>
          </Item>
          <Item label={text("about.registration")}>
            <span className="figures">
              {registrationNumber ?? text("about.noRegistration")}
            </span>
          </Item>
          <Item label={text("about.since")}>{month(reply.validFrom)}</Item>
          <Item label={text("about.place")}>
            {place === null
              ? text("about.noPlace")
              : text("about.placeTold", {
                  lat: number(place.lat, 5),
                  lon: number(place.lon, 5),
                })}
          </Item>
        </dl>
        <Neighbours reply={reply} />
      </div>
    </SectionCard>
  );
}

function Item({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-14 text-muted max-sm:mt-1">{label}</dt>
      <dd className="text-14">{children}</dd>
    </>
  );
}

/** Its areas, each of which leads to its screen. */
function Trail({ reply }: { reply: PosyanduReply }) {
  const { locale } = useFormats();
  const month = reply.months.at(-1) ?? "";
  return (
    <span className="flex flex-wrap items-center gap-x-1">
      {reply.path.map(({ code, name }, at) => (
        <span key={code} className="inline-flex items-center gap-1">
          {at > 0 ? <ChevronRight className="text-muted" /> : null}
          <Link
            href={hrefIn(locale, `/?area=${code}&month=${month}`)}
            prefetch={false}
            className={linkLook}
          >
            {name}
          </Link>
        </span>
      ))}
    </span>
  );
}

function OpenDays({ reply }: { reply: PosyanduReply }) {
  const text = useTranslations("posyandu");
  const { month, number } = useFormats();
  const told = reply.board.filter(({ openDays }) => openDays !== null);
  const open = told.filter(({ openDays }) => (openDays ?? 0) > 0).length;
  const last = reply.board.at(-1);
  const facts = {
    month: month(last?.month ?? ""),
    open: number(open),
    reported: number(told.length),
  };
  return last?.openDays === null || last === undefined
    ? text("about.openDaysUnknown", facts)
    : text("about.openDaysTold", { ...facts, days: number(last.openDays) });
}

function Neighbours({ reply }: { reply: PosyanduReply }) {
  const text = useTranslations("posyandu");
  const { locale, number } = useFormats();
  const distance = useDistance();
  const village = reply.path.at(-1);
  const month = reply.months.at(-1);
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-14 font-semibold">{text("neighbours.heading")}</h3>
      {reply.place === null ? null : <PosyanduMap reply={reply} />}
      {reply.neighbours.length === 0 ? (
        <p className="text-14 text-muted">
          {text(reply.place === null ? "about.noPlace" : "neighbours.none")}
        </p>
      ) : (
        <ol className="flex flex-col divide-y divide-line">
          {reply.neighbours.map(
            ({ id, name, villageName, metres, place }, at) => (
              <li key={id} className="flex items-baseline gap-3 py-1 text-14">
                <span className="figures w-4 shrink-0 text-right text-muted">
                  {number(at + 1)}
                </span>
                <span className="min-w-0 flex-1">
                  <Link
                    href={hrefIn(locale, `/posyandu/${id}`)}
                    prefetch={false}
                    className={linkLook}
                  >
                    {name}
                  </Link>{" "}
                  <span className="text-13 text-muted">{villageName}</span>
                </span>
                <span className="figures text-right text-muted">
                  {reply.place === null
                    ? distance(metres)
                    : `${distance(metres)}, ${text(`direction.${directionTo(reply.place, place)}`)}`}
                </span>
              </li>
            ),
          )}
        </ol>
      )}
      {village === undefined || month === undefined ? null : (
        <Link
          href={listHref(locale, { area: village.code, month })}
          prefetch={false}
          className="self-start text-14 leading-6 font-semibold text-accent hover:underline"
        >
          {text("neighbours.village", { village: village.name })}
        </Link>
      )}
    </div>
  );
}

function useDistance(): (metres: number) => string {
  const text = useTranslations("posyandu");
  const { number } = useFormats();
  return (metres) =>
    metres < 1_000
      ? text("neighbours.metres", { metres: number(metres) })
      : text("neighbours.kilometres", {
          kilometres: number(metres / 1_000, 1),
        });
}
