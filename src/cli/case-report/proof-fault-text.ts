import type { ProofFault } from '../../adapters/database/audit/compare-case.ts';
import type { Texts } from '../../i18n/texts.ts';

/** Returns a disagreement with the audit log in words. */
export function proofFaultText({ kind, what, seq }: ProofFault, texts: Texts): string {
  const said = texts.t(`proof.${kind}`, { what });
  return seq === null ? said : `${said} ${texts.t('proof.row', { seq })}`;
}
