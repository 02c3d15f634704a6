import fc from "fast-check";

type Def = Record<string, unknown> & { type: string };
const defOf = (schema: unknown) => (schema as { _zod: { def: Def } })._zod.def;

/** Texts that some pattern of the contracts asks for, and some that none does. */
const texts = fc.constantFrom(
  "15",
  "15.01",
  "15.01.01.2001",
  "15.1",
  "2026-10",
  "2026-13",
  "2026-02-29",
  "2024-02-29",
  "2026-10-01T09:00:00Z",
  "2026-10-01T09:00:00.123Z",
  "2026-10-01T09:00Z",
  "2026-10-01T09:00:00+07:00",
  "2026-02-30T09:00:00Z",
  "2026-10-01 09:00:00Z",
  "2026-10-01T24:00:00Z",
  "2026-10-01T09:00:00ZT",
  "0b6e8f3a-91c2-4f64-8a4e-0123456789ab",
  "0B6E8F3A-91C2-7F64-BA4E-0123456789AB",
  "0b6e8f3a-91c2-9f64-8a4e-0123456789ab",
  "00000000-0000-0000-0000-000000000000",
  "P-15-0001",
  "https://posyandu.example/a?b=c",
  " https://posyandu.example ",
  "posyandu.example",
  "42",
  "",
  " ",
  " dua kata ",
  "\0",
  "x".repeat(9_000),
);
const numbers = fc.oneof(
  fc.integer({ min: -2, max: 120 }),
  fc.constantFrom(0.5, 2026, 2_000_000, 2 ** 53, NaN, Infinity, -0),
);

const innerOf = ({ innerType }: Def) => anAnswer(innerType);

const byType: Readonly<Record<string, (def: Def) => fc.Arbitrary<unknown>>> = {
  object: ({ shape }) =>
    fc.record(
      Object.fromEntries(
        Object.entries(shape as Record<string, unknown>).map(([key, part]) => [
          key,
          anAnswer(part),
        ]),
      ),
    ),
  array: ({ element }) =>
    mostly(
      fc.array(anAnswer(element), { maxLength: 2 }),
      fc.array(anAnswer(element), { minLength: 10, maxLength: 10 }),
    ),
  tuple: ({ items }) => fc.tuple(...(items as unknown[]).map(anAnswer)),
  record: ({ keyType, valueType }) =>
    fc.oneof(
      fc.dictionary(keys(keyType), anAnswer(valueType), { maxKeys: 4 }),
      allOf(keyType, valueType),
    ),
  union: ({ options }) => fc.oneof(...(options as unknown[]).map(anAnswer)),
  enum: ({ entries }) => fc.constantFrom(...Object.values(entries as object)),
  literal: ({ values }) => fc.constantFrom(...(values as unknown[])),
  nullable: (def) => fc.oneof(fc.constant(null), innerOf(def)),
  optional: (def) => fc.oneof(fc.constant(undefined), innerOf(def)),
  string: (def) => mostly(wellFormed(def), texts),
  number: ({ coerce }) =>
    mostly<unknown>(
      fc.integer({ min: 0, max: 100 }),
      coerce === true ? fc.oneof(texts, numbers) : numbers,
    ),
  boolean: () => fc.boolean(),
  unknown: () => fc.anything(),
  custom: () => fc.anything(),
};

/** Answers of the shape of a schema of zod; what its checks ask for beyond the shape they may or may not have. */
export function anAnswer(schema: unknown): fc.Arbitrary<unknown> {
  const def = defOf(schema);
  const made = byType[def.type]?.(def);
  if (made === undefined) throw new Error(`No answer is known for ${def.type}`);
  return made;
}

/** A large answer has many parts: if each were odd now and then, none would be well-formed. */
const mostly = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: usual, weight: 40 }, { arbitrary: odd, weight: 1 });

/** A text as its format or its pattern asks for. */
function wellFormed(def: Def): fc.Arbitrary<string> {
  const instant = fc.date({
    min: new Date("2020-01-01"),
    max: new Date("2030-01-01"),
    noInvalidDate: true,
  });
  if (def.format === "datetime") return instant.map((at) => at.toISOString());
  if (def.format === "date")
    return instant.map((at) => at.toISOString().slice(0, 10));
  if (def.format === "uuid") return fc.uuid();
  if (def.format === "url") return fc.webUrl();
  const checks = ((def.checks ?? []) as unknown[]).map(checkDef);
  const pattern = checks.find((check) => check.pattern instanceof RegExp);
  return fc.stringMatching(
    (pattern?.pattern as RegExp | undefined) ?? /^[a-z ]{0,9}$/,
  );
}

const checkDef = (check: unknown): Record<string, unknown> =>
  (check as { _zod: { def: Record<string, unknown> } })._zod.def;

function keys(schema: unknown): fc.Arbitrary<string> {
  const def = defOf(schema);
  const named =
    def.type === "enum" ? Object.values(def.entries as object) : ["15.01", "7"];
  return fc.constantFrom<string>(...named, "other");
}

/** With every key that there is. */
function allOf(key: unknown, value: unknown): fc.Arbitrary<unknown> {
  const def = defOf(key);
  const named = def.type === "enum" ? Object.values(def.entries as object) : [];
  return fc.record(
    Object.fromEntries(named.map((one: string) => [one, anAnswer(value)])),
  );
}

const wrongs = fc.constantFrom<unknown>(
  null,
  undefined,
  "",
  "unheard",
  -1,
  1.5,
  NaN,
  true,
  [],
  {},
  [[]],
);

/** Answers in which one part, somewhere, is left out, added, or something else. */
export function misshapen(
  answers: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  return fc
    .tuple(answers, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), wrongs)
    .map(([answer, steps, wrong]) => spoil(answer, steps, wrong));
}

function spoil(
  answer: unknown,
  [step, ...further]: readonly number[],
  wrong: unknown,
): unknown {
  if (step === undefined || typeof answer !== "object" || answer === null)
    return wrong;
  const isList = Array.isArray(answer);
  const names = [...Object.keys(answer), isList ? answer.length : "added"];
  const name = names[step % names.length] ?? "added";
  const fields = answer as Record<string, unknown>;
  const part =
    further.length === 0 ? wrong : spoil(fields[name], further, wrong);
  const copy: Record<string, unknown> | unknown[] = isList
    ? [...answer]
    : { ...fields };
  if (further.length === 0 && step % 3 === 0 && !isList)
    Reflect.deleteProperty(copy, name);
  else Reflect.set(copy, name, part);
  return copy;
}
