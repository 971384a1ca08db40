import { Flag, Id, ListOf, Moment, OneOf, Text, Whole } from '../platform/http/fields.js';
import { SIDES, type Side } from './sides.js';

export class RemarkRequest {
  @Text({
    max: 2000,
    about: 'Stands for ever; an edit strikes it and keeps it',
    example: 'When will the act be signed?',
  })
  text: string;
  @Id({ optional: true, about: 'An own remark on the same task that this one strikes: its edit' }) replaces?: string;
}

export class NoteView {
  @Id() id: string;
  @Id() taskId: string;
  @Whole({ min: 1, max: 1e6, about: 'First, second … of this task', example: 1 }) ordinal: number;
  @Text({ max: 2000, example: 'When will the act be signed?' }) text: string;
  @Text({ max: 200, example: 'Akimat of Turkistan' }) author: string;
  @Moment() writtenAt: string;
  @Id({ nullable: true, about: 'What it strikes' }) replaces: string | null;
  @Id({ nullable: true, about: 'What strikes it; null: it stands' }) struckBy: string | null;
  @Flag({ about: 'May the reader edit it?', example: false }) editable: boolean;
}

export class CommentView extends NoteView {
  @OneOf(SIDES, { about: 'Above: of a part, the region that gave it (rule 11)', example: 'recipient' }) side: Side;
}

export class CommentsView {
  @ListOf(() => CommentView, { max: 10_000 }) items: CommentView[];
}

export class NotesView {
  @ListOf(() => NoteView, { max: 10_000 }) items: NoteView[];
}
