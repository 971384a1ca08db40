import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../../auth/person.entity.js';
import { Notice } from '../notification.entity.js';

/** Where notices are posted to beside the mail. The secret signs, so it is kept as it is, and shown once. */
@Entity('channel')
@ForeignKey(() => Person, ['openedBy'], ['id'], { name: 'fk_channel_opened_by' })
@Check('ck_channel_secret', 'length(secret) >= 32')
export class Channel {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_channel' }) id: string;
  @Column('text') name: string;
  @Column('text') url: string;
  @Column('text') secret: string;
  @Column('uuid', { name: 'opened_by' }) openedBy: string;
  @Column('timestamptz', { name: 'opened_at', default: () => 'app_now()' }) openedAt: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
}

/** One notice on one channel: posted until it is taken, or given up. `next_attempt_at` is real time. */
@Entity('channel_delivery')
@ForeignKey(() => Channel, ['channelId'], ['id'], { name: 'fk_channel_delivery_channel' })
@ForeignKey(() => Notice, ['noticeId'], ['id'], { name: 'fk_channel_delivery_notice' })
@Index('ix_channel_delivery_log', ['channelId', 'notedAt', 'noticeId'])
@Index('ix_channel_delivery_waiting', { synchronize: false })
@Check('ck_channel_delivery_state', `state IN ('pending', 'sent', 'dead')`)
@Check('ck_channel_delivery_sent', `(state = 'sent') = (sent_at IS NOT NULL)`)
export class ChannelDelivery {
  @PrimaryColumn('uuid', { name: 'channel_id', primaryKeyConstraintName: 'pk_channel_delivery' }) channelId: string;
  @PrimaryColumn('uuid', { name: 'notice_id', primaryKeyConstraintName: 'pk_channel_delivery' }) noticeId: string;
  /** The notice's: the administrator, who may not read notices, sees of it no more than this. */
  @Column('text') kind: string;
  @Column('timestamptz', { name: 'noted_at' }) notedAt: Date;
  @Column('text', { default: 'pending' }) state: string;
  @Column('integer', { default: 0 }) attempts: number;
  @Column('timestamptz', { name: 'next_attempt_at', default: () => 'now()' }) nextAttemptAt: Date;
  /** Of the last answer. */
  @Column('integer', { nullable: true }) status: number | null;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
}
