/** The addresses of the pages: links between pages are made here, so that none is written twice. */
export const HOME = '/';
export const MAP = '/map';
export const MAP_TABLE = '/map/table';
export const TEAM = '/team';
export const GOALS = '/goals';
export const NEW_CYCLE = '/goals/cycles/new';
export const PLANS = '/plans';
export const NEW_PLAN = '/plans/new';
export const ORGANISATION = '/organisation';
export const IMPORT = '/import';
export const SETTINGS = '/settings';
export const TV = '/tv';
export const ME = '/me';
export const SIGN_IN = '/sign-in';
export const WELCOME = '/welcome';

export const keyResultPath = (id: string): string => `/key-results/${id}`;
export const checkInPath = (id: string): string => `/key-results/${id}/check-in`;
export const teamPath = (unitId: string): string => `${TEAM}/${unitId}`;
export const teamComparePath = (unitId: string): string => `${TEAM}/${unitId}/compare`;
export const planPath = (id: string): string => `${PLANS}/${id}`;
export const planRunPath = (id: string, runId: string): string => `${planPath(id)}/runs/${runId}`;
export const mapPath = (keyResultId: string): string => `${MAP}?kr=${keyResultId}`;
export const unitPath = (unitId: string): string => `${ORGANISATION}/${unitId}`;
export const personInUnitPath = (unitId: string, personId: string): string =>
  `${unitPath(unitId)}?person=${personId}`;
export const settingsPath = (section: string): string => `${SETTINGS}/${section}`;
export const personPath = (personId: string): string => `${ORGANISATION}?person=${personId}`;
export const mapTablePath = (keyResultId: string): string => `${MAP_TABLE}?kr=${keyResultId}`;
export const sharedPath = (token: string): string => `/shared/${token}`;
export const importPath = (id: string): string => `${IMPORT}/${id}`;
