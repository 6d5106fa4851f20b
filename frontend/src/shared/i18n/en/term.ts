import { termForms } from '../termForms';

/** The terms that a company may rename; sentences name them as $t(term.key_result.many). */
export const term = {
  objective: termForms('objective', 'objectives'),
  key_result: termForms('key result', 'key results'),
  kr: termForms('KR', 'KRs'),
  target: termForms('target', 'targets'),
  check_in: termForms('check-in', 'check-ins'),
  cycle: termForms('cycle', 'cycles'),
  alert: termForms('alert', 'alerts'),
  plan: termForms('plan', 'plans'),
  head: termForms('head', 'heads'),
  unit: termForms('unit', 'units'),
};
