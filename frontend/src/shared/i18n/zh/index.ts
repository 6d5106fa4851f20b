import { alert } from './alert';
import { approvals } from './approvals';
import { books } from './books';
import { channels } from './channels';
import { checkIn } from './checkIn';
import { connectors } from './connectors';
import { crm } from './crm';
import { form } from './form';
import { goals } from './goals';
import { home } from './home';
import { keyResult } from './keyResult';
import { imports } from './imports';
import { inbox } from './inbox';
import { jobs } from './jobs';
import { judging } from './judging';
import { map } from './map';
import { mapping } from './mapping';
import { owners } from './owners';
import { metrics } from './metrics';
import { rates } from './rates';
import { reaction } from './reaction';
import { organisation } from './organisation';
import { notices } from './notices';
import { pace } from './pace';
import { scenarios } from './scenarios';
import { search } from './search';
import { planRule } from './planRule';
import { planWork } from './planWork';
import { plans } from './plans';
import { pulls } from './pulls';
import { ruleNode } from './ruleNode';
import { rules } from './rules';
import { reconcile } from './reconcile';
import { session } from './session';
import { settings } from './settings';
import { sharing } from './sharing';
import { shell } from './shell';
import { tv } from './tv';
import { staff } from './staff';
import { team } from './team';
import { term } from './term';
import { ui } from './ui';
import { welcome } from './welcome';
import { why } from './why';

export const zh = {
  term,
  search,
  shell,
  session,
  notices,
  pace,
  home,
  why,
  ui,
  keyResult,
  checkIn,
  map,
  goals,
  plans,
  alert,
  reaction,
  approvals,
  pulls,
  reconcile,
  judging,
  planRule,
  planWork,
  scenarios,
  ruleNode,
  rules,
  staff,
  sharing,
  tv,
  welcome,
  organisation,
  settings,
  imports,
  inbox,
  crm,
  books,
  channels,
  connectors,
  form,
  mapping,
  owners,
  metrics,
  rates,
  jobs,
  team,
} as const;
