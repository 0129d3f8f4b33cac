import { useDesk } from '../desk/desk-context.ts';

export function PersonMention({ id }: { id: string }) {
  const { state } = useDesk();
  const name = id === state.bot.id ? state.bot.name : state.people.find((person) => person.id === id)?.name;
  return <span className="mention">@{name ?? id}</span>;
}

export function GroupMention({ id }: { id: string }) {
  const { state } = useDesk();
  const handle = state.userGroups.find((group) => group.id === id)?.handle;
  return <span className="mention">@{handle ?? id}</span>;
}

export function ChannelMention({ id }: { id: string }) {
  const { state } = useDesk();
  const name = state.channels.find((channel) => channel.id === id)?.name;
  return <span className="mention">#{name ?? id}</span>;
}
