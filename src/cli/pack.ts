import { runPack } from './pack-commands';

process.exitCode = runPack(process.argv.slice(2), { out: console.log, err: console.error });
