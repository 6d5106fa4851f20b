import i18next from 'i18next';
import type { zh } from './zh';

type Words = Record<string, Record<string, unknown>>;
type Named = keyof typeof zh;

const files = import.meta.glob<Words>(['./{zh,en}/*.ts', '!./{zh,en}/index.ts']);

/** Brings the words of a page that is loaded when opened, in both languages: the file's name is theirs. */
export async function loadWords(...names: Named[]): Promise<void> {
  const wanted = names.flatMap((name) => [
    { language: 'zh', name },
    { language: 'en', name },
  ]);
  await Promise.all(
    wanted.map(async ({ language, name }) => {
      const words = (await files[`./${language}/${name}.ts`]?.())?.[name];
      i18next.addResourceBundle(language, 'translation', { [name]: words }, true, true);
    }),
  );
}
