import { readOptions } from '../../src/demo/start-options.js';

describe('what npm start is told', () => {
  it('is nothing in general', () => {
    expect(readOptions([])).toEqual({
      fresh: false,
      asOf: undefined,
      port: 3000,
      mailboxPort: 8025,
      smtpPort: 0,
      data: undefined,
    });
  });

  it('may be all of it', () => {
    const args = '--fresh --as-of 2020-08-25 --port 0 --mailbox-port 65535 --smtp-port 2525 --data /srv/demo'.split(
      ' ',
    );
    expect(readOptions(args)).toEqual({
      fresh: true,
      asOf: '2020-08-25',
      port: 0,
      mailboxPort: 65535,
      smtpPort: 2525,
      data: '/srv/demo',
    });
  });

  it.each([
    ['--port 65536', '--port must be a port from 0 to 65535.'],
    ['--smtp-port -1', '--smtp-port'],
    ['--port 80a', '--port must be a port'],
    ['--as-of tomorrow', '--as-of must be a day YYYY-MM-DD from 2019-11-28 on.'],
    ['--as-of 2019-11-27', '--as-of must be a day'],
    ['--as-of 2020-02-30', '--as-of must be a day'],
    ['--as-of 9999-01-01', '--as-of must be a day'],
    ['--frsh', 'npm start --'],
    ['seed', 'npm start --'],
    ['--help', '--fresh         begin anew'],
  ])('is refused with what to do instead: %s', (args, told) => {
    expect(() => readOptions(args.split(' '))).toThrow(
      expect.objectContaining({ message: expect.stringContaining(told) }),
    );
  });
});
