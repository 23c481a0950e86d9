import { dirname, join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { PackSchema } from '../pack/schema';
import { formatPack } from './pack-json';

/** Where a pack's `$schema` leads ("../pack.schema.json"): the directories of all packs are beside it. */
export const schemaFileOf = (pack: string): string => join(dirname(pack), '..', 'pack.schema.json');

/** The form of a pack as JSON Schema text (draft 7, which editors know best), for completing and checking a pack.json. */
export function packJsonSchema(): string {
  const schema = toJsonSchema(PackSchema, {
    target: 'draft-07',
    // JSON Schema has no flags; whoever reads it reads each pattern as Unicode, which is how they are written
    overrideAction: ({ valibotAction, jsonSchema }) =>
      'requirement' in valibotAction && valibotAction.requirement instanceof RegExp
        ? { ...jsonSchema, pattern: valibotAction.requirement.source }
        : undefined,
    // "one of these types" completes better than "any of these schemas"
    overrideSchema: ({ jsonSchema: { anyOf, ...rest } }) => {
      const [given, empty] = anyOf ?? [];
      if (typeof given !== 'object' || typeof given.type !== 'string' || typeof empty !== 'object') return undefined;
      return empty.type === 'null' ? { ...rest, ...given, type: [given.type, 'null'] } : undefined;
    },
  });
  return formatPack({ $schema: 'http://json-schema.org/draft-07/schema#', title: 'A pack of Parallax', ...schema });
}
