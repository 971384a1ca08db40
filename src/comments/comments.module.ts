import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { CommentsController } from './comments.controller.js';
import { CommentsService } from './comments.service.js';
import { NotesService } from './notes.service.js';

@Module({
  imports: [AuditModule, TasksModule],
  controllers: [CommentsController],
  providers: [CommentsService, NotesService],
})
export class CommentsModule {}
