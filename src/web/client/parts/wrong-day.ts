/** Does a day stand in the form that is none? (day-input.tsx says so at its field, which gets the focus.) */
export function hasWrongDay(form: HTMLFormElement): boolean {
  const wrong = [...form.querySelectorAll('input')].find(({ validity }) => validity.customError);
  wrong?.focus();
  return wrong !== undefined;
}
