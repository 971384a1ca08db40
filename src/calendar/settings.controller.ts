import { Body, Controller, Get, Inject, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ROLES, type Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Route } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import { SettingsChanges, SettingsView } from './settings.dto.js';
import { SettingsService } from './settings.service.js';

@ApiTags('Administration')
@Controller('api/v1/settings')
export class SettingsController {
  constructor(@Inject(SettingsService) private readonly settings: SettingsService) {}

  @Get()
  @Route({ summary: 'The rules that the register goes by', access: ROLES, answers: SettingsView })
  get(@CurrentActor() actor: Actor): Promise<SettingsView> {
    return this.settings.get(actor);
  }

  @Patch()
  @Route({
    summary: 'Change settings of the register',
    access: ['administrator'],
    answers: SettingsView,
    ifMatch: true,
    refusals: [413, 415],
  })
  change(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() body: SettingsChanges,
  ): Promise<SettingsView> {
    return this.settings.change(actor, version, body);
  }
}
