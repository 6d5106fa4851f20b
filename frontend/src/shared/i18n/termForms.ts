/** A term as sentences need it: one, several, and each at a sentence's start. */
export type TermForms = {
  one: string;
  many: string;
  One: string;
  Many: string;
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Chinese has one form for all four. */
export const termForms = (one: string, many = one): TermForms => ({
  one,
  many,
  One: capital(one),
  Many: capital(many),
});
