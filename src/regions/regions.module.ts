import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { BodyEditsController } from './body-edits.controller.js';
import { BodyEditsService } from './body-edits.service.js';
import { BodiesController } from './bodies.controller.js';
import { BodiesService } from './bodies.service.js';

@Module({
  imports: [AuditModule],
  controllers: [BodiesController, BodyEditsController],
  providers: [BodiesService, BodyEditsService],
  exports: [BodiesService],
})
export class RegionsModule {}
