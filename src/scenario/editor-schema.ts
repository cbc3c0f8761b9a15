/** JSON Schemas for editors, from the same source as the check: completion and underlining while an author types.
 *  What may be written short in a case (expand.ts) is allowed here as well. */
import * as z from 'zod/mini';
import { languages } from './fields.ts';
import { qualificationSchema } from './qualification-schema.ts';
import { packSchema, scenarioSchema, variantsSchema } from './schema.ts';
import { worldSchema } from './world-schema.ts';

type Node = { readonly [key: string]: unknown };

const toJson = (schema: z.core.$ZodType): Node => z.toJSONSchema(schema, { unrepresentable: 'any' }) as Node;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const text = { type: 'string' };
/** One text in several languages side by side. */
const texts = {
  type: 'object',
  properties: Object.fromEntries(languages.map((language) => [language, text])),
  additionalProperties: false,
  minProperties: 1,
};

/** Free texts may stand in several languages; days may be counted from the world's; ids may not. */
function short(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(short);
  if (!isNode(node)) return node;
  if (node['type'] === 'string' && node['format'] === 'date')
    return { anyOf: [node, { ...text, pattern: '^\\{\\{.*\\}\\}$' }] };
  if (
    node['type'] === 'string' &&
    !('pattern' in node) &&
    !('enum' in node) &&
    !('const' in node) &&
    !('format' in node)
  )
    return { anyOf: [node, { $ref: '#/$defs/texts' }] };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, short(value)]));
}

/** A material is written out, or taken from the world by id. */
function withHouseTexts(properties: Node): Node {
  const materials = properties['materials'] as Node;
  const from = { type: 'object', properties: { from: text }, required: ['from'], additionalProperties: false };
  return { ...properties, materials: { ...materials, items: { anyOf: [materials['items'], from] } } };
}

function scenario(): Node {
  const schema = short(toJson(scenarioSchema)) as Node;
  const variants = { ...toJson(variantsSchema), $schema: undefined };
  const properties = { ...withHouseTexts(schema['properties'] as Node), variants };
  return { ...schema, properties, $defs: { texts } };
}

/** File name without its ending → schema. */
export const schemas: Readonly<Record<string, Node>> = {
  scenario: scenario(),
  world: toJson(worldSchema),
  pack: toJson(packSchema),
  qualification: toJson(qualificationSchema),
};
