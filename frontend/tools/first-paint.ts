import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const NAME = 'first-paint.js';

/** Puts a small blocking script ahead of the bundle, as a file: the page's policy allows none inline. */
export function firstPaint(): Plugin {
  return {
    name: 'first-paint',
    apply: 'build',
    buildStart() {
      const source = readFileSync(new URL(`./${NAME}`, import.meta.url), 'utf8');
      this.emitFile({ type: 'asset', name: NAME, source });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const asset = Object.values(bundle).find(
          (file) => file.type === 'asset' && file.names.includes(NAME),
        );
        if (asset === undefined) throw new Error(`${NAME} is not in the build`);
        return [{ tag: 'script', attrs: { src: `/${asset.fileName}` }, injectTo: 'head-prepend' }];
      },
    },
  };
}
