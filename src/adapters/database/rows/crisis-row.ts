import { z } from 'zod';
import type {
  ActivatedPlan,
  Command,
  Crisis,
  CrisisLevel,
  LegalHold,
  Lift,
  RoleHolder,
} from '../../../domain/cases/model/crises/crisis.ts';
import { CRISIS_ROLES, LIFTING_ROLES } from '../../../domain/cases/model/crises/crisis.ts';
import { storableText } from '../../../domain/text/words/storable-text.ts';
import { readActor, readStrings, storedActor } from './values/stored-json.ts';
import { knownWord, VOCABULARIES } from './vocabularies.ts';

export type CrisisRow = {
  id: number;
  playbook: string;
  title: string;
  level: CrisisLevel;
  territory: string;
  networks: string;
  plan: string | null;
  leadAccount: string | null;
  roles: string;
  startedBy: string;
  startedAt: string;
  drill: string | null;
  channel: string | null;
  cadenceMinutes: number;
  lastWordAt: string;
  promisedAt: string | null;
  closed: string | null;
  legalHold: string | null;
  command: string | null;
};

export function crisisRow(crisis: Crisis): CrisisRow {
  return {
    ...crisis,
    title: storableText(crisis.title),
    territory: storableText(crisis.territory),
    networks: JSON.stringify(crisis.networks),
    plan: crisis.plan === null ? null : JSON.stringify(crisis.plan),
    roles: JSON.stringify(crisis.roles),
    startedBy: JSON.stringify(crisis.startedBy),
    closed: crisis.closed === null ? null : JSON.stringify(crisis.closed),
    legalHold: crisis.legalHold === undefined ? null : JSON.stringify(crisis.legalHold),
    command: crisis.command === undefined ? null : JSON.stringify(crisis.command),
  };
}

export function crisisOf({ legalHold, command: commanded, ...row }: CrisisRow): Crisis {
  return {
    ...row,
    ...(legalHold === null ? {} : { legalHold: hold.parse(JSON.parse(legalHold)) }),
    ...(commanded === null ? {} : { command: command.parse(JSON.parse(commanded)) }),
    level: knownWord(VOCABULARIES.crises.level, row.level, 'S1'),
    networks: readStrings(row.networks),
    plan: row.plan === null ? null : plan.parse(JSON.parse(row.plan)),
    roles: roles.parse(JSON.parse(row.roles)),
    startedBy: readActor(row.startedBy),
    closed: row.closed === null ? null : closed.parse(JSON.parse(row.closed)),
  };
}

const plan: z.ZodType<ActivatedPlan> = z.object({
  level: z.string(),
  director: z.string(),
  link: z.string().nullable(),
  since: z.string(),
});
const holder: z.ZodType<RoleHolder> = z.object({ who: storedActor, since: z.string() });
const roles = z.partialRecord(z.enum(CRISIS_ROLES), holder);
const lift: z.ZodType<Lift> = z.object({ by: storedActor, at: z.string(), roles: z.array(z.enum(LIFTING_ROLES)) });
const hold: z.ZodType<LegalHold> = z.object({
  by: storedActor,
  at: z.string(),
  why: z.string(),
  lifts: z.array(lift),
});
const command: z.ZodType<Command> = z.object({
  level: z.enum(['regional', 'state']),
  by: storedActor,
  since: z.string(),
});
const closed = z.object({ by: storedActor, at: z.string(), why: z.string() });
