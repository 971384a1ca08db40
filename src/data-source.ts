import { types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { LayFoundation1700000000000 } from '../migrations/1700000000000-lay-foundation.js';
import { TightenRows1700000001000 } from '../migrations/1700000001000-tighten-rows.js';
import { SpeedLists1700000002000 } from '../migrations/1700000002000-speed-lists.js';
import { KeepFiles1700000006000 } from '../migrations/1700000006000-keep-files.js';
import { CountResults1700000007000 } from '../migrations/1700000007000-count-results.js';
import { MoveDeadlines1700000010000 } from '../migrations/1700000010000-move-deadlines.js';
import { AskSecondPerson1700000011000 } from '../migrations/1700000011000-ask-second-person.js';
import { ChainLog1700000020000 } from '../migrations/1700000020000-chain-log.js';
import { AdministerPeople1700000021000 } from '../migrations/1700000021000-administer-people.js';
import { VersionSettings1700000022000 } from '../migrations/1700000022000-version-settings.js';
import { KeepSlots1700000030000 } from '../migrations/1700000030000-keep-slots.js';
import { TightenSlots1700000031000 } from '../migrations/1700000031000-tighten-slots.js';
import { ShareWork1700000040000 } from '../migrations/1700000040000-share-work.js';
import { SubstitutePeople1700000041000 } from '../migrations/1700000041000-substitute-people.js';
import { LinkPredecessors1700000042000 } from '../migrations/1700000042000-link-predecessors.js';
import { LapseApprovals1700000050000 } from '../migrations/1700000050000-lapse-approvals.js';
import { TalkAboutTasks1700000051000 } from '../migrations/1700000051000-talk-about-tasks.js';
import { SearchTexts1700000052000 } from '../migrations/1700000052000-search-texts.js';
import { RememberReaders1700000053000 } from '../migrations/1700000053000-remember-readers.js';
import { KeepReminderPolicies1700000060000 } from '../migrations/1700000060000-keep-reminder-policies.js';
import { OperateMail1700000061000 } from '../migrations/1700000061000-operate-mail.js';
import { TakeBackMail1700000070000 } from '../migrations/1700000070000-take-back-mail.js';
import { FeedCalendars1700000071000 } from '../migrations/1700000071000-feed-calendars.js';
import { OpenChannels1700000072000 } from '../migrations/1700000072000-open-channels.js';
import { TellChanges1700000080000 } from '../migrations/1700000080000-tell-changes.js';
import { GuardSignIn1700000081000 } from '../migrations/1700000081000-guard-sign-in.js';
import { PassTasksOn1700000090000 } from '../migrations/1700000090000-pass-tasks-on.js';
import { AdministerBodies1700000091000 } from '../migrations/1700000091000-administer-bodies.js';
import { WriteHouseLetters1700000092000 } from '../migrations/1700000092000-write-house-letters.js';
import { WatchProgress1700000110000 } from '../migrations/1700000110000-watch-progress.js';
import { DemandCodes1700000111000 } from '../migrations/1700000111000-demand-codes.js';
import { KnowZones1700000130000 } from '../migrations/1700000130000-know-zones.js';
import { NameBaselines1700000131000 } from '../migrations/1700000131000-name-baselines.js';
import { PassPartsOn1700000132000 } from '../migrations/1700000132000-pass-parts-on.js';
import { DiscardDrafts1700000160000 } from '../migrations/1700000160000-discard-drafts.js';
import { KeepCommentsBetweenTwo1700000170000 } from '../migrations/1700000170000-keep-comments-between-two.js';
import { TalkWithDistricts1700000180000 } from '../migrations/1700000180000-talk-with-districts.js';
import { NarrowContacts1700000181000 } from '../migrations/1700000181000-narrow-contacts.js';
import { ReconsiderDecisions1700000183000 } from '../migrations/1700000183000-reconsider-decisions.js';
import { ScopeParts1700000184000 } from '../migrations/1700000184000-scope-parts.js';
import { ExtendSlots1700000190000 } from '../migrations/1700000190000-extend-slots.js';
import { LinkReopenings1700000191000 } from '../migrations/1700000191000-link-reopenings.js';
import { RestoreReports1700000192000 } from '../migrations/1700000192000-restore-reports.js';
import { SpeedUrgentFirst1700000193000 } from '../migrations/1700000193000-speed-urgent-first.js';
import { AlarmLateLetters1700000196000 } from '../migrations/1700000196000-alarm-late-letters.js';
import { NoteReconciliation1700000197000 } from '../migrations/1700000197000-note-reconciliation.js';
import { TellAttemptsApart1700000198000 } from '../migrations/1700000198000-tell-attempts-apart.js';
import { CloseFeeds1700000199000 } from '../migrations/1700000199000-close-feeds.js';
import { TaskComment, TaskNote } from './comments/comment.entity.js';
import { ExtensionRequest } from './extensions/extension-request.entity.js';
import { CalendarDay, CalendarRevision } from './calendar/calendar-day.entity.js';
import { EvidenceFile } from './files/file.entity.js';
import { Indicator, IndicatorCount, IndicatorRecipient } from './indicators/indicator.entity.js';
import { Substitution } from './auth/substitution.entity.js';
import { AuditChain, AuditEntry } from './audit/audit-entry.entity.js';
import { RecoveryCode, SecondFactor } from './auth/second-factor.entity.js';
import { LoginThrottle, Session } from './auth/session.entity.js';
import { PasswordLink, Person, PersonPassword, Post, PostHolding } from './auth/person.entity.js';
import { Instruction, InstructionClass, InstructionRecipient } from './instructions/instruction.entity.js';
import { Meeting } from './meetings/meeting.entity.js';
import { DatabaseOrigin, MailStop, QuietAddress } from './notifications/mail-operation.entity.js';
import { Letter, LetterAttempt, Notice } from './notifications/notification.entity.js';
import { DemoClock, IdempotencyKey, ReferenceLoad, RegisterSetting } from './platform/housekeeping.entity.js';
import { PersonVisit, SavedFilter } from './desk/desk.entity.js';
import { SearchText } from './search/search-text.entity.js';
import { CalendarFeed } from './exports/calendar-feed.entity.js';
import { Channel, ChannelDelivery } from './notifications/channels/channel.entity.js';
import { LetterBounce, LetterChoice, SigningKey } from './notifications/bounces/letter-bounce.entity.js';
import { Body, BodyName, BodySuccession } from './regions/body.entity.js';
import { Alarm } from './reminders/alarm.entity.js';
import { DeliveryProof } from './reminders/delivery-proof.entity.js';
import { ReminderPolicy, SendingRule } from './reminders/policy.entity.js';
import { Reminder, SweepMark } from './reminders/reminder.entity.js';
import { Report } from './reports/report.entity.js';
import { ApprovalRequest } from './tasks/approval-request.entity.js';
import { Succession, SuccessionMove } from './tasks/succession.entity.js';
import { SlotDeadline, TaskSlot } from './tasks/task-slot.entity.js';
import { Task, TaskDeadline, TaskTransition } from './tasks/task.entity.js';

const DATE_OID = 1082;
const DATE_ARRAY_OID = 1182;
// A deadline is a day, not a moment: kept as text 'YYYY-MM-DD', so that no time zone can move it.
types.setTypeParser(DATE_OID, (text) => text);
types.setTypeParser(DATE_ARRAY_OID as never, (text) => text.replace(/[{}]/g, '').split(',').filter(Boolean));

export const ENTITIES = [
  DemoClock,
  IdempotencyKey,
  RegisterSetting,
  ReferenceLoad,
  AuditEntry,
  AuditChain,
  Body,
  BodyName,
  BodySuccession,
  Person,
  PersonPassword,
  PasswordLink,
  Substitution,
  Post,
  PostHolding,
  Session,
  LoginThrottle,
  SecondFactor,
  RecoveryCode,
  CalendarDay,
  CalendarRevision,
  Notice,
  Letter,
  LetterAttempt,
  MailStop,
  QuietAddress,
  LetterBounce,
  LetterChoice,
  SigningKey,
  CalendarFeed,
  Channel,
  ChannelDelivery,
  EvidenceFile,
  Meeting,
  InstructionClass,
  Instruction,
  InstructionRecipient,
  Task,
  TaskDeadline,
  TaskSlot,
  SlotDeadline,
  TaskTransition,
  TaskComment,
  TaskNote,
  SearchText,
  SavedFilter,
  PersonVisit,
  Indicator,
  IndicatorRecipient,
  IndicatorCount,
  Report,
  ExtensionRequest,
  ApprovalRequest,
  Succession,
  SuccessionMove,
  Reminder,
  SweepMark,
  ReminderPolicy,
  SendingRule,
  DeliveryProof,
  Alarm,
  DatabaseOrigin,
];

export const MIGRATIONS = [
  LayFoundation1700000000000,
  TightenRows1700000001000,
  SpeedLists1700000002000,
  KeepFiles1700000006000,
  CountResults1700000007000,
  MoveDeadlines1700000010000,
  AskSecondPerson1700000011000,
  ChainLog1700000020000,
  AdministerPeople1700000021000,
  VersionSettings1700000022000,
  KeepSlots1700000030000,
  TightenSlots1700000031000,
  ShareWork1700000040000,
  SubstitutePeople1700000041000,
  LinkPredecessors1700000042000,
  LapseApprovals1700000050000,
  TalkAboutTasks1700000051000,
  SearchTexts1700000052000,
  RememberReaders1700000053000,
  KeepReminderPolicies1700000060000,
  OperateMail1700000061000,
  TakeBackMail1700000070000,
  FeedCalendars1700000071000,
  OpenChannels1700000072000,
  TellChanges1700000080000,
  GuardSignIn1700000081000,
  PassTasksOn1700000090000,
  AdministerBodies1700000091000,
  WriteHouseLetters1700000092000,
  WatchProgress1700000110000,
  DemandCodes1700000111000,
  KnowZones1700000130000,
  NameBaselines1700000131000,
  PassPartsOn1700000132000,
  DiscardDrafts1700000160000,
  KeepCommentsBetweenTwo1700000170000,
  TalkWithDistricts1700000180000,
  NarrowContacts1700000181000,
  ReconsiderDecisions1700000183000,
  ScopeParts1700000184000,
  ExtendSlots1700000190000,
  LinkReopenings1700000191000,
  RestoreReports1700000192000,
  SpeedUrgentFirst1700000193000,
  AlarmLateLetters1700000196000,
  NoteReconciliation1700000197000,
  TellAttemptsApart1700000198000,
  CloseFeeds1700000199000,
];
export const MIGRATION_NAMES = MIGRATIONS.map((Migration) => new Migration().name);

/**
 * Time limits of a statement and of an idle transaction, in milliseconds: no request hangs on the database. The server
 * keeps those; the third is our own, for a line that went dead without a word, and closes the connection.
 */
const STATEMENT_LIMIT = 10_000;
const ANSWER_LIMIT = 15_000;
const IDLE_LIMIT = 15_000;

export function dataSourceOptions(url: string, pool: number): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    synchronize: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize: pool,
    applicationName: 'directive-tracker',
    extra: {
      // Statements asked for together leave together: one wait for the network instead of one each.
      pipeline: true,
      connectionTimeoutMillis: 5_000,
      statement_timeout: STATEMENT_LIMIT,
      query_timeout: ANSWER_LIMIT,
      idle_in_transaction_session_timeout: IDLE_LIMIT,
    },
  };
}

/** For migrations: as the owner, without the statement limit, giving up soon on a lock rather than stopping the world. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource({
    ...dataSourceOptions(url, 2),
    extra: { connectionTimeoutMillis: 5_000, lock_timeout: 5_000 },
  });
}
