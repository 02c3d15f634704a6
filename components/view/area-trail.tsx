"use client";

import { useLocale, useTranslations } from "use-intl/react";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { buttonLook } from "@/components/ui/button";
import { ChevronDown, ChevronRight } from "@/components/ui/icons";
import { PopoverButton } from "@/components/ui/popover-button";
import { ViewLink } from "./view-link";
import { useArea } from "./use-area";
import { useView } from "./view-context";

/** Jambi › Kerinci ▾: each step leads out, the last opens what lies inside or beside. */
export function AreaTrail() {
  const text = useTranslations("view");
  const { data: area } = useArea();
  if (area === undefined) return <span className="w-40" />;
  const ancestors = area.path.slice(0, -1);
  return (
    <nav aria-label={text("picker.path")} className="max-w-[45%] shrink-0">
      <ol className="flex min-w-0 items-center gap-1 text-14">
        {ancestors.map((step, index) => (
          <li
            key={step.code}
            className={
              index < ancestors.length - 1
                ? "flex items-center gap-1 max-2xl:hidden"
                : "flex min-w-0 items-center gap-1 max-sm:hidden"
            }
          >
            <ViewLink
              change={{ area: step.code }}
              className="truncate rounded-mark text-muted hover:text-accent"
            >
              {step.name}
            </ViewLink>
            <ChevronRight className="shrink-0 text-muted" />
          </li>
        ))}
        <li className="min-w-0">
          <AreaPicker code={area.code} name={area.name} />
        </li>
      </ol>
    </nav>
  );
}

function AreaPicker({ code, name }: { code: AreaCode; name: string }) {
  const text = useTranslations("view");
  return (
    <PopoverButton
      label={`${name}. ${text("picker.areaOpen", { area: name })}`}
      className={`${buttonLook({ variant: "quiet", size: "sm" })} max-w-full`}
      button={
        <>
          <span className="truncate">{name}</span>
          <ChevronDown className="shrink-0 text-muted" />
        </>
      }
      windowClass="w-72 p-1.5"
    >
      {(close) => <AreaList key={code} onChoose={close} />}
    </PopoverButton>
  );
}

/** Ancestors to go out, then what lies inside. */
function AreaList({ onChoose }: { onChoose: () => void }) {
  const locale = useLocale();
  const common = useTranslations("common");
  const { data: area } = useArea();
  const { session } = useView();
  if (area === undefined) return null;
  const isPublic = session.audience === "public";
  const inside = area.children
    .filter(
      ({ validTo, level }) =>
        validTo === null && !(isPublic && level !== "regency"),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
  const [first] = inside;
  return (
    <ul>
      {area.path.slice(0, -1).map((step) => (
        <li key={step.code}>
          <Entry code={step.code} onChoose={onChoose}>
            <span className="text-muted">‹ {step.name}</span>
          </Entry>
        </li>
      ))}
      {first ? (
        <li className="px-2.5 pt-2 pb-1 text-12 font-semibold text-muted">
          {common(`level.${first.level}`)}
        </li>
      ) : null}
      {inside.map((child) => (
        <li key={child.code}>
          <Entry code={child.code} onChoose={onChoose}>
            {child.name}
            <span className="figures ml-auto text-12 text-muted">
              {child.code}
            </span>
          </Entry>
        </li>
      ))}
    </ul>
  );
}

function Entry({
  code,
  onChoose,
  children,
}: {
  code: AreaCode;
  onChoose: () => void;
  children: React.ReactNode;
}) {
  return (
    <ViewLink
      change={{ area: code }}
      onGo={onChoose}
      className="flex items-center gap-2 rounded-control px-2.5 py-1.5 text-14 hover:bg-sunken"
    >
      {children}
    </ViewLink>
  );
}
