/** The permissions with their reasons, as the README says them to readers: the one place where they stand. */
import { codeIn, sectionOf, tableOf } from './markdown';

export interface Permission {
  /** As in the manifest; several with one reason. */
  names: string[];
  why: string;
}

export function readPermissions(readme: string): Permission[] {
  return tableOf(sectionOf(readme, 'Privacy')).map(({ permission = '', why = '' }) => ({
    names: codeIn(permission),
    why,
  }));
}
