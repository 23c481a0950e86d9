/** The list of parts (CycloneDX): the packages whose code is in the builds, and what npm knows of them. */
import { createHash } from 'node:crypto';

interface Reference {
  type: string;
  url: string;
}

export interface Component {
  'bom-ref': string;
  name: string;
  version: string;
  externalReferences?: Reference[];
  [more: string]: unknown;
}

/** What is read of CycloneDX 1.5 here; the rest is handed on. */
export interface Bom {
  metadata: { timestamp?: string; component: Component; [more: string]: unknown };
  serialNumber?: string;
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
  [more: string]: unknown;
}

/**
 * npm's list cut down to `shipped`, and free of what differs from one making to the next: the time, a random number, the
 * folder's name and the registry. Throws where npm does not know a package.
 */
export function shippedBom(all: Bom, shipped: readonly string[], name: string): Bom {
  const components = shipped.map((wanted) => {
    const found = all.components.filter((component) => component.name === wanted);
    const [component] = found;
    if (!component || found.length > 1)
      throw new Error(`npm knows ${found.length} packages called ${wanted}, not one.`);
    const externalReferences = component.externalReferences?.filter(({ type }) => type !== 'distribution');
    return { ...component, scope: 'required', externalReferences };
  });
  const own = { ...all.metadata.component, name, type: 'application', externalReferences: [] };
  const refs = new Set(components.map((component) => component['bom-ref']));
  const dependencies = [
    // Whatever is bundled is a part, directly or not.
    { ref: own['bom-ref'], dependsOn: [...refs] },
    ...all.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) })),
  ];
  const { timestamp: _, ...metadata } = all.metadata;
  const bom = { ...all, metadata: { ...metadata, component: own }, components, dependencies };
  return { ...bom, serialNumber: `urn:uuid:${uuidOf(JSON.stringify([own.version, components]))}` };
}

/** A UUID (version 8: of the maker's own kind) that follows from a text. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
