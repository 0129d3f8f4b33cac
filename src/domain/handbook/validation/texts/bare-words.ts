import { templateFault } from '../../liquid-engine.ts';
import type { HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookRefusal } from '../handbook-fault.ts';
import { conditionFree } from './condition-free.ts';
import { templatesOf } from './templates-of.ts';

/** "Cortes: no.", whichever way a condition goes. "¿Puedo beber? No." is an answer, and may stay. */
const BARE = /:\s*(no|non|ez)\s*(?:[.;,]|$)/iu;

/** A text that prints a bare "no" after a colon, as a form does. */
export function bareWords(parts: HandbookParts): HandbookFault[] {
  return templatesOf(parts).flatMap(({ template: { template }, path }) => {
    if (templateFault(template) !== null) return [];
    const [, said] = conditionFree(template).flatMap((text) => BARE.exec(text.replace(/\{\{[\s\S]*?\}\}/g, '…')) ?? []);
    if (said === undefined) return [];
    return [handbookRefusal(path, `it prints a bare "${said}"; say it in a sentence, or say nothing under {% if %}`)];
  });
}
