import { decideOnHoax } from '../../../../src/domain/cases/hoaxes/decide-on-hoax.ts';
import type { HoaxAction } from '../../../../src/domain/hoaxes/hoax-action.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';
import { RefusedError } from '../../../../src/errors.ts';
import { ANSWER, SOURCE, TRUTH } from '../a-hoax.ts';
import { aDesk } from './a-desk.ts';

/** A post that says the hoax of `REGISTER`. */
export const HOAX = 'URGENTE!! La presa de El Molinar se ha roto, pasadlo, la policía lo está ocultando';
export const REGISTER = {
  kind: 'register',
  caseId: 1,
  claim: 'La presa de El Molinar se ha roto',
  wordings: ['Se rompe la presa de arriba, subid a los tejados'],
  playbook: 'flood',
  status: 'false',
  source: SOURCE.link,
  truth: TRUTH,
  answer: ANSWER,
  language: 'es',
} as const;
export const ITS_TRUE = {
  ...REGISTER,
  kind: 'decide',
  hoaxId: 1,
  status: 'true',
  truth: 'La presa de El Molinar tiene una grieta',
  answer: '',
} as const;

/** The team's desk, and what people do to the register of hoaxes. */
export async function aRegister() {
  const queue = await aDesk();
  let deliveries = 0;
  /** What came of it: `done`, `blocked`, or the sentence's key. */
  const rules = async (actor: Actor, action: HoaxAction, deliveryKey = `hoax-${++deliveries}`) => {
    try {
      return (await decideOnHoax(queue.deps, { action, actor, channel: 'C1', deliveryKey }))?.kind ?? 'repeated';
    } catch (error) {
      if (error instanceof RefusedError) return error.sentence.key;
      throw error;
    }
  };
  const hoax = async (id = 1) => {
    const found = await queue.deps.store.transact(({ hoaxes }) => hoaxes.load(id));
    if (found === null) throw new Error(`no hoax ${id}`);
    return found;
  };
  let links = 0;
  const flag = (text: string, over: { network?: string } = {}) =>
    queue.flag({ text, url: `https://x.com/v/status/${++links}`, ...over });
  /** What threads were told since last, in keys. */
  const heard = async () =>
    (await queue.sent()).flatMap((effect) =>
      effect.kind === 'thread' ? [`#${effect.caseId} ${effect.entry.sentence.key.replace('thread.', '')}`] : [],
    );
  return { ...queue, rules, hoax, flag, heard };
}
