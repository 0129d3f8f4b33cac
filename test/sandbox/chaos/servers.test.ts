import { expect, it } from 'vitest';
import { observe } from '../../../sandbox/chaos/scene.ts';
import type { Servers } from '../../../sandbox/chaos/servers.ts';
import { openServers } from '../../../sandbox/chaos/servers.ts';

async function asked(servers: Servers, ...statements: string[]): Promise<unknown[]> {
  const client = await observe(`postgres://postgres:test@127.0.0.1:${servers.current().port}/postgres`);
  try {
    let rows: unknown[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

it('another server takes the place of one that is lost, with all that was committed, and takes more', async () => {
  const servers = await openServers();
  try {
    await asked(servers, 'create table said (words text)', "insert into said values ('before')");
    await servers.follow();
    await asked(servers, "insert into said values ('while it follows')");
    const { port } = servers.current();
    await servers.lose();
    await servers.moveOn();
    expect(servers.current().port).not.toBe(port);
    const rows = await asked(servers, "insert into said values ('after')", 'select words from said');
    expect(rows).toEqual(['before', 'while it follows', 'after'].map((words) => ({ words })));
    await servers.current().crash();
    expect(await asked(servers, 'select words from said')).toHaveLength(3);
  } finally {
    await servers.stop();
  }
});
