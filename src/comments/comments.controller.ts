import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import { CommentsView, CommentView, NotesView, NoteView, RemarkRequest } from './comments.dto.js';
import { CommentsService } from './comments.service.js';
import { NotesService } from './notes.service.js';

@ApiTags('Comments')
@Controller('api/v1/tasks/:id')
export class CommentsController {
  constructor(
    @Inject(CommentsService) private readonly comments: CommentsService,
    @Inject(NotesService) private readonly notes: NotesService,
  ) {}

  @Get('comments')
  @Route({
    summary: 'What a recipient and those above it said about a task, the struck among it, oldest first',
    access: ['office', 'reader', 'recipient'],
    answers: CommentsView,
    refusals: [404],
  })
  listComments(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CommentsView> {
    return this.comments.list(actor, id);
  }

  @Post('comments')
  @Route({
    summary: 'Say something to the other side, or edit what one has said: the old words are struck and kept',
    access: ['office', 'recipient'],
    status: 201,
    answers: CommentView,
    idempotent: true,
    refusals: [404],
  })
  writeComment(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: RemarkRequest): Promise<CommentView> {
    return this.comments.write(actor, id, body);
  }

  @Get('notes')
  @Route({
    summary: 'The office’s inner notes on a task, oldest first; they never leave the office',
    access: ['office'],
    answers: NotesView,
    refusals: [404],
  })
  listNotes(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<NotesView> {
    return this.notes.list(actor, id);
  }

  @Post('notes')
  @Route({
    summary: 'Write an inner note, or edit one’s own',
    access: ['office'],
    status: 201,
    answers: NoteView,
    idempotent: true,
    refusals: [404],
  })
  writeNote(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: RemarkRequest): Promise<NoteView> {
    return this.notes.write(actor, id, body);
  }
}
