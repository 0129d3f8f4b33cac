import { initials } from '../text/initials.ts';

/** The initials of a person on their colour; the name stands beside it, so it says nothing to a screen reader. */
export function Avatar({ name, colour, isApp = false }: { name: string; colour: string; isApp?: boolean }) {
  return (
    <span className="avatar" data-app={isApp} style={{ backgroundColor: colour }} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
