import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { NumberField } from '@/shared/ui/NumberField';
import type { EditorProps } from '../../figures/kind';
import { BranchFields } from './BranchFields';
import { type Branch, branchesOf, freeBranch, NUMBERS } from './branches';
import { without } from '../../figures/without';

/** How amounts are split: the finest step, what is kept back, the stretch target, branches of their own. */
export function SplitEditor({ settings, onChange }: EditorProps) {
  const { t } = useTranslation();
  const branches = branchesOf(settings);
  const put = (next: readonly Branch[], what: string) => {
    const rest = without(settings, 'branches');
    onChange(next.length > 0 ? { ...rest, branches: next } : rest, what);
  };
  return (
    <>
      {NUMBERS.map((field) => (
        <NumberField
          key={field}
          label={t(`ruleNode.split.${field}`)}
          note={t(`ruleNode.split.note.${field}`)}
          value={(settings[field] as string | undefined) ?? ''}
          onChange={(typed) => {
            const rest = without(settings, field);
            onChange(typed === '' ? rest : { ...rest, [field]: typed }, field);
          }}
        />
      ))}
      {branches.map((branch, place) => (
        <BranchFields
          key={branch.port}
          branch={branch}
          onChange={(next) => {
            put(next ? branches.with(place, next) : branches.toSpliced(place, 1), branch.port);
          }}
        />
      ))}
      <Button
        onClick={() => {
          put([...branches, { port: freeBranch(branches), of: 'people', depth: 1 }], '');
        }}
      >
        {t('ruleNode.split.branch.add')}
      </Button>
    </>
  );
}
