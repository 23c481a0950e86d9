/** The npm package that a bundled module comes from; undefined for the project's own code and what the build writes itself. */
export function packageOf(id: string): string | undefined {
  // Code that the bundlers add of their own has no file.
  const added = /^\0(vite|rolldown)\//u.exec(id);
  if (added) return added[1];
  const path = id.replaceAll('\\', '/');
  const at = path.lastIndexOf('/node_modules/');
  if (at < 0) return undefined;
  return /^(?:@[^/]+\/)?[^/]+/u.exec(path.slice(at + '/node_modules/'.length))?.[0];
}
