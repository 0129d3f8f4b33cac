import { findMissingMarkers } from '../../drafts/missing-marker.ts';
import type { Span } from '../../text/fold-text.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { toleratesDoubt } from '../model/draft-reading.ts';
import type { Finding, FindingLevel } from '../model/finding.ts';
import { compileSayings } from '../text/compile-sayings.ts';
import { findDisguised, findForeignLetters, isPlain, plainly } from './find-disguised.ts';
import { findEchoes } from './find-echo.ts';
import { findEchoedSentences } from './find-echoed-sentences.ts';
import { findGluedWords } from './find-glued-words.ts';
import { findInvisible } from './find-invisible.ts';
import type { Residue } from './find-markup.ts';
import { findMarkup } from './find-markup.ts';
import { residueSigns } from './residue-signs.ts';
import { speaksOfItself } from './speaks-of-itself.ts';

const findSayings = compileSayings(speaksOfItself, {
  figures: Array.from({ length: 600 }, (_, figure) => String(figure + 1)).join(' '),
});

/**
 * Blocks what is no reply but the remains of its making: talk of models, prompts and orders, words that the post ordered, markup,
 * places of templates, encoded and invisible characters. `[falta: …]` is grounding's matter.
 */
export function checkInjectionResidue(draft: DraftReading): Finding[] {
  const { text, read } = draft;
  const signs = residueSigns(text);
  const found = findSayings(read).map((saying) => finding(saying, saying.theme));
  for (const residue of outsideMarkers(findMarkup(text, signs), text)) {
    found.push(finding(residue, residue.what, residue.fix));
  }
  if (signs.mayHide) for (const span of findInvisible(text)) found.push(finding(span, 'invisible', span.fix));
  const mayHaveLetters = !isPlain(text);
  if (mayHaveLetters || signs.maySpell) {
    for (const span of findDisguised(text)) found.push(finding(span, 'disguised', plainly(span.words)));
  }
  if (signs.mayBeGlued) for (const span of findGluedWords(draft)) found.push(finding(span, 'glued'));
  if (mayHaveLetters) {
    for (const span of findForeignLetters(draft)) found.push(finding(span, 'letters', undefined, 'warn'));
  }
  return found.concat(echoes(draft), echoedSentences(draft));
}

function outsideMarkers(found: readonly Residue[], text: string): readonly Residue[] {
  if (found.length === 0) return found;
  const markers = findMissingMarkers(text);
  return found.filter(({ start, end }) => !markers.some((marker) => marker.start < end && start < marker.end));
}

function echoes({ read, post, facts, playbook }: DraftReading): Finding[] {
  if (post === null) return [];
  const ours = () =>
    [...facts.map(({ value }) => value), ...(playbook?.templates ?? []).map(({ template }) => template)]
      .join('\n')
      .toLowerCase();
  return findEchoes(read, post.text, ours).map(({ ordered, ...span }) =>
    finding(span, ordered ? 'ordered' : 'echo', undefined, ordered ? 'block' : 'warn'),
  );
}

/** A person may have a reason to say what the citizen said; a model has none. */
function echoedSentences(draft: DraftReading): Finding[] {
  const { loose, post, origin } = draft;
  if (post === null || origin === 'playbook' || origin === 'caption') return [];
  return findEchoedSentences(loose, post.text)
    .filter(({ words }) => !(toleratesDoubt(draft) && post.text.includes('?') && ANSWERS.test(words)))
    .map((span) => finding(span, 'post-speaks'));
}

/** "Sí, la línia 3 para a l'hospital": an everyday question, answered in its own words. "Si no es abuso, …" is no answer. */
const ANSWERS = /^(?:sí[\s,]|(?:si|non?|bai|ez|yes),|yes\s)/iu;

function finding({ words, start, end }: Span, what: string, fix?: string, level: FindingLevel = 'block'): Finding {
  const message = { key: `finding.injection-residue.${what}` };
  const found: Finding = { rule: 'injection-residue', level, words, start, end, message };
  return fix === undefined || fix === words ? found : { ...found, fix };
}
