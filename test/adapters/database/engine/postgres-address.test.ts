import { describe, expect, it } from 'vitest';
import { readPostgresAddress } from '../../../../src/adapters/database/engine/postgres-address.ts';

describe('an address of PostgreSQL', () => {
  it('names one server, as before', () => {
    expect(readPostgresAddress('postgres://u:p%40s@db.example:5433/portavoz')).toEqual({
      place: 'db.example:5433/portavoz',
      servers: ['postgres://u:p%40s@db.example:5433/portavoz'],
      wantsPrimary: false,
    });
  });

  it('names several, each with its port or none, and hands all other parameters to each', () => {
    const url = 'postgresql://u:p@a:5433,b,[::1]:5434/db?target_session_attrs=read-write&application_name=x';
    expect(readPostgresAddress(url)).toEqual({
      place: 'a:5433,b,[::1]:5434/db',
      servers: ['a:5433', 'b', '[::1]:5434'].map((host) => `postgresql://u:p@${host}/db?application_name=x`),
      wantsPrimary: true,
    });
  });

  it('names a socket, in the place of a host or by a parameter', () => {
    const servers = ['postgres://u:p@%2Frun%2Fpostgresql:5432/db'];
    for (const url of [...servers, 'postgres://u:p@/db?host=/run/postgresql&port=5432'])
      expect(readPostgresAddress(url)?.servers).toEqual(servers);
  });

  it.each(['mysql://u@h/db', 'sqlite:file', 'postgres://u:p@h:port/db', 'postgres://u:p@a,,b/db', ''])(
    'is not %s',
    (url) => {
      expect(readPostgresAddress(url)).toBeNull();
    },
  );

  it('says what it cannot do', () => {
    expect(() => readPostgresAddress('postgres://a,b/db?target_session_attrs=standby')).toThrow(
      'DATABASE_URL asks for target_session_attrs=standby. Portavoz writes: it knows read-write, primary and any.',
    );
    expect(() => readPostgresAddress('postgres://a/db?sslrootcert=/nowhere/ca.pem')).toThrow(
      'The file /nowhere/ca.pem, which DATABASE_URL names as sslrootcert, cannot be read.',
    );
  });
});
