import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module.js';
import { AccessGuard } from './access.guard.js';
import { AuthController } from './auth.controller.js';
import { ContactsService } from './contacts.service.js';
import { PeopleService } from './people.service.js';
import { SessionsService } from './sessions.service.js';

@Module({
  imports: [AuditModule],
  controllers: [AuthController],
  providers: [SessionsService, PeopleService, ContactsService, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [SessionsService, PeopleService, ContactsService],
})
export class AuthModule {}
