import type { Button } from '@slack/types';
import type { Texts } from '../../i18n/texts.ts';
import { button } from './blocks.ts';
import type { NamedCase } from './case-reference.ts';
import { decodeCase, encodeCase } from './case-reference.ts';
import { TAKE_TURN } from './ids.ts';

/** Turn that a button takes, with the case or the crisis that it belongs to. */
export type TurnReference = { key: string } & ({ of: NamedCase } | { crisisId: number });

/** Returns the button by which a person says that they see to a turn. */
export function takeTurnButton(reference: TurnReference, texts: Texts): Button {
  return button(texts.t('button.take_turn'), TAKE_TURN, encodeTurn(reference));
}

/** Returns the button by which a person takes the handover of a shift. */
export function takeHandoverButton({ key, crisisId }: { key: string; crisisId: number | null }, texts: Texts): Button {
  return button(
    texts.t('button.take_handover'),
    TAKE_TURN,
    encodeTurn({ key, crisisId: crisisId ?? NO_CRISIS }),
    'primary',
  );
}

/** A handover of an ordinary day is named by its key alone. */
const NO_CRISIS = 0;

/** `7~3f9a0c12|approval:…`, or `crisis 3|role:…`. */
function encodeTurn(reference: TurnReference): string {
  const subject = 'of' in reference ? encodeCase(reference.of) : `${CRISIS}${reference.crisisId}`;
  return `${subject}|${reference.key}`;
}

const CRISIS = 'crisis ';

/** Returns null for a value that no button of ours carries. */
export function decodeTurn(value: string): TurnReference | null {
  const [subject = '', ...rest] = value.split('|');
  const key = rest.join('|');
  if (key === '') return null;
  if (subject.startsWith(CRISIS)) return { key, crisisId: Number(subject.slice(CRISIS.length)) };
  const of = decodeCase(subject);
  return of === null ? null : { key, of };
}
