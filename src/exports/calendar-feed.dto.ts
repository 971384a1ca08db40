import { Flag, Moment, Text } from '../platform/http/fields.js';

export class CalendarFeedView {
  @Flag({ about: 'Whether there is an address' }) active: boolean;
  @Moment({ nullable: true }) createdAt: string | null;
  @Moment({ nullable: true, about: 'When a calendar program last asked' }) lastReadAt: string | null;
}

export class CalendarFeedAddress {
  @Text({
    max: 300,
    about: 'Shown once; whoever knows it reads the deadlines',
    example: 'https://tracker.example/api/v1/calendar/q3X….ics',
  })
  url: string;
}
