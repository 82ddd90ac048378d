import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressBlock, parseAddress } from '../../src/lib/address.ts'

describe('parseAddress', () => {
  // The IPv6 spellings are those of RFC 5952, sections 1, 2 and 4.
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    [' 192.0.2.1 ', '192.0.2.1'],
    ['192.0.2.1:443', '192.0.2.1'],
    ['0.0.0.0', '0.0.0.0'],
    ['255.255.255.255', '255.255.255.255'],
    ['2001:db8::1', '2001:db8::1'],
    ['2001:0DB8:0000:0000:0000:0000:0002:0001', '2001:db8::2:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8::aaaa:0:0:1', '2001:db8::aaaa:0:0:1'],
    ['::1', '::1'],
    ['::', '::'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['[2001:db8::1]:8080', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['[fe80::1%25en0]:80', 'fe80::1'],
    ['::ffff:192.0.2.128', '192.0.2.128'],
    ['::FFFF:c000:0280', '192.0.2.128'],
    ['[::ffff:10.0.0.1]:1234', '10.0.0.1'],
    ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
  ])('reads %s as %s', (text, address) => {
    expect(parseAddress(text)).toBe(address)
  })

  it.each([
    '',
    ' ',
    'unknown',
    '_hidden',
    'localhost',
    'example.org',
    '192.0.2',
    '192.0.2.1.5',
    '192.0.2.256',
    '192.0.2.01',
    '0x7f.0.0.1',
    '2130706433',
    '192.0.2.1:',
    '192.0.2.1:99999',
    '192.0.2.1:80:80',
    '192.0.2.1, 192.0.2.2',
    '2001:db8::1::2',
    '2001:db8:1:2:3:4:5:6:7',
    '2001:db8::10000',
    ':::',
    '[2001:db8::1',
    '2001:db8::1]',
    '[192.0.2.1]',
    '::1/64',
    '::ffff:192.0.2.300',
    '2001:db8::1 or 1=1',
    '１９２.0.2.1',
  ])('takes %j for none', (text) => {
    expect(parseAddress(text)).toBeNull()
  })

  it('never throws, and reads its own answer as the same', () => {
    const address = fc.oneof(
      fc.string(),
      fc.ipV4(),
      fc.ipV6(),
      fc.stringMatching(/^[\d.:a-f%[\]]+$/),
    )
    fc.assert(
      fc.property(address, (text) => {
        const once = parseAddress(text)
        return once === null || parseAddress(once) === once
      }),
    )
  })

  it('reads every IPv4 and IPv6 address', () => {
    fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => parseAddress(text) !== null))
  })
})

describe('addressBlock', () => {
  it.each([
    ['192.0.2.1', '192.0.2.0/24'],
    ['10.255.0.255', '10.255.0.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:db8:1::3', '2001:db8:1::/48'],
    ['2001:db8::1', '2001:db8::/48'],
    ['2001:0:5::1', '2001:0:5::/48'],
    ['::1', '::/48'],
    ['1:2:3:4:5:6:7::', '1:2:3::/48'],
    ['fe80::1', 'fe80::/48'],
  ])('puts %s into %s', (address, block) => {
    expect(addressBlock(address)).toBe(block)
  })

  it('is the same for two addresses that differ only behind the block', () => {
    const group = fc.nat(0xffff).map((n) => n.toString(16))
    const groups = (count: number) => fc.array(group, { minLength: count, maxLength: count })
    fc.assert(
      fc.property(groups(3), groups(5), groups(5), (front, one, other) => {
        const blocks = [one, other].map((rest) => {
          const address = parseAddress([...front, ...rest].join(':'))
          return address?.includes('.') ? null : addressBlock(address ?? '')
        })
        return blocks.includes(null) || blocks[0] === blocks[1]
      }),
    )
  })
})
