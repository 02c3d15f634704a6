import { unzipSync } from "fflate";
import * as z from "zod";
import { indicators } from "@/lib/core/catalogue/indicators";
import type { ActorName, ApiUnderTest } from "./api-under-test";

const Parameter = z.object({
  name: z.string(),
  in: z.enum(["query", "path", "header"]),
  required: z.boolean().optional(),
  schema: z.looseObject({ enum: z.array(z.string()).optional() }),
});
const Operation = z.object({ parameters: z.array(Parameter).default([]) });
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});

const readDocument = async (api: ApiUnderTest) =>
  Document.parse((await api.get("/openapi.json")).body);

/** Every operation of the API by its own document: method and path, such as `GET /values`. */
export async function everyOperation(api: ApiUnderTest): Promise<string[]> {
  const { paths } = await readDocument(api);
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

/** Values of parameters by name, for those whose schema does not name them all. */
export type KnownValues = Readonly<Record<string, readonly string[]>>;

/**
 * Every address that can be read, with every combination of the values of its parameters. The routes come from the API's own document, so that a new one is
 * asked too; one with a parameter whose values nobody gave is an error.
 */
export async function everyAddress(
  api: ApiUnderTest,
  known: KnownValues,
): Promise<string[]> {
  const document = await readDocument(api);
  return Object.entries(document.paths).flatMap(([path, { get }]) =>
    get === undefined ? [] : addressesOf(path, get.parameters, known),
  );
}

function addressesOf(
  path: string,
  parameters: readonly z.infer<typeof Parameter>[],
  known: KnownValues,
): string[] {
  let addresses = [path];
  for (const { name, in: where, required = false, schema } of parameters) {
    if (where === "header") continue;
    const values = known[name] ?? schema.enum;
    if (values === undefined)
      throw new Error(`Which values has ${name} of ${path}?`);
    const withValue = (address: string, value: string) =>
      where === "path"
        ? address.replace(`{${name}}`, value)
        : `${address}${address.includes("?") ? "&" : "?"}${name}=${encodeURIComponent(value)}`;
    addresses = addresses.flatMap((address) => [
      ...(required ? [] : [address]),
      ...values.map((value) => withValue(address, value)),
    ]);
  }
  return addresses;
}

export const someIndicator = indicators[0].id;

/** What somebody is answered: the headers, and the body as text, also of what a workbook holds. */
export async function answerTo(
  api: ApiUnderTest,
  address: string,
  as: ActorName,
): Promise<string> {
  const response = await api.raw(address, as);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const headers = [...response.headers].join("\n");
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip ? Object.values(unzipSync(bytes)) : [bytes];
  const texts = parts.map((part) => new TextDecoder().decode(part));
  return [String(response.status), headers, ...texts].join("\n");
}
