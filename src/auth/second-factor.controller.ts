import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Route } from '../platform/http/route.js';
import {
  CodeRequest,
  EnrolmentView,
  OwnPasswordRequest,
  RecoveryCodesView,
  SecondFactorView,
} from './second-factor.dto.js';
import { SecondFactorService } from './second-factor.service.js';

@ApiTags('Sign-in')
@Controller('api/v1/second-factor')
export class SecondFactorController {
  constructor(@Inject(SecondFactorService) private readonly factors: SecondFactorService) {}

  @Get()
  @Route({
    summary: 'Whether my sign-in asks for a code',
    access: 'signed_in',
    withoutCodes: true,
    answers: SecondFactorView,
  })
  state(@CurrentActor() actor: Actor): Promise<SecondFactorView> {
    return this.factors.state(actor);
  }

  @Post()
  @Route({
    summary: 'Begin: a secret for the authenticator app, shown once',
    access: 'signed_in',
    withoutCodes: true,
    status: 201,
    answers: EnrolmentView,
    refusals: [409, 422, 429],
  })
  enrol(@CurrentActor() actor: Actor, @Body() body: OwnPasswordRequest): Promise<EnrolmentView> {
    return this.factors.enrol(actor, body.password);
  }

  @Post('confirm')
  @Route({
    summary: 'A first code: from now on sign-in asks for one. Gives the recovery codes, once',
    access: 'signed_in',
    withoutCodes: true,
    answers: RecoveryCodesView,
    refusals: [409, 422, 429],
  })
  confirm(@CurrentActor() actor: Actor, @Body() body: CodeRequest): Promise<RecoveryCodesView> {
    return this.factors.confirm(actor, body.code);
  }

  @Post('remove')
  @Route({
    summary: 'Sign-in asks for no code any more',
    access: 'signed_in',
    withoutCodes: true,
    status: 204,
    refusals: [409, 422, 429],
  })
  remove(@CurrentActor() actor: Actor, @Body() body: OwnPasswordRequest): Promise<void> {
    return this.factors.remove(actor, body.password);
  }
}
