/** `npm run sbom`: the list of parts of the builds in `.output`, as CycloneDX. */
import { resolve } from 'node:path';
import { PROJECT } from './run';
import { writeSbom } from './sbom-file';

console.log(writeSbom(resolve(PROJECT, '.output/store/sbom.cdx.json')));
