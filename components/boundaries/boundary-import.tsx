"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import {
  importBoundaries,
  type CodeSystem,
} from "@/lib/boundaries/client/import-boundaries";
import { refusedCodes } from "@/lib/boundaries/client/refused-codes";
import type { BoundaryReport } from "@/lib/boundaries/contract";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { BoundaryFindings } from "./boundary-findings";
import { RefusedCodes } from "./refused-codes";
import { ImportFile, refusalReason } from "@/components/upload/import-file";
import { SectionCard } from "@/components/frame/section-card";
import { useImport } from "@/components/upload/use-import";

/** Names of the coordinate systems that most Indonesian boundaries use. Any other EPSG code may be written. */
const commonSystems = [
  ["EPSG:4326", "WGS 84"],
  ["EPSG:4755", "DGN95"],
  ["EPSG:9470", "SRGI2013"],
  ["EPSG:32747", "WGS 84 / UTM 47S"],
  ["EPSG:32748", "WGS 84 / UTM 48S"],
  ["EPSG:3857", "Web Mercator"],
] as const;

const asksForProjection: ReadonlySet<string> = new Set([
  "crs-missing",
  "crs-unknown",
  "outside-range",
  "outside-indonesia",
]);

/** Importing official boundaries: first they are checked and reported, then applied. */
export function BoundaryImport() {
  const text = useTranslations("boundaries");
  const upload = useTranslations("upload");
  const [fields, setFields] = useState<Fields>({ crs: "", layer: "" });
  // Not a state: the file is sent again in the same moment in which the answer is given.
  const codes = useRef<CodeSystem>("kemendagri");
  const job = useImport<BoundaryReport>(({ file, dryRun }) =>
    importBoundaries({ file, dryRun, fields, codes: codes.current }),
  );
  const check = (system: CodeSystem) => {
    codes.current = system;
    job.run(true);
  };
  const refused = refusedCodes(job.error);
  const reason = refusalReason(job.error);
  const isAsked = reason !== null && asksForProjection.has(reason);
  return (
    <SectionCard id="shapes" heading={text("shapes.heading")}>
      <p className="max-w-prose text-14 text-pretty text-muted">
        {text("shapes.hint")}
      </p>
      <ImportFile
        accept=".zip,.geojson,.json,.geojsonl,.topojson,.gpkg"
        job={{
          ...job,
          run: () => check("kemendagri"),
          choose: (files) => {
            codes.current = "kemendagri";
            return job.choose(files);
          },
        }}
      >
        <OpenQuestions fields={fields} isAsked={isAsked} onChange={setFields} />
      </ImportFile>
      {refused ? (
        <RefusedCodes
          codes={refused}
          isPending={job.isPending}
          onReadAsBps={() => check("bps")}
        />
      ) : null}
      {job.report ? (
        <BoundaryFindings
          report={job.report}
          action={
            <Button
              variant="primary"
              disabled={job.isPending}
              onClick={() => job.run(false)}
            >
              {upload("apply")}
            </Button>
          }
        />
      ) : null}
    </SectionCard>
  );
}

type Fields = { crs: string; layer: string };

/** What a file may leave open. If it did, the field is marked in red. */
function OpenQuestions({
  fields,
  isAsked,
  onChange,
}: {
  fields: Fields;
  isAsked: boolean;
  onChange: (fields: Fields) => void;
}) {
  const text = useTranslations("boundaries");
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        label={text("shapes.crs")}
        hint={text("shapes.crsHint")}
        error={isAsked ? text("shapes.crsAsked") : undefined}
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            list="coordinate-systems"
            value={fields.crs}
            onChange={({ target }) =>
              onChange({ ...fields, crs: target.value })
            }
          />
        )}
      </Field>
      <datalist id="coordinate-systems">
        {commonSystems.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
      <Field label={text("shapes.layer")} hint={text("shapes.layerHint")}>
        {(wiring) => (
          <TextInput
            {...wiring}
            value={fields.layer}
            onChange={({ target }) =>
              onChange({ ...fields, layer: target.value })
            }
          />
        )}
      </Field>
    </div>
  );
}
