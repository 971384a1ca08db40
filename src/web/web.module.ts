import { Module } from '@nestjs/common';
import { PageService } from './page.service.js';
import { WebController } from './web.controller.js';

@Module({ controllers: [WebController], providers: [PageService] })
export class WebModule {}
