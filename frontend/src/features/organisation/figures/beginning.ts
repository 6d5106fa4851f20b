/** The start of what has no known start. */
export const BEGINNING = '1900-01-01';
