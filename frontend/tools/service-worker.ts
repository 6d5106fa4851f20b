import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const PLACE = "const SHELL = ['/'];\nconst VERSION = 'unbuilt';";
/** Every page, so that one that was never opened opens too; of the fonts those that every page needs. */
const TAKEN = /^assets\/.*\.(js|css|svg)$|latin-(400|500|600)-normal.*\.woff2$/;

/** Writes the service worker beside the page, with the names of the files that it takes first. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    generateBundle(_, bundle) {
      const source = readFileSync(new URL('./worker.js', import.meta.url), 'utf8');
      if (!source.includes(PLACE)) throw new Error('worker.js has no place for its files');
      const files = Object.keys(bundle)
        .filter((name) => TAKEN.test(name))
        .sort();
      const shell = JSON.stringify(['/', ...files.map((name) => `/${name}`)]);
      const version = createHash('sha256').update(shell).digest('hex').slice(0, 12);
      this.emitFile({
        type: 'asset',
        fileName: 'sw.js',
        source: source.replace(PLACE, `const SHELL = ${shell};\nconst VERSION = '${version}';`),
      });
    },
  };
}
