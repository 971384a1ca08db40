import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module.js';
import { AccessGuard } from './access.guard.js';
import { AdministrationController } from './administration.controller.js';
import { AdministrationService } from './administration.service.js';
import { AuthController } from './auth.controller.js';
import { ContactsService } from './contacts.service.js';
import { PeopleService } from './people.service.js';
import { PasswordLinks } from './password-links.service.js';
import { PostsService } from './posts.service.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SecondFactorService } from './second-factor.service.js';
import { SessionsService } from './sessions.service.js';
import { SubstitutionsController } from './substitutions.controller.js';
import { SubstitutionsService } from './substitutions.service.js';
import { ThrottleService } from './throttle.service.js';

@Module({
  imports: [AuditModule],
  controllers: [AuthController, SecondFactorController, AdministrationController, SubstitutionsController],
  providers: [
    SessionsService,
    SecondFactorService,
    ThrottleService,
    PeopleService,
    AdministrationService,
    PostsService,
    ContactsService,
    SubstitutionsService,
    PasswordLinks,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [SessionsService, PeopleService, ContactsService, ThrottleService],
})
export class AuthModule {}
