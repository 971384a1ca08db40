import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import type { Actor } from '../shared/actor.js';
import { TaskRemindersView } from './reminders.dto.js';
import { RemindersService } from './reminders.service.js';

@ApiTags('Reminders and notices')
@Controller('api/v1/tasks')
export class RemindersController {
  constructor(@Inject(RemindersService) private readonly reminders: RemindersService) {}

  @Get(':id/reminders')
  @Route({
    summary: 'Who will be and who was written to about a task',
    access: ['office', 'reader', 'recipient'],
    answers: TaskRemindersView,
    refusals: [404],
  })
  ofTask(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<TaskRemindersView> {
    return this.reminders.ofTask(actor, id);
  }
}
