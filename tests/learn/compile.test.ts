import { beforeAll, describe, expect, it } from 'vitest';
import { compiledPack, PACK_DIR } from '../../build/compiled-pack';
import { type CompiledSpotting, compileSpotting } from '../../src/learn/compile';
import { type ClaimModel, loadClaimModel } from '../../src/spot/claims';
import { loadNames, type Names } from '../../src/spot/names';
import { spotPage } from '../../src/spot/page';

let compiled: CompiledSpotting;
let again: CompiledSpotting;
let names: Names;
let model: ClaimModel;

beforeAll(async () => {
  // As the build has it, which has kept what this code made of this folder.
  const { pack, spotting, examples, shingles: _, ...kept } = await compiledPack(PACK_DIR);
  compiled = kept;
  again = compileSpotting(pack, spotting, Object.fromEntries(Object.entries(examples).reverse()));
  names = loadNames(compiled.names);
  model = loadClaimModel(compiled.claims);
}, 300_000);

const claimsOf = (...blocks: string[]): string[][] =>
  spotPage(names, model, blocks).claims.map((list) => list.map(({ id }) => id));

describe('the compiled pack', () => {
  it('is the same, byte for byte, from the same folder', () =>
    expect(JSON.stringify(again)).toBe(JSON.stringify(compiled)));
  it('survives being written and read', () => expect(JSON.parse(JSON.stringify(again))).toEqual(again));
  it('is small', () => {
    expect(JSON.stringify(compiled.names).length).toBeLessThan(20_000);
    expect(JSON.stringify(compiled.claims).length).toBeLessThan(1_000_000);
  });
});

describe('claims', () => {
  const lead =
    'US President Donald Trump and his Russian counterpart Vladimir Putin met in Anchorage, Alaska, on Friday for a summit on the war in Ukraine.';
  it('are found on a page of the event', () => {
    const [, length, guarantee, meeting] = claimsOf(
      lead,
      'Their meeting behind closed doors lasted nearly three hours, longer than most had expected.',
      'The US envoy said Putin had agreed to security guarantees for Ukraine similar to Nato’s Article 5.',
      'Trump said he wanted a trilateral meeting with Putin and Zelensky.',
    );
    expect(length).toContain('meeting-length');
    expect(guarantee).toContain('security-guarantees');
    expect(meeting).toContain('trilateral-meeting');
  });
  it('say which words spoke for them', () => {
    const { claims } = spotPage(names, model, [lead, 'Ukraine was not invited to the summit.']);
    const mention = claims[1]?.find(({ id }) => id === 'ukraine-not-invited');
    expect(mention?.matched).toContain('invited');
    expect(mention?.probability).toBeGreaterThan(0.5);
  });
  it('are silent on other events', () => {
    const pages = [
      [
        'The film festival opened on Friday.',
        'The jury met for nearly three hours and parted without an agreement.',
        'The actor was not invited.',
      ],
      [
        'The union leaders met the railway’s board on Monday.',
        'They want security guarantees for all jobs.',
        'Without a deal there will be a strike.',
      ],
      [
        'The summit in Hanoi ended in 2019 without a deal between Trump and Kim.',
        'The talks had lasted less than three hours.',
      ],
    ];
    for (const page of pages) expect(claimsOf(...page).flat()).toEqual([]);
  });
});
