/** 28.08.2020: how Kazakh and Russian papers write a day (product.md, rule 19). `month` is 1 to 12. */
export function dottedDate(year: number, month: number, day: number): string {
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
}
