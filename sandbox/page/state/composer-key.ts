type ComposerKey = 'next' | 'previous' | 'complete' | 'dismiss' | 'send';

type Offer = { isOpen: boolean; isWhole: boolean };

/**
 * What a key means in the composer; null leaves it to the browser. Enter completes the offered command, and sends
 * once the command is whole.
 */
export function composerKey(key: string, isShifted: boolean, offer: Offer): ComposerKey | null {
  if (isShifted) return null;
  if (key === 'Enter') return offer.isOpen && !offer.isWhole ? 'complete' : 'send';
  if (!offer.isOpen) return null;
  return OFFER_KEYS.get(key) ?? null;
}

const OFFER_KEYS: ReadonlyMap<string, ComposerKey> = new Map([
  ['ArrowDown', 'next'],
  ['ArrowUp', 'previous'],
  ['Tab', 'complete'],
  ['Escape', 'dismiss'],
]);
