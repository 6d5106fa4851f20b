import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CompanyWords, OWN_WORDS, TERMS, type Term } from '@/shared/i18n/companyWords';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useWriteWords } from '../api/writeWords';
import form from './Form.module.css';
import styles from './WordsForm.module.css';

const FORMS = ['zh', 'en', 'en_plural'] as const;
type Form = (typeof FORMS)[number];
const NOTHING = { zh: '', en: '', en_plural: '' };

const own = (term: Term, form: Form): string =>
  form === 'zh' ? OWN_WORDS.zh[term].one : OWN_WORDS.en[term][form === 'en' ? 'one' : 'many'];

/** A line a term: the product's own words stand in the empty fields. */
export function WordsForm({ words }: { words: CompanyWords }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(words);
  const save = useWriteWords();
  return (
    <form
      className={styles.words}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ words: typed });
      }}
    >
      {TERMS.map((term) => (
        <fieldset key={term} className={styles.term}>
          <legend>
            {OWN_WORDS.zh[term].one} · {OWN_WORDS.en[term].one}
          </legend>
          {FORMS.map((form) => (
            <Field
              key={form}
              label={t(`settings.words.${form}`)}
              placeholder={own(term, form)}
              lang={form === 'zh' ? 'zh-CN' : 'en'}
              maxLength={form === 'zh' ? 12 : 30}
              value={typed[term]?.[form] ?? ''}
              onChange={(event) => {
                save.reset();
                const word = { ...NOTHING, ...typed[term], [form]: event.target.value };
                setTyped({ ...typed, [term]: word });
              }}
            />
          ))}
        </fieldset>
      ))}
      <p className={styles.example}>
        {t('settings.words.example')}
        <q>{t('home.toDos.emptyWhy')}</q>
      </p>
      {save.error && <ProblemNote error={save.error} />}
      <div className={form.actions}>
        <Button type="submit" weight="primary" disabled={save.isPending}>
          {t('settings.save')}
        </Button>
        {save.isSuccess && <span role="status">{t('settings.saved')}</span>}
      </div>
    </form>
  );
}
