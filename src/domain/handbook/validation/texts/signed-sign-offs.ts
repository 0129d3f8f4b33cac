import type { HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookWarning } from '../handbook-fault.ts';

/** Warns of a sign-off that names the house: the profile below which it appears bears that name. */
export function signedSignOffs({ institution, style }: HandbookParts): HandbookFault[] {
  if (institution === null) return [];
  const { names, shortNames } = institution;
  const own = [...Object.values(names), ...Object.values(shortNames)];
  return Object.entries(style?.languages ?? {}).flatMap(([language, { signOff }]) => {
    const name = own.find((one) => signOff.includes(one));
    if (name === undefined) return [];
    const message = `the profile bears the name "${name}" already; take it out of the sign-off`;
    return [handbookWarning(['style', 'languages', language, 'sign_off'], message)];
  });
}
