import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { dateIn, dayAndMonth } from '@/shared/format/date';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { newRulePath, rulePath } from '@/shared/navigation/paths';
import { Button } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/Page';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Segmented } from '@/shared/ui/Segmented';
import { Section } from '@/shared/ui/Section';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { useDuplicateRule } from '../api/duplicateRule';
import { ImportFile } from './ImportFile';
import styles from './RuleList.module.css';
import { TemplateList } from './TemplateList';

type Row = Schemas['RuleNoteRow'];
const WHICH = ['used', 'aside'] as const;

interface RuleListProps {
  rules: readonly Row[];
  templates: readonly Schemas['RuleTemplateRow'][];
  timeZone: string;
  mayWrite: boolean;
  /** Whether those that are put aside are shown. */
  archived: boolean;
  onArchived: (archived: boolean) => void;
}

/** Every rule and where it is used; what a new one can begin with. */
export function RuleList(props: RuleListProps) {
  const { rules, templates, timeZone, mayWrite, archived, onArchived } = props;
  const { t } = useTranslation();
  const { language, read } = useLanguage();
  const copy = useDuplicateRule();
  const columns: Column<Row>[] = [
    { key: 'name', title: t('rules.list.name'), cell: ({ name }) => name },
    {
      key: 'template',
      title: t('rules.list.template'),
      cell: ({ template }) => {
        const known = templates.find(({ code }) => code === template);
        return known ? read(known.name) : '–';
      },
    },
    { key: 'version', title: t('rules.list.version'), cell: ({ version }) => `v${version}` },
    {
      key: 'plans',
      title: t('rules.list.plans'),
      cell: ({ plans }) => plans.map(({ name }) => name).join(' · ') || t('rules.list.unused'),
    },
    { key: 'by', title: t('rules.list.by'), cell: ({ created_by: by }) => by ?? '–' },
    {
      key: 'at',
      title: t('rules.list.at'),
      cell: ({ created_at: at }) => dayAndMonth(dateIn(new Date(at), timeZone), language),
    },
    {
      key: 'actions',
      title: t('rules.list.actions'),
      card: 'line',
      cell: ({ id, name }) => (
        <span className={styles.actions}>
          <a href={`/api/v1/cascade/rules/${id}/export`} download>
            {t('rules.list.export')}
          </a>
          {mayWrite && (
            <Button
              onClick={() => {
                copy.mutate({ id, name: t('rules.copyOf', { name }) });
              }}
            >
              {t('rules.list.duplicate')}
            </Button>
          )}
        </span>
      ),
    },
  ];
  const make = mayWrite && (
    <Link to={newRulePath()} className={styles.make}>
      {t('rules.list.new')}
    </Link>
  );
  return (
    <Page title={t('rules.list.title')} actions={make}>
      <div className={styles.which}>
        <Segmented
          legend={t('rules.list.which')}
          options={WHICH.map((value) => ({ value, label: t(`rules.list.${value}`) }))}
          value={archived ? 'aside' : 'used'}
          onChange={(value) => {
            onArchived(value === 'aside');
          }}
        />
      </div>
      {copy.error && <ProblemNote error={copy.error} />}
      {rules.length === 0 ? (
        <p className={styles.none}>{t(archived ? 'rules.list.noneAside' : 'rules.list.none')}</p>
      ) : (
        <DataTable
          label={t('rules.list.title')}
          columns={columns}
          rows={rules}
          keyOf={({ id }) => id}
          pathOf={({ id }) => rulePath(id)}
        />
      )}
      {mayWrite && !archived && (
        <div className={styles.begin}>
          <Section title={t('rules.list.begin')}>
            <TemplateList templates={templates} />
          </Section>
          <Section title={t('rules.list.bring')}>
            <div className={styles.file}>
              <ImportFile />
            </div>
          </Section>
        </div>
      )}
    </Page>
  );
}
