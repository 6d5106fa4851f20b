/** First and last day of the quarter that holds a day, as dates are written. */
export function quarterOf(day: string): { since: string; last: string } {
  const year = Number(day.slice(0, 4));
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  const two = (figure: number) => String(figure).padStart(2, '0');
  const end = new Date(Date.UTC(year, first + 2, 0)).getUTCDate();
  return { since: `${year}-${two(first)}-01`, last: `${year}-${two(first + 2)}-${two(end)}` };
}
