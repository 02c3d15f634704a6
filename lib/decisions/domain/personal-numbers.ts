/**
 * Numbers that point at one person: a NIK or a number of a family card (16 digits), or a mobile phone (+62, 62 or 0, then 8 and 7 to 11 digits). People write
 * both with spaces, dots or dashes between the digits.
 */
const gap = String.raw`[ .\-\u2010-\u2015]?`;
const edge = { before: String.raw`(?<![\d])`, after: String.raw`(?![\d])` };
const patterns = {
  nik: new RegExp(`${edge.before}(?:\\d${gap}){15}\\d${edge.after}`),
  phone: new RegExp(
    `${edge.before}(?:\\+?62${gap}|0)8(?:${gap}\\d){7,11}${edge.after}`,
  ),
} as const;

export type PersonalNumber = keyof typeof patterns;

/** What in a text points at one person; null where nothing does. */
export function personalNumberIn(text: string): PersonalNumber | null {
  if (patterns.nik.test(text)) return "nik";
  return patterns.phone.test(text) ? "phone" : null;
}
