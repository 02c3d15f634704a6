/** A sentence for people, in Indonesian and in English; both are always present. */
export type Text = { readonly id: string; readonly en: string };

export type Locale = keyof Text;
