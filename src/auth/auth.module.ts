import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module.js';
import { AccessGuard } from './access.guard.js';
import { AdministrationController } from './administration.controller.js';
import { AdministrationService } from './administration.service.js';
import { AuthController } from './auth.controller.js';
import { ContactsService } from './contacts.service.js';
import { PeopleService } from './people.service.js';
import { PostsService } from './posts.service.js';
import { SessionsService } from './sessions.service.js';
import { SubstitutionsController } from './substitutions.controller.js';
import { SubstitutionsService } from './substitutions.service.js';

@Module({
  imports: [AuditModule],
  controllers: [AuthController, AdministrationController, SubstitutionsController],
  providers: [
    SessionsService,
    PeopleService,
    AdministrationService,
    PostsService,
    ContactsService,
    SubstitutionsService,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [SessionsService, PeopleService, ContactsService],
})
export class AuthModule {}
