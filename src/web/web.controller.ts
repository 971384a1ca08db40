import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Route } from '../platform/http/route.js';
import { PageService } from './page.service.js';

/**
 * Every address that no other controller answers. `/tasks/…` and the like are the application's own and get its page, so
 * that a deep link works; what bears an ending is a file; under /api nothing but the API itself answers.
 */
@ApiExcludeController()
@Controller()
export class WebController {
  constructor(@Inject(PageService) private readonly pages: PageService) {}

  @Get('*')
  @Route({ summary: 'The browser application', access: 'anybody' })
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): FastifyReply | Promise<FastifyReply> {
    const path = request.url.split('?', 1)[0]!.slice(1);
    if (/^api(\/|$)/.test(path)) throw new NotFoundException();
    return /\.\w+$/.test(path) ? this.pages.file(reply, path) : this.pages.page(reply);
  }
}
