import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { BodyEditsController } from './body-edits.controller.js';
import { BodyEditsService } from './body-edits.service.js';
import { BodiesController } from './bodies.controller.js';
import { BodiesService } from './bodies.service.js';
import { DistrictsService } from './districts.service.js';

@Module({
  imports: [AuditModule],
  controllers: [BodiesController, BodyEditsController],
  providers: [BodiesService, BodyEditsService, DistrictsService],
  exports: [BodiesService, DistrictsService],
})
export class RegionsModule {}
