import { BlockList, isIP } from 'node:net';

/** Networks that are nobody's public service (IANA's special-purpose registries): here, private, test, reserved, groups. */
const NOT_PUBLIC_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Within 2000::/3, outside which nothing is public: protocols (Teredo too), documentation, IPv4 in disguise. */
const NOT_PUBLIC_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const refused = new BlockList();
for (const [network, bits] of NOT_PUBLIC_4) refused.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of NOT_PUBLIC_6) refused.addSubnet(network, bits, 'ipv6');
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');

/** Is it an address of the open Internet? */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !refused.check(address, 'ipv4');
    case 6:
      return global6.check(address, 'ipv6') && !refused.check(address, 'ipv6');
    default:
      return false;
  }
}

/** What the operator allows of this address (WEBHOOK_TARGETS): named, so wherever it lies; or if it turns out public. */
export type Leave = 'named' | 'if_public' | 'none';

export function leaveFor(text: string, targets: readonly string[] | null): Leave {
  if (!targets || !URL.canParse(text)) return 'none';
  const url = new URL(text);
  // A password in the address would stand in the log; a fragment is never sent.
  if (url.username || url.password || url.hash) return 'none';
  if (targets.includes(url.origin)) return 'named';
  return targets.includes('*') && url.protocol === 'https:' ? 'if_public' : 'none';
}
