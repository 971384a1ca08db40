import { Module } from '@nestjs/common';
import { BodiesController } from './bodies.controller.js';
import { AuditModule } from '../audit/audit.module.js';
import { BodiesService } from './bodies.service.js';
import { DistrictsService } from './districts.service.js';

@Module({
  imports: [AuditModule],
  controllers: [BodiesController],
  providers: [BodiesService, DistrictsService],
  exports: [BodiesService, DistrictsService],
})
export class RegionsModule {}
