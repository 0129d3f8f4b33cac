import type { CaseAction } from '../../../../src/domain/cases/action.ts';
import { applyAction } from '../../../../src/domain/cases/apply-action.ts';
import type { OverriddenWarnings } from '../../../../src/domain/cases/approval/warnings.ts';
import { warningId, warningsOf } from '../../../../src/domain/cases/approval/warnings.ts';
import { applyChanges } from '../../../../src/domain/cases/model/apply-changes.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { currentDraft, statusOf } from '../../../../src/domain/cases/model/case-status.ts';
import type { AuditEntry, Effect } from '../../../../src/domain/cases/model/changes.ts';
import { releaseFromHold } from '../../../../src/domain/cases/publishing/release-from-hold.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { Role } from '../../../../src/domain/handbook/vocabulary.ts';
import type { Actor, Membership } from '../../../../src/domain/people/actor.ts';
import { actorKey } from '../../../../src/domain/people/actor.ts';
import type { LanguageDetector } from '../../../../src/domain/posts/language-detector.ts';
import { aCase, aContext, rolesOf, START } from '../a-case.ts';
import { sharedHandbook } from '../a-handbook.ts';

/** A case that people do things to, one after another; what they are told comes back as the sentence's key, or as `done`. */
export function aStory(start: CaseState = aCase(), begunUnder: Handbook = sharedHandbook) {
  let state = start;
  let handbook = begunUnder;
  let at = Date.parse(START);
  const { newId } = aContext();
  const audit: AuditEntry[] = [];
  const effects: Effect[] = [];
  const now = () => new Date(at).toISOString();
  let detectLanguage: LanguageDetector = () => 'es';
  const contextOf = (actor: Actor) => ({ ...aContext({ actor, handbook, now: now() }), newId, detectLanguage });

  function does(actor: Actor, action: CaseAction, roles: Role[] = rolesOf(actor)): string {
    const made = applyAction(state, action, { kind: 'member', roles }, contextOf(actor));
    audit.push(...made.audit);
    effects.push(...made.effects);
    state = applyChanges(state, made.changes);
    return made.refusal?.key ?? 'done';
  }

  /** The text on the card, as a button of the card names it. */
  function shown(): { draftId: string; digest: string } {
    const draft = currentDraft(state);
    return { draftId: draft?.id ?? 'none', digest: draft?.digest ?? 'none' };
  }

  /** Every warning of the text on the card, ticked, and why; nothing where the checks warn of nothing. */
  function ticked(): { over?: OverriddenWarnings } {
    const draft = currentDraft(state);
    const warnings = draft === undefined ? [] : warningsOf(draft, state, { handbook, now: now() }).map(warningId);
    return warnings.length === 0 ? {} : { over: { warnings, reason: 'Lo asume comunicación' } };
  }

  return {
    does,
    shown,
    ticked,
    audit,
    effects,
    now,
    state: () => state,
    status: () => statusOf(state),
    text: () => currentDraft(state)?.text ?? null,
    publication: (place = -1) => state.publications.at(place),
    change: (changed: (state: CaseState) => CaseState) => {
      state = changed(state);
    },
    /** Another handbook comes into force. */
    decideBy: (other: Handbook) => {
      handbook = other;
    },
    /** From now on this tells in which language somebody writes. */
    hears: (detector: LanguageDetector) => {
      detectLanguage = detector;
    },
    pass: (ms: number) => {
      at += ms;
    },
    propose: (actor: Actor) => does(actor, { kind: 'propose', ...shown() }),
    /** As a person who has read whatever the checks warn of. */
    approve: (actor: Actor, roles?: Role[]) => does(actor, { kind: 'approve', ...shown(), ...ticked() }, roles),
    reject: (actor: Actor, reason: string) => does(actor, { kind: 'reject', ...shown(), reason }),
    edit: (actor: Actor, text: string) => does(actor, { kind: 'edit', draftId: state.core.currentDraftId, text }),
    enter: (actor: Actor, values: Record<string, string>, source = 'Rosa Martínez, Policía Local') =>
      does(actor, { kind: 'enter_facts', values, source }),
    undo: (actor: Actor) => does(actor, { kind: 'undo', publicationId: state.publications.at(-1)?.id ?? 'none' }),
    markPublished: (actor: Actor, proof: string, publicationId = state.publications.at(-1)?.id ?? 'none') =>
      does(actor, { kind: 'mark_published', publicationId, proof, textOut: null }),
    /** The clock's turn: `publishing`, or why not. Everybody still has the roles they have in town, unless told. */
    leaveHold: (
      rolesNow: (person: Actor) => Role[] = rolesOf,
      id = state.publications.at(-1)?.id ?? 'none',
    ): string => {
      const standings = new Map(
        state.signOffs.map(({ by }) => [actorKey(by), { kind: 'member', roles: rolesNow(by) } satisfies Membership]),
      );
      const outcome = releaseFromHold(state, id, standings, { ...contextOf({ kind: 'clock' }), roles: [] });
      if (outcome.kind === 'refused') return outcome.sentence.key;
      state = applyChanges(state, outcome.changes);
      effects.push(...outcome.effects);
      const left = state.publications.find((one) => one.id === id);
      return left?.reason ?? left?.status ?? 'none';
    },
  };
}
