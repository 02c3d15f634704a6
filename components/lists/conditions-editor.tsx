"use client";

import { Fragment, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button, buttonLook } from "@/components/ui/button";
import { Cross, Plus } from "@/components/ui/icons";
import { useFormats } from "@/lib/core/text/formats";
import {
  writeConditions,
  type Condition,
  type Conditions,
} from "@/lib/lists/domain/conditions";
import { conditionWords } from "@/lib/lists/client/list-words";
import { ConditionForm } from "./condition-form";
import type { ListView } from "./use-list";

/** Where a condition is being put: a place in a group; the place after the last one is a new condition or a new group. */
type Place = { group: number; at: number };

/** The conditions of the list as sentences, each of which can be mended and taken out; all of a group must hold, one of the groups must. */
export function ConditionsEditor({ list }: { list: ListView }) {
  const text = useTranslations("lists");
  const [place, setPlace] = useState<Place | null>(null);
  const { conditions } = list.spec;
  const put = (next: Conditions) => {
    setPlace(null);
    list.change({
      where: writeConditions(next.filter((group) => group.length > 0)),
    });
  };
  return (
    <div className="flex flex-col gap-3">
      <Groups
        conditions={conditions}
        onEdit={setPlace}
        onRemove={({ group, at }) => put(without(conditions, group, at))}
      />
      {place === null ? (
        <div>
          <Button
            size="sm"
            onClick={() => setPlace({ group: conditions.length, at: 0 })}
          >
            <Plus />
            {text(
              conditions.length === 0
                ? "conditions.add"
                : "conditions.addGroup",
            )}
          </Button>
        </div>
      ) : (
        <ConditionForm
          key={`${place.group} ${place.at}`}
          condition={conditions[place.group]?.[place.at] ?? null}
          onDone={(condition) =>
            put(withCondition(conditions, place, condition))
          }
          onCancel={() => setPlace(null)}
        />
      )}
    </div>
  );
}

function Groups({
  conditions,
  onEdit,
  onRemove,
}: {
  conditions: Conditions;
  onEdit: (place: Place) => void;
  onRemove: (place: Place) => void;
}) {
  const text = useTranslations("lists");
  if (conditions.length === 0)
    return <p className="text-muted">{text("conditions.all")}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {conditions.map((conditionsOfGroup, group) => (
        <Fragment key={group}>
          {group > 0 ? (
            <li className="text-14 font-semibold text-muted">
              {text("conditions.or")}
            </li>
          ) : null}
          <li>
            <Group
              group={conditionsOfGroup}
              onEdit={(at) => onEdit({ group, at })}
              onRemove={(at) => onRemove({ group, at })}
            />
          </li>
        </Fragment>
      ))}
    </ul>
  );
}

function Group({
  group,
  onEdit,
  onRemove,
}: {
  group: readonly Condition[];
  onEdit: (at: number) => void;
  onRemove: (at: number) => void;
}) {
  const text = useTranslations("lists");
  const { say } = useFormats();
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
      {group.map((condition, at) => {
        const words = say(conditionWords(condition));
        return (
          <Fragment key={at}>
            {at > 0 ? (
              <span className="text-14 text-muted">
                {text("conditions.and")}
              </span>
            ) : null}
            <span className="inline-flex items-center rounded-control border border-line bg-surface">
              <button
                type="button"
                aria-label={text("conditions.edit", { condition: words })}
                onClick={() => onEdit(at)}
                className="cursor-pointer rounded-l-control py-1 pr-1.5 pl-2.5 text-left text-14 font-medium hover:text-accent"
              >
                {words}
              </button>
              <button
                type="button"
                aria-label={text("conditions.remove", { condition: words })}
                onClick={() => onRemove(at)}
                className="inline-flex size-7 cursor-pointer items-center justify-center rounded-r-control text-muted hover:text-worse"
              >
                <Cross />
              </button>
            </span>
          </Fragment>
        );
      })}
      <button
        type="button"
        onClick={() => onEdit(group.length)}
        className={buttonLook({ variant: "quiet", size: "sm" })}
      >
        <Plus />
        {text("conditions.addTo")}
      </button>
    </div>
  );
}

function without(
  conditions: Conditions,
  group: number,
  at: number,
): Conditions {
  return conditions.map((one, index) =>
    index === group ? one.filter((_, place) => place !== at) : one,
  );
}

function withCondition(
  conditions: Conditions,
  { group, at }: Place,
  condition: Condition,
): Conditions {
  const changed = [...(conditions[group] ?? [])];
  changed[at] = condition;
  const next = [...conditions];
  next[group] = changed;
  return next;
}
