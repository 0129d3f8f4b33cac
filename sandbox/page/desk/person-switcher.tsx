import { Menu } from '../elements/menu.tsx';
import { Avatar } from './avatar.tsx';
import { useDesk } from './desk-context.ts';

/** Who one is at the moment, and the others one could be. */
export function PersonSwitcher({ onSwitch }: { onSwitch: (id: string) => void }) {
  const { state, sentences } = useDesk();
  const { me } = state;
  const people = state.people.filter(({ kind }) => kind !== 'bot');
  return (
    <Menu
      label={sentences.switchPerson}
      className="person-switcher"
      isNamedByContent={true}
      items={people.map((person) => ({
        key: person.key,
        text: person.name,
        detail: person.kind === 'guest' ? `${person.post} · ${sentences.guest}` : person.post,
        picture: <Avatar name={person.name} colour={person.colour} />,
        isChecked: person.id === me.id,
        onSelect: () => onSwitch(person.id),
      }))}
    >
      <Avatar name={me.name} colour={me.colour} />
      <span className="person-words">
        <span className="person-name">{me.name}</span>
        <span className="person-post">{me.post}</span>
      </span>
      <span className="sr-only">{sentences.switchPerson}</span>
      <span className="chevron" aria-hidden="true" />
    </Menu>
  );
}
