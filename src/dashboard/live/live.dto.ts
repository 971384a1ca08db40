import { Id, OneOf, Whole } from '../../platform/http/fields.js';

/** The data of an event `change`: that something is new, never what; the reader asks for it in the ordinary way. */
export class NewsView {
  @OneOf(['task', 'notice'], { example: 'task' }) kind: string;
  @Id({ nullable: true }) taskId: string | null;
  @Whole({ min: 1, max: 1e9, optional: true, about: 'Of a task: its new version', example: 4 }) version?: number;
}
