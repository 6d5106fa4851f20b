/** The same without one field: settings say nothing where nothing is set. */
export function without<T extends object>(settings: T, field: string): T {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => key !== field)) as T;
}
