import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { newRulePath } from '@/shared/navigation/paths';
import { graphOf } from '../figures/graph';
import styles from './RuleList.module.css';
import { RuleThumbnail } from './RuleThumbnail';

/** What a rule can begin with; one that reads what the company does not have says what is missing. */
export function TemplateList({ templates }: { templates: readonly Schemas['RuleTemplateRow'][] }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <ul className={styles.templates}>
      {templates.map(({ code, name, text, body, missing }) => (
        <li key={code}>
          <RuleThumbnail graph={graphOf(body)} />
          <div>
            <Link to={newRulePath(code)}>{read(name)}</Link>
            <p>{read(text)}</p>
            {missing.length > 0 && <p>{t('rules.list.missing', { codes: missing.join(', ') })}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
