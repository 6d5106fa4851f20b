/** The addresses of the pages: links between pages are made here, so that none is written twice. */
export const HOME = '/';
export const MAP = '/map';
export const MAP_TABLE = '/map/table';
export const TEAM = '/team';
export const GOALS = '/goals';
export const NEW_CYCLE = '/goals/cycles/new';
export const PLANS = '/plans';
export const NEW_PLAN = '/plans/new';
export const RULES = '/rules';
export const NEW_RULE = '/rules/new';
export const ORGANISATION = '/organisation';
export const IMPORT = '/import';
export const CRM = '/crm';
export const NEW_CONNECTOR = '/crm/connectors/new';
export const CRM_INBOX = '/crm/inbox';
export const CRM_OWNERS = '/crm/owners';
export const CRM_RATES = '/crm/rates';
export const BOOKS = '/books';
export const METRICS = '/metrics';
export const NEW_METRIC = '/metrics/new';
export const SETTINGS = '/settings';
export const NEW_CHANNEL = '/settings/channels/new';
export const NOTIFICATIONS = '/me/notifications';
export const TV = '/tv';
export const ME = '/me';
export const SIGN_IN = '/sign-in';
export const WELCOME = '/welcome';

export const keyResultPath = (id: string): string => `/key-results/${id}`;
const search = (values: Record<string, string | null | undefined>): string => {
  const given = Object.entries(values).filter(([, value]) => value);
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given as [string, string][]).toString()}`;
};

export const goalsPath = (cycle?: string): string => `${GOALS}${search({ cycle })}`;
export const cyclePath = (id: string): string => `${GOALS}/cycles/${id}`;
export const newObjectivePath = (cycle: string | null): string =>
  `${GOALS}/objectives/new${search({ cycle })}`;
export const editObjectivePath = (id: string): string => `${GOALS}/objectives/${id}/edit`;
export const newKeyResultPath = (
  cycle: string,
  objective: string | null,
  person: string | null = null,
): string => `${GOALS}/key-results/new${search({ cycle, objective, person })}`;
export const editKeyResultPath = (id: string): string => `${GOALS}/key-results/${id}/edit`;
export const clonePath = (to: string): string => `${GOALS}/clone${search({ to })}`;
export const alertPath = (id: string): string => `/alerts/${id}`;
export const checkInPath = (id: string): string => `/key-results/${id}/check-in`;
export const teamPath = (unitId: string): string => `${TEAM}/${unitId}`;
export const teamComparePath = (unitId: string): string => `${TEAM}/${unitId}/compare`;
export const planPath = (id: string): string => `${PLANS}/${id}`;
export const planRunPath = (id: string, runId: string): string => `${planPath(id)}/runs/${runId}`;
export const planComparePath = (id: string, runs: readonly string[] = []): string =>
  `${planPath(id)}/compare${runs.length === 0 ? '' : `?runs=${runs.join(',')}`}`;
export const planJudgingPath = (id: string): string => `${planPath(id)}/judging`;
export const newRulePath = (template?: string): string => `${NEW_RULE}${search({ template })}`;
/** With a plan the editor shows the values of its people. */
export const rulePath = (id: string, plan?: string | null): string =>
  `${RULES}/${id}${search({ plan })}`;
export const mapPath = (keyResultId: string): string => `${MAP}?kr=${keyResultId}`;
export const unitPath = (unitId: string): string => `${ORGANISATION}/${unitId}`;
export const personInUnitPath = (unitId: string, personId: string): string =>
  `${unitPath(unitId)}?person=${personId}`;
export const settingsPath = (section: string): string => `${SETTINGS}/${section}`;
export const channelPath = (code: string): string =>
  `${SETTINGS}/channels/${encodeURIComponent(code)}`;
export const personPath = (personId: string): string => `${ORGANISATION}?person=${personId}`;
export const mapTablePath = (keyResultId: string): string => `${MAP_TABLE}?kr=${keyResultId}`;
export const sharedPath = (token: string): string => `/shared/${token}`;
export const importPath = (id: string): string => `${IMPORT}/${id}`;
export const connectorPath = (code: string): string =>
  `${CRM}/connectors/${encodeURIComponent(code)}`;
export const mappingPath = (code: string): string => `${connectorPath(code)}/mapping`;
export const inboxRecordPath = (id: string): string => `${CRM_INBOX}/${id}`;
export const inboxPath = (connector: string): string => `${CRM_INBOX}${search({ connector })}`;
export const metricPath = (code: string): string => `${METRICS}/${encodeURIComponent(code)}`;
export const newMetricPath = (begin: Record<string, string>): string =>
  `${NEW_METRIC}${search(begin)}`;
