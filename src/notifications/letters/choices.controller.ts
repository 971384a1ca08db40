import { Body, Controller, Get, Header, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Route } from '../../platform/http/route.js';
import { TakesRaw } from '../../platform/http/upload.js';
import type { Actor } from '../../shared/actor.js';
import { LetterChoice, LetterChoicesView } from './choices.dto.js';
import { ChoicesService } from './choices.service.js';

const PAGE = { status: 200, description: 'A page for people', schema: { type: 'string' as const } };
const SEALED = { name: 'sealed', description: 'As the letter bears it', example: '6f1c2b8e'.repeat(6) };

@ApiTags('Reminders and notices')
@Controller('api/v1')
export class ChoicesController {
  constructor(@Inject(ChoicesService) private readonly choices: ChoicesService) {}

  @Get('letter-choices')
  @Route({ summary: 'Which letters I may do without, and do', access: ['office'], answers: LetterChoicesView })
  list(@CurrentActor() actor: Actor): Promise<LetterChoicesView> {
    return this.choices.list(actor);
  }

  @Post('letter-choices')
  @Route({
    summary: 'Switch letters of a kind off or on',
    access: ['office'],
    answers: LetterChoicesView,
    refusals: [403, 413, 415],
  })
  choose(@CurrentActor() actor: Actor, @Body() { section, wanted }: LetterChoice): Promise<LetterChoicesView> {
    return this.choices.choose(actor, section, wanted);
  }

  @Get('letters/unsubscribe/:sealed')
  @Route({ summary: 'The page behind the link of a letter; it changes nothing', access: 'anybody', refusals: [404] })
  @ApiParam(SEALED)
  @ApiProduces('text/html')
  @ApiResponse(PAGE)
  @Header('content-type', 'text/html; charset=utf-8')
  // Else browsers send `Origin: null` with its form, and by http nothing else says where the form came from (csrf.ts).
  @Header('referrer-policy', 'same-origin')
  page(@Param('sealed') sealed: string): Promise<string> {
    return this.choices.page(sealed);
  }

  @Post('letters/unsubscribe/:sealed')
  @TakesRaw(
    'application/x-www-form-urlencoded',
    'List-Unsubscribe=One-Click (RFC 8058), or the same as multipart/form-data; not looked at',
  )
  @Route({ summary: 'Switch off the letters that may be, without signing in', access: 'anybody', refusals: [403, 404] })
  @ApiParam(SEALED)
  @ApiProduces('text/html')
  @ApiResponse(PAGE)
  @Header('content-type', 'text/html; charset=utf-8')
  unsubscribe(@Param('sealed') sealed: string, @Req() request: FastifyRequest): Promise<string> {
    return this.choices.unsubscribe(sealed, request.id);
  }
}
