// Prints what a first visit downloads as JavaScript, and fails the build when it is too much.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 300;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

const initial = new Set();
const collect = (key) => {
  if (initial.has(key)) return;
  initial.add(key);
  (manifest[key].imports ?? []).forEach(collect);
};
// Home is what opens first: count its chunks too, should they ever be split from the entry.
Object.keys(manifest)
  .filter((key) => manifest[key].isEntry || key.includes('HomePage'))
  .forEach(collect);

const bytes = [...initial]
  .map((key) => gzipSync(readFileSync(new URL(manifest[key].file, dist))).length)
  .reduce((sum, size) => sum + size, 0);
const kb = bytes / 1000;
console.log(`initial JavaScript, shell and Home: ${kb.toFixed(1)} kB gz (limit ${LIMIT_KB})`);
process.exit(kb > LIMIT_KB ? 1 : 0);
