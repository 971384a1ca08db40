import { Flag, ListOf, OneOf } from '../../platform/http/fields.js';
import { OPTIONAL_SECTIONS, type OptionalSection } from './optional-letters.js';

export class LetterChoice {
  @OneOf(OPTIONAL_SECTIONS, { example: 'review', about: 'review: reports that wait for the office' })
  section: OptionalSection;
  @Flag({ about: 'Whether letters about it are sent; notices in the system always are', example: false })
  wanted: boolean;
}

export class LetterChoicesView {
  @ListOf(() => LetterChoice, { max: 10, about: 'Every kind that may be switched off; reminders of deadlines may not' })
  items: LetterChoice[];
}
