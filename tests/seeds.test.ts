// The five seeds as delivered: evidence is never edited, not even its line ends.
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

const DELIVERED: Record<string, string> = {
  '000_9d5eb6ad7addf6b1.txt': '78aeaae67b01c5a091ece930685f03fd8ccac0c602fa728b8e923a84cd536340',
  '001_624c66a038de60f1.txt': '96295b6b9184d4e48058fd97791188237f4d58fb3f3a00196bd0f6795df33876',
  '002_03fa2d11b3bbc317.txt': '3af064dd8eec16eeaaa8c97eac8cb28caf13a259c404f43e72c5470547362e15',
  '003_66707f0fb5c14e10.txt': '7303f0d7e6733278afa72038a6479a33b61f6647081242060ba6c9ab0d50db3a',
  '004_a84c1e9bfc60630e.txt': '2be4394465543a235f1f7669791a213867db43c3e22628b16cad50441efd562d',
}

test.each(Object.entries(DELIVERED))('seeds/%s is byte for byte as delivered', (name, sha256) => {
  expect(createHash('sha256').update(readFileSync(`seeds/${name}`)).digest('hex')).toBe(sha256)
})

test('no delivered seed is missing or renamed', () => {
  expect(readdirSync('seeds')).toEqual(expect.arrayContaining(Object.keys(DELIVERED)))
})
