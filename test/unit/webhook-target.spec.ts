import { isPublicAddress, leaveFor } from '../../src/notifications/channels/target.js';

const NOT_PUBLIC = [
  '0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.254', '127.0.0.1', '127.1.2.3',
  '169.254.169.254', '169.254.0.1', '172.16.0.1', '172.31.255.255', '192.0.0.8', '192.0.2.1', '192.88.99.1',
  '192.168.0.1', '198.18.0.1', '198.19.255.255', '198.51.100.7', '203.0.113.7', '224.0.0.1', '239.255.255.250',
  '240.0.0.1', '255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1',
  '64:ff9b::7f00:1', '64:ff9b:1::1', '100::1', '2001::1', '2001:0:53aa:64c::1', '2001:db8::1', '2002:7f00:1::1',
  '3fff::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fec0::1', 'ff02::1', 'fe80::1%eth0', '', 'localhost',
  '127.0.0.1.', '1.2.3', '0x7f.0.0.1', '2130706433', '8.8.8.8:80',
]; // prettier-ignore
const PUBLIC = ['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '100.63.0.1', '192.167.0.1', '2a00:1450:4001::8', '2606:4700::1111']; // prettier-ignore

describe('an address to which notices may be posted', () => {
  it.each(NOT_PUBLIC)('is not public: %s', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(PUBLIC)('is public: %s', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    ['https://sms.example/notices', null, 'none'],
    ['https://sms.example/notices', [], 'none'],
    ['https://sms.example/notices', ['*'], 'if_public'],
    ['http://sms.example/notices', ['*'], 'none'],
    ['https://sms.example/notices', ['https://sms.example'], 'named'],
    ['https://sms.example:8443/', ['https://sms.example'], 'none'],
    ['https://sms.example.evil.example/', ['https://sms.example'], 'none'],
    ['https://sms.example@evil.example/', ['https://sms.example'], 'none'],
    ['https://user:pass@sms.example/', ['*', 'https://sms.example'], 'none'],
    ['https://sms.example/#x', ['*'], 'none'],
    ['http://127.0.0.1:8081/x', ['http://127.0.0.1:8081'], 'named'],
    ['http://127.0.0.1:8082/x', ['http://127.0.0.1:8081', '*'], 'none'],
    ['https://2130706433/', ['*'], 'if_public'],
    ['ftp://sms.example/', ['*'], 'none'],
    ['javascript:alert(1)', ['*'], 'none'],
    ['//sms.example', ['*'], 'none'],
    ['nonsense', ['*'], 'none'],
  ] as const)('%s under %j: %s', (url, targets, leave) => {
    expect(leaveFor(url, targets)).toBe(leave);
  });
});
