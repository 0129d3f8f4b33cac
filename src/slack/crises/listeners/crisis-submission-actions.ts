import { z } from 'zod';
import { CRISIS_LEVELS, CRISIS_ROLES } from '../../../domain/cases/model/crises/crisis.ts';
import { NOTED_CHANNELS } from '../../../domain/cases/model/crises/noted-message.ts';
import type { CrisisAction, FactWords } from '../../../domain/crises/model/crisis-action.ts';
import type { Actor } from '../../../domain/people/actor.ts';
import type { Language } from '../../../domain/text/languages.ts';
import { LANGUAGES } from '../../../domain/text/languages.ts';
import { minutesUntil } from '../../../domain/time/minutes-until.ts';
import { chosenOne, chosenSome, typedBy } from '../../kit/chosen.ts';
import { factsIn } from '../../kit/fact-inputs.ts';
import type { Filled } from '../../kit/filled.ts';
import { CRISIS_VIEWS } from '../../kit/ids.ts';
import type { NumberedRow } from '../../kit/numbered-row.ts';
import { decodeCrisis, decodeLedger } from '../board/ledger-reference.ts';
import { decodeStep } from '../board/step-lines.ts';
import { FIELDS } from '../modals/crisis-fields.ts';
import type { Closing } from '../modals/crisis-modals.ts';
import { STARTED_BY_PEOPLE } from '../modals/crisis-modals.ts';
import { OWN_FACT } from '../modals/fact-modal.ts';
import { planIn } from '../modals/plan-modal.ts';
import { verifiedIn } from '../modals/verify-facts-modal.ts';

/** Content of a submitted modal, with the time and team needed to read its hours and people. */
type SentWith = { filled: Filled; metadata: string; team: string; timeZone: string; now: string };

/** `crisis` is a mere number where the action names what it is about by a random id. */
type Read = (sent: SentWith) => { crisis: NumberedRow | number; action: CrisisAction };

/**
 * Actions by submitted modal. Closed vocabularies are read here; the domain checks what a choice
 * rests on.
 */
export const CRISIS_SUBMISSION_ACTIONS: Readonly<Record<string, Read>> = {
  [CRISIS_VIEWS.fact]: (sent) => {
    const chosen = sent.filled.text(FIELDS.fact);
    const key = chosen === OWN_FACT || chosen === '' ? null : chosen;
    return of(sent, { kind: 'add_fact', key, title: sent.filled.text(FIELDS.title), ...factWordsIn(sent, key) });
  },
  [CRISIS_VIEWS.replace]: (sent) => {
    const { crisis, factId } = decodeLedger(sent.metadata);
    return { crisis, action: { kind: 'replace_fact', factId, ...factWordsIn(sent, undefined) } };
  },
  [CRISIS_VIEWS.retract]: (sent) => {
    const { crisis, factId } = decodeLedger(sent.metadata);
    const instead = factWordsIn(sent, undefined);
    const retracted = { kind: 'retract_fact', factId, why: sent.filled.text(FIELDS.why) } as const;
    return { crisis, action: instead.value.trim() === '' ? retracted : { ...retracted, instead } };
  },
  [CRISIS_VIEWS.spoken]: ({ filled, metadata }) => {
    const { crisis, factId } = decodeLedger(metadata);
    const said = { voiceId: filled.text(FIELDS.who), at: filled.text(FIELDS.hour) };
    return { crisis, action: { kind: 'verify_by_voice', factId, ...said } };
  },
  [CRISIS_VIEWS.verifyAll]: (sent) => of(sent, { kind: 'verify_facts', factIds: verifiedIn(sent.filled) }),
  [CRISIS_VIEWS.level]: (sent) =>
    of(sent, {
      kind: 'set_level',
      level: chosenOne(sent.filled, FIELDS.level, CRISIS_LEVELS),
      why: sent.filled.text(FIELDS.why),
    }),
  [CRISIS_VIEWS.plan]: (sent) => of(sent, { kind: 'set_plan', plan: planIn(sent.filled) }),
  [CRISIS_VIEWS.cadence]: (sent) =>
    of(sent, { kind: 'set_cadence', minutes: Number(sent.filled.text(FIELDS.minutes).trim() || Number.NaN) }),
  [CRISIS_VIEWS.statement]: (sent) =>
    of(sent, {
      kind: 'open_statement',
      statement: chosenOne(sent.filled, FIELDS.statement, STARTED_BY_PEOPLE),
      networks: sent.filled.ticked(FIELDS.networks) ?? [],
      languages: languagesIn(sent.filled),
    }),
  [CRISIS_VIEWS.handOver]: (sent) =>
    of(sent, {
      kind: 'hand_over',
      role: chosenOne(sent.filled, FIELDS.role, CRISIS_ROLES),
      to: personIn(sent.filled.text(FIELDS.person), sent),
    }),
  [CRISIS_VIEWS.notNeeded]: ({ filled, metadata }) => {
    const { crisis, id: stepId } = decodeStep(metadata);
    return { crisis, action: { kind: 'end_step', stepId, end: 'not_needed', why: filled.text(FIELDS.why) } };
  },
  [CRISIS_VIEWS.addStep]: (sent) => {
    const minutes = Number(sent.filled.text(FIELDS.minutes).trim() || Number.NaN);
    return of(sent, { kind: 'add_step', what: sent.filled.text(FIELDS.what), minutes });
  },
  [CRISIS_VIEWS.addFollowUp]: (sent) => {
    const owner = personIn(sent.filled.text(FIELDS.person), sent);
    const { filled } = sent;
    return of(sent, { kind: 'add_follow_up', what: filled.text(FIELDS.what), owner, dueOn: filled.text(FIELDS.dueOn) });
  },
  [CRISIS_VIEWS.dropFollowUp]: ({ filled, metadata }) => {
    const { crisis, id: followUpId } = decodeStep(metadata);
    return {
      crisis: crisis.id,
      action: { kind: 'end_follow_up', followUpId, end: 'dropped', why: filled.text(FIELDS.why) },
    };
  },
  [CRISIS_VIEWS.noted]: ({ filled, metadata }) => {
    const { crisis, id } = decodeStep(metadata);
    const said = {
      channel: chosenOne(filled, FIELDS.channel, NOTED_CHANNELS),
      day: filled.text(FIELDS.day),
      hour: filled.text(FIELDS.hour),
      words: filled.text(FIELDS.words),
      onWordOf: filled.text(FIELDS.who),
      factIds: filled.ticked(FIELDS.facts) ?? [],
    };
    return { crisis, action: { kind: 'note_message', ...said, saysAgain: id === '' ? null : id } };
  },
  [CRISIS_VIEWS.waiveNoted]: ({ filled, metadata }) => {
    const { crisis, id: notedId } = decodeStep(metadata);
    return { crisis, action: { kind: 'waive_noted', notedId, why: filled.text(FIELDS.why) } };
  },
  [CRISIS_VIEWS.sheetReaders]: (sent) =>
    of(sent, { kind: 'subscribe', who: personIn(sent.filled.text(FIELDS.person), sent) }),
  [CRISIS_VIEWS.close]: (sent) => of(sent, { kind: 'close', why: sent.filled.text(FIELDS.why) }),
  [CRISIS_VIEWS.closeSurely]: ({ metadata }) => {
    const { crisis, why, untold } = closing.parse(JSON.parse(metadata));
    return { crisis: decodeCrisis(crisis), action: { kind: 'close', why, untold } };
  },
  [CRISIS_VIEWS.legalHold]: (sent) => of(sent, { kind: 'hold_legally', why: sent.filled.text(FIELDS.why) }),
  [CRISIS_VIEWS.liftHold]: (sent) => of(sent, { kind: 'lift_hold' }),
};

const closing: z.ZodType<Closing> = z.object({ crisis: z.string(), why: z.string(), untold: z.array(z.number()) });

/** A modal that was opened before statements had several languages has one. */
function languagesIn(filled: Filled): Language[] {
  if (filled.ticked(FIELDS.languages) === null) return [chosenOne(filled, FIELDS.language, LANGUAGES)];
  return chosenSome(filled, FIELDS.languages, LANGUAGES);
}

function of({ metadata }: SentWith, action: CrisisAction) {
  return { crisis: decodeCrisis(metadata), action };
}

/** @param key fact that was chosen; null for one of its own, undefined where the form asks for one alone */
function factWordsIn(sent: SentWith, key: string | null | undefined): FactWords {
  const { filled, timeZone, now } = sent;
  const until = filled.text(FIELDS.until).trim();
  const validForMinutes = until === '' ? null : (minutesUntil(until, timeZone, now) ?? Number.NaN);
  const owner = filled.text(FIELDS.owner);
  return {
    value: valueIn(filled, key),
    translations: typedBy(filled, FIELDS.translation, LANGUAGES),
    source: filled.text(FIELDS.source),
    owner: owner === '' ? null : personIn(owner, sent),
    validForMinutes,
  };
}

function valueIn(filled: Filled, key: string | null | undefined): string {
  const values = factsIn(filled);
  const picked = key === undefined ? Object.values(values).find((value) => value !== '') : values[key ?? ''];
  return picked ?? filled.text(FIELDS.value);
}

function personIn(user: string, { team }: SentWith): Actor {
  return { kind: 'slack', team, user };
}
