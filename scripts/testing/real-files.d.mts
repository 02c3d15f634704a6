/** `needs` is told to people. */
export const realFilesPart: { readonly name: string; readonly needs: string };
/** The path of a file in the folder of real files. */
export function realFile(...parts: string[]): string;
export function areRealFilesThere(): boolean;
